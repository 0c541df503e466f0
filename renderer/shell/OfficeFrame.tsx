import { Route, Switch } from 'wouter';
import type { ReadySession } from '../api/session.ts';
import { useLiveRefresh } from '../api/useLiveRefresh.ts';
import { GridScreen } from '../screens/grid/GridScreen.tsx';
import { ReportScreen } from '../screens/report/ReportScreen.tsx';
import { CampaignProvider } from './campaignContext.tsx';
import { ToastProvider } from './toasts.tsx';

/** Rail, screens and what they share while an office is open. */
export function OfficeFrame({ session }: { readonly session: ReadySession }) {
  useLiveRefresh();
  return (
    <CampaignProvider>
      <ToastProvider>
        <Switch>
          <Route path="/nhap-ket-qua" component={GridScreen} />
          <Route path="/bao-cao" component={ReportScreen} />
          <Route>{session.communeName}</Route>
        </Switch>
      </ToastProvider>
    </CampaignProvider>
  );
}
