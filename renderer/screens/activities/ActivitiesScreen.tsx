import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { focusWhenDrawn, withData } from '../../shell/focusWhenDrawn.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import { ActivityDesk } from './ActivityDesk.tsx';
import { ProgrammeDesk } from './ProgrammeDesk.tsx';
import { ScreenTabs, type ScreenTab } from './ScreenTabs.tsx';

/** Hoạt động: what the units did, row by row, and who goes to the programme of the event. */
export function ActivitiesScreen() {
  const { campaign } = useCampaign();
  const [tab, setTab] = useState<ScreenTab>('activities');
  useAsked('hoat-dong', (id) => {
    setTab('activities');
    focusWhenDrawn(() => withData('row', id));
  });
  useAsked('chuong-trinh', (id) => {
    setTab('programme');
    focusWhenDrawn(() => withData('row', id) ?? firstRowBelow(withData('programme', id)));
  });
  if (campaign === null) {
    return (
      <Page title={SCREEN_NAMES.activities}>
        <NoCampaign />
      </Page>
    );
  }
  const tabs = <ScreenTabs tab={tab} onChange={setTab} />;
  return tab === 'activities' ? (
    <Activities key={campaign} campaign={campaign} tabs={tabs} />
  ) : (
    <ProgrammeOf key={campaign} campaign={campaign} tabs={tabs} />
  );
}

/** The people of a programme row stand below its head. */
function firstRowBelow(head: HTMLElement | null): HTMLElement | null | undefined {
  return head?.closest('tbody')?.querySelector<HTMLElement>('[data-row]');
}

type PartProps = { readonly campaign: string; readonly tabs: ReactNode };

function Activities({ campaign, tabs }: PartProps) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['activities', campaign],
    queryFn: () => api.activity.desk({ campaign }),
  });
  return (
    <Loaded query={query}>
      {(desk) => <ActivityDesk campaign={campaign} desk={desk} tabs={tabs} />}
    </Loaded>
  );
}

function ProgrammeOf({ campaign, tabs }: PartProps) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['programme', campaign],
    queryFn: () => api.programme.read({ campaign }),
  });
  return (
    <Loaded query={query}>
      {(programme) => <ProgrammeDesk campaign={campaign} programme={programme} tabs={tabs} />}
    </Loaded>
  );
}
