import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { UnitOrder } from '#app/domain/campaignCharts.ts';
import { useApi } from '../../api/apiContext.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { CHART_KEYS, chartText } from '../../i18n/charts.vi.ts';
import { gridText } from '../../i18n/grid.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { ChartDesk, type ChartFacts } from './ChartDesk.tsx';
import { ChartTools } from './ChartTools.tsx';
import { chartIndicators } from './chartTypes.ts';
import { EmptyChart } from './EmptyChart.tsx';

/** Biểu đồ: results by unit and group, progress, this year beside last year. */
export function ChartScreen() {
  const { campaign } = useCampaign();
  if (campaign === null) {
    return (
      <Page title={SCREEN_NAMES.charts}>
        <NoCampaign />
      </Page>
    );
  }
  return <CampaignCharts key={campaign} campaign={campaign} />;
}

function CampaignCharts({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
  });
  const board = useQuery({
    queryKey: ['board', campaign],
    queryFn: () => api.campaign.board({ campaign }),
  });
  const lastYear = useQuery({
    queryKey: ['charts', campaign, 'lastYear'],
    queryFn: () => api.chart.lastYear({ campaign }),
  });
  return (
    <Loaded query={grid}>
      {(gridData) => (
        <Loaded query={board}>
          {(boardData) => (
            <Loaded query={lastYear}>
              {(lastYearData) => (
                <ChosenChart facts={{ grid: gridData, board: boardData, lastYear: lastYearData }} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The indicator is part of the address, so that the way back from a source leads to the same chart. */
function ChosenChart({ facts }: { readonly facts: ChartFacts }) {
  const { grid, board } = facts;
  const [, go] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get('chi-tieu');
  const [order, setOrder] = useState<UnitOrder>('roster');
  const indicators = useMemo(() => chartIndicators(grid), [grid]);
  const indicator = indicators.find(({ code }) => code === wanted) ?? indicators[0];
  const { reported, expected } = board.coverage;
  const subtitle = gridText.subtitle(grid.campaign.name, reported, expected);
  if (indicator === undefined || reported === 0) {
    return (
      <Page title={SCREEN_NAMES.charts} subtitle={subtitle}>
        {indicator === undefined ? (
          <EmptyChart
            sentence={chartText.noIndicators}
            action={chartText.openSetup}
            href="/dot-bao-cao"
            isMain
          />
        ) : (
          <EmptyChart
            sentence={chartText.noReports}
            action={chartText.openGrid}
            href="/nhap-ket-qua"
            isMain
          />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={SCREEN_NAMES.charts}
      subtitle={subtitle}
      keys={CHART_KEYS}
      tools={
        <ChartTools
          indicators={indicators}
          indicator={indicator}
          onIndicator={(code) =>
            go(`/bieu-do?${new URLSearchParams({ 'chi-tieu': code })}`, { replace: true })
          }
          order={order}
          onOrder={setOrder}
        />
      }
    >
      <ChartDesk facts={facts} indicators={indicators} indicator={indicator} order={order} />
    </Page>
  );
}
