import { Route, Switch } from 'wouter';
import type { ReadySession } from '../api/session.ts';
import { useLiveRefresh } from '../api/useLiveRefresh.ts';
import { GridScreen } from '../screens/grid/GridScreen.tsx';
import { ReportScreen } from '../screens/report/ReportScreen.tsx';

/** Rail, screens and what they share while an office is open. */
export function OfficeFrame({ session }: { readonly session: ReadySession }) {
  useLiveRefresh();
  return (
    <Switch>
      <Route path="/nhap-ket-qua" component={GridScreen} />
      <Route path="/bao-cao" component={ReportScreen} />
      <Route>{session.communeName}</Route>
    </Switch>
  );
}
