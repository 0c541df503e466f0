import { NoCampaign } from '../../components/NoCampaign.tsx';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { gridText } from '../../i18n/grid.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { GridDesk } from './GridDesk.tsx';
import classes from './GridTable.module.css';

/** Nhập kết quả: units × indicators with Excel's keys. */
export function GridScreen() {
  const { campaign } = useCampaign();
  if (campaign === null) {
    return (
      <Page title={gridText.title}>
        <NoCampaign />
      </Page>
    );
  }
  return <CampaignGrid key={campaign} campaign={campaign} />;
}

function CampaignGrid({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
  });
  return (
    <Loaded query={grid}>
      {(data) =>
        data.units.length === 0 ? (
          <Page title={gridText.title}>
            <p className={classes.hint}>{gridText.noUnits}</p>
          </Page>
        ) : (
          <GridDesk grid={data} />
        )
      }
    </Loaded>
  );
}
