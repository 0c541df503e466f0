import { useMemo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { layOutBars } from '#app/domain/barChart.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { boardText } from '../../i18n/board.vi.ts';
import { chartText } from '../../i18n/charts.vi.ts';
import type { Board } from '../board/boardTypes.ts';
import { ProgressChart } from '../board/ProgressChart.tsx';
import { ProgressTable } from '../board/ProgressTable.tsx';
import { ChartAxis, type BarChartData } from './BarChartView.tsx';
import { BarRowView } from './BarRowView.tsx';
import { LineTable, type LineTableProps } from './LineTable.tsx';
import classes from './PrintCharts.module.css';

/** What A4 upright leaves between its margins, in px of 96 to the inch. */
const PAPER_WIDTH = 660;

type PrintedChart = {
  readonly title: string;
  readonly data: BarChartData;
  /** Printed under the chart while it is shown on the screen. */
  readonly table: Pick<LineTableProps, 'heads' | 'lastOf'> | null;
  readonly legend?: ReactNode;
};

/** The charts laid out anew for paper: not shown on screen, the only thing that is printed. */
export function PrintCharts({
  board,
  measured,
  charts,
  progressTable,
}: {
  readonly board: Board;
  readonly measured: string;
  readonly charts: readonly PrintedChart[];
  readonly progressTable: boolean;
}) {
  return createPortal(
    <div className={classes.print} data-print>
      <h1>{chartText.printHeading}</h1>
      <p>{board.campaign.name}</p>
      <p>
        {`${chartText.indicator}: ${measured}. ${chartText.printDay(formatShortDate(board.today))}.`}
      </p>
      <p>{chartText.printInside}</p>
      <section className={classes.progress}>
        <h2>{boardText.chart}</h2>
        <ProgressChart board={board} />
        {progressTable && <ProgressTable board={board} />}
      </section>
      {charts.map((chart) => (
        <PaperChart key={chart.title} chart={chart} />
      ))}
    </div>,
    document.body,
  );
}

function PaperChart({ chart: { title, data, table, legend } }: { readonly chart: PrintedChart }) {
  const chart = useMemo(() => layOutBars({ ...data, width: PAPER_WIDTH }), [data]);
  return (
    <section>
      <h2>{title}</h2>
      {legend}
      <ChartAxis chart={chart} />
      {chart.rows.map((row) => (
        <BarRowView key={row.key} chart={chart} row={row} />
      ))}
      {table !== null && <LineTable lines={data.lines} name={title} {...table} opening={null} />}
    </section>
  );
}
