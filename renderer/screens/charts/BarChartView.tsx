import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { layOutBars, type BarChart, type BarLine } from '#app/domain/barChart.ts';
import classes from './BarChart.module.css';
import { BarRowView, type OpenFigure } from './BarRowView.tsx';
import { figureId, openableFigures, type ActionOf } from './chartTypes.ts';
import { useFigureKeys } from './useFigureKeys.ts';

export type BarChartData = {
  readonly lines: readonly BarLine[];
  readonly scale: 'shared' | 'each';
  readonly isWhole: boolean;
};

/** A chart as wide as its panel; a long one scrolls in it while its axis stays in view. */
export function BarChartView({
  data,
  label,
  actionOf,
  onOpen,
}: {
  readonly data: BarChartData;
  readonly label: string;
  readonly actionOf: ActionOf;
  readonly onOpen: OpenFigure;
}) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const chart = useMemo(() => layOutBars({ ...data, width }), [data, width]);
  const ids = useMemo(() => openableFigures(data.lines, actionOf), [data.lines, actionOf]);
  const keys = useFigureKeys(ids);
  return (
    <div
      className={classes.pane}
      role="presentation"
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
    >
      <div ref={ref} role="group" aria-label={label}>
        <ChartAxis chart={chart} />
        {chart.rows.map((row) => (
          <BarRowView
            key={row.key}
            chart={chart}
            row={row}
            actionOf={actionOf}
            onOpen={onOpen}
            current={currentOf(row, keys.current)}
          />
        ))}
      </div>
    </div>
  );
}

/** The values of the axis above the bars; a chart of own scales has none. */
export function ChartAxis({ chart }: { readonly chart: BarChart }) {
  if (chart.ticks.length === 0) return null;
  return (
    <svg
      className={classes.axis}
      viewBox={`0 0 ${chart.width} ${chart.axisHeight}`}
      width={chart.width}
      height={chart.axisHeight}
      aria-hidden
    >
      {chart.ticks.map(({ x, text }) => (
        <text key={x} x={x} y={chart.axisHeight - 7} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}

function currentOf(row: BarChart['rows'][number], current: string | null): string | null {
  return row.figures.some(({ series }) => figureId(row.key, series) === current) ? current : null;
}
