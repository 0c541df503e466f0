import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { BarChart, BarFigure, BarRow } from '#app/domain/barChart.ts';
import type { Anchor } from '../../components/AnchoredPopover.tsx';
import { SERIES_NAMES } from '../../i18n/charts.vi.ts';
import classes from './BarChart.module.css';
import { figureId, type ActionOf } from './chartTypes.ts';
import { FigureMark } from './FigureMark.tsx';

export type OpenFigure = (key: string, series: BarFigure['series'], anchor: Anchor) => void;

type BarRowViewProps = {
  readonly chart: BarChart;
  readonly row: BarRow;
  /** Without it nothing opens, as on paper. */
  readonly actionOf?: ActionOf;
  readonly onOpen?: OpenFigure;
  /** The figure of this row that Tab reaches. */
  readonly current?: string | null;
};

/** One line of a chart as a picture of its own, so that a page never breaks within it. */
export const BarRowView = memo(function BarRowView(props: BarRowViewProps) {
  const { chart, row } = props;
  const opens = row.figures.some(
    ({ series, mark }) =>
      mark !== 'unknown' && (props.actionOf?.(row.key, series) ?? null) !== null,
  );
  return (
    <svg
      className={classes.row}
      data-head={row.isHead || undefined}
      viewBox={`0 ${row.top} ${chart.width} ${row.height}`}
      width={chart.width}
      height={row.height}
      role="presentation"
    >
      {!row.isHead &&
        chart.ticks.map(({ x }) => (
          <path key={x} className={classes.tick} d={`M${x} ${row.top}v${row.height}`} />
        ))}
      {!row.isHead && (
        <path className={classes.base} d={`M${chart.plotLeft} ${row.top}v${row.height}`} />
      )}
      {row.figures.map((figure) => (
        <OpenableFigure key={figure.series} {...props} figure={figure}>
          <FigureMark figure={figure} />
          <text className={classes.value} data-mark={figure.mark} x={figure.textX} y={figure.textY}>
            {figure.text}
          </text>
        </OpenableFigure>
      ))}
      <text
        className={classes.label}
        data-open={opens || undefined}
        x={0}
        y={row.label.y}
        aria-hidden={opens || undefined}
      >
        {row.label.text}
        <FullName row={row} />
      </text>
      {row.detail !== null && (
        <text className={classes.detail} x={0} y={row.detail.y}>
          {row.detail.text}
        </text>
      )}
    </svg>
  );
});

function OpenableFigure({
  chart,
  row,
  figure,
  actionOf,
  onOpen,
  current,
  children,
}: BarRowViewProps & { readonly figure: BarFigure; readonly children: ReactNode }) {
  const { series } = figure;
  const action = figure.mark === 'unknown' ? null : (actionOf?.(row.key, series) ?? null);
  if (action === null) return children;
  const id = figureId(row.key, series);
  const isPaired = row.figures.length > 1;
  const shared = {
    className: classes.figure,
    'data-figure': id,
    tabIndex: current === id ? 0 : -1,
    'aria-label': isPaired
      ? `${row.label.full}, ${SERIES_NAMES[series]}: ${figure.text}`
      : `${row.label.full}: ${figure.text}`,
  };
  const left = isPaired || row.isHead ? chart.plotLeft : 1;
  const place = (
    <rect
      className={classes.place}
      x={left}
      y={figure.textY - PLACE_ABOVE}
      width={chart.width - left - 1}
      height={PLACE_HEIGHT}
    >
      <FullName row={row} />
    </rect>
  );
  if (action.kind === 'link') {
    return (
      <Link href={action.href} {...shared}>
        {place}
        {children}
      </Link>
    );
  }
  return (
    <g
      role="button"
      {...shared}
      onClick={(event) => onOpen?.(row.key, series, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen?.(row.key, series, event.currentTarget);
      }}
    >
      {place}
      {children}
    </g>
  );
}

/** Says a shortened name in full where the pointer rests. */
function FullName({ row: { label } }: { readonly row: BarRow }) {
  return label.text === label.full ? null : <title>{label.full}</title>;
}

/** The area that is clicked and outlined around the base line of a figure. */
const PLACE_ABOVE = 12;
const PLACE_HEIGHT = 16;
