import { useCallback, useMemo, useState } from 'react';
import type { Series } from '#app/domain/barChart.ts';
import type { ChartIndicator, UnitOrder } from '#app/domain/campaignCharts.ts';
import type { Anchor } from '../../components/AnchoredPopover.tsx';
import { boardText } from '../../i18n/board.vi.ts';
import { chartText } from '../../i18n/charts.vi.ts';
import type { Board } from '../board/boardTypes.ts';
import { ProgressChart } from '../board/ProgressChart.tsx';
import { ProgressTable } from '../board/ProgressTable.tsx';
import type { Grid } from '../grid/gridModel.ts';
import { SourcesPopover } from '../grid/SourcesPopover.tsx';
import type { OpenFigure } from './BarRowView.tsx';
import { ChartFigure } from './ChartFigure.tsx';
import classes from './ChartScreen.module.css';
import { GROUP_TABLE, UNIT_TABLE, yearTable } from './chartTables.ts';
import type { LastYear } from './chartTypes.ts';
import { EmptyChart } from './EmptyChart.tsx';
import { LineFigure } from './LineFigure.tsx';
import { PrintCharts } from './PrintCharts.tsx';
import { PriorSource } from './PriorSource.tsx';
import { kindOfLine, sourcesAction, useCampaignCharts } from './useCampaignCharts.ts';
import { YearLegend } from './YearLegend.tsx';

export type ChartFacts = {
  readonly grid: Grid;
  readonly board: Board;
  readonly lastYear: LastYear;
};

type ChartName = 'byUnit' | 'byGroup' | 'years' | 'progress';

type Opened = {
  readonly indicator: ChartIndicator;
  readonly series: Series;
  /** Only units of this kind: the figure of a group. */
  readonly kind: string | null;
  readonly anchor: Anchor;
};

const NO_TABLES: ReadonlySet<ChartName> = new Set();

/** The charts of one campaign, each with its table, and what stands behind their figures. */
export function ChartDesk({
  facts,
  indicators,
  indicator,
  order,
}: {
  readonly facts: ChartFacts;
  readonly indicators: readonly ChartIndicator[];
  readonly indicator: ChartIndicator;
  readonly order: UnitOrder;
}) {
  const { grid, board, lastYear } = facts;
  const [tables, setTables] = useState(NO_TABLES);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { byUnit, byGroup, years, unitAction, differences } = useCampaignCharts(
    grid,
    lastYear,
    indicator,
    order,
  );
  const yearHeads = useMemo(() => yearTable(differences), [differences]);
  const openTotal: OpenFigure = useCallback(
    (key, series, anchor) => setOpened({ indicator, series, kind: kindOfLine(key), anchor }),
    [indicator],
  );
  const openYear: OpenFigure = useCallback(
    (key, series, anchor) => {
      const chosen = indicators.find(({ code }) => code === key);
      if (chosen !== undefined) setOpened({ indicator: chosen, series, kind: null, anchor });
    },
    [indicators],
  );
  const tableOf = (name: ChartName) => ({
    isTableOpen: tables.has(name),
    onTable: () => setTables((now) => toggled(now, name)),
  });
  const close = () => {
    setOpened(null);
    opened?.anchor.focus();
  };
  const measured = chartText.measured(indicator.label, indicator.unitOfMeasure);
  const hasLastYear = lastYear.figures.length > 0;
  const legend = <YearLegend campaign={grid.campaign.name} lastYear={lastYear} />;
  return (
    <div className={classes.columns}>
      <LineFigure
        title={chartText.byUnit}
        note={measured}
        data={byUnit}
        table={UNIT_TABLE}
        {...tableOf('byUnit')}
        actionOf={unitAction}
        onOpen={openTotal}
      />
      <div className={classes.stack}>
        <LineFigure
          title={chartText.byGroup}
          note={measured}
          data={byGroup}
          table={GROUP_TABLE}
          {...tableOf('byGroup')}
          actionOf={sourcesAction}
          onOpen={openTotal}
        />
        <ChartFigure
          title={boardText.chart}
          {...tableOf('progress')}
          table={<ProgressTable board={board} />}
        >
          <div className={classes.progress}>
            <ProgressChart board={board} />
          </div>
        </ChartFigure>
        {hasLastYear ? (
          <LineFigure
            title={chartText.years}
            data={years}
            table={yearHeads}
            {...tableOf('years')}
            actionOf={sourcesAction}
            onOpen={openYear}
            legend={legend}
          />
        ) : (
          <section className={classes.panel} aria-label={chartText.years}>
            <h2>{chartText.years}</h2>
            <EmptyChart
              sentence={chartText.noLastYear}
              action={chartText.typeLastYear}
              href="/dot-bao-cao"
              isMain={false}
            />
          </section>
        )}
      </div>
      {opened?.series === 'now' && (
        <SourcesPopover
          grid={grid}
          open={{ ...opened, indicator: opened.indicator.code }}
          onClose={close}
        />
      )}
      {opened?.series === 'before' && (
        <PriorSource
          lastYear={lastYear}
          indicator={opened.indicator}
          anchor={opened.anchor}
          onClose={close}
        />
      )}
      <PrintCharts
        board={board}
        measured={measured}
        charts={[
          {
            title: chartText.byGroup,
            data: byGroup,
            table: tables.has('byGroup') ? GROUP_TABLE : null,
          },
          {
            title: chartText.byUnit,
            data: byUnit,
            table: tables.has('byUnit') ? UNIT_TABLE : null,
          },
          ...(hasLastYear
            ? [
                {
                  title: chartText.years,
                  data: years,
                  table: tables.has('years') ? yearHeads : null,
                  legend,
                },
              ]
            : []),
        ]}
        progressTable={tables.has('progress')}
      />
    </div>
  );
}

function toggled(tables: ReadonlySet<ChartName>, name: ChartName): ReadonlySet<ChartName> {
  const next = new Set(tables);
  if (!next.delete(name)) next.add(name);
  return next;
}
