import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Outputs } from '../../api/session.ts';
import { reportText } from '../../i18n/report.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { DRAFT } from '../../shell/screens.ts';
import { useAsked } from '../../shell/useAsked.ts';
import { ReportDesk } from './ReportDesk.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';

export type Preview = Outputs['report']['preview'];
export type StoredReport = Preview['reports'][number];

/** Báo cáo tổng hợp: outline, pages, steps and checks. */
export function ReportScreen() {
  const { campaign } = useCampaign();
  if (campaign === null) {
    return (
      <Page title={reportText.title}>
        <NoCampaign />
      </Page>
    );
  }
  return <CampaignReport key={campaign} campaign={campaign} />;
}

/** Until a person picks, the report that is under way is shown, else the live draft. */
function CampaignReport({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasChosen, setHasChosen] = useState(false);
  const draft = useQuery({
    queryKey: ['report', campaign, null],
    queryFn: () => api.report.preview({ campaign, reportId: null }),
  });
  const underWay = draft.data?.reports.find(
    ({ state }) => state === 'submitted' || state === 'signed',
  );
  const reportId = hasChosen ? chosen : (underWay?.id ?? null);
  const frozen = useQuery({
    queryKey: ['report', campaign, reportId],
    queryFn: () => api.report.preview({ campaign, reportId }),
    enabled: reportId !== null,
  });
  const choose = (id: string | null) => {
    setHasChosen(true);
    setChosen(id);
  };
  useAsked('ban', (asked) => choose(asked === DRAFT ? null : asked));
  return (
    <Loaded query={reportId === null ? draft : frozen}>
      {(preview) => (
        <ReportDesk
          preview={preview}
          campaign={campaign}
          onChoose={choose}
          onFollow={() => setHasChosen(false)}
        />
      )}
    </Loaded>
  );
}
