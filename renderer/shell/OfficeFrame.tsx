import type { ReadySession } from '../api/session.ts';
import { useLiveRefresh } from '../api/useLiveRefresh.ts';
import { CampaignProvider } from './campaignContext.tsx';
import { Frame } from './Frame.tsx';
import { ToastProvider } from './toasts.tsx';

/** What all screens share while an office is open. */
export function OfficeFrame({ session }: { readonly session: ReadySession }) {
  useLiveRefresh(session.sequence);
  return (
    <CampaignProvider>
      <ToastProvider>
        <Frame session={session} />
      </ToastProvider>
    </CampaignProvider>
  );
}
