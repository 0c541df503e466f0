import type { BarLine, Series } from '#app/domain/barChart.ts';
import type { ChartIndicator, ChartUnit, YearPair } from '#app/domain/campaignCharts.ts';
import type { EffectiveValue } from '#app/domain/value.ts';
import type { Outputs } from '../../api/session.ts';
import type { Grid, GridCellValue } from '../grid/gridModel.ts';

export type LastYear = Outputs['chart']['lastYear'];

/** What a figure of a chart leads to: its cell in Nhập kết quả, or the units behind it. */
type FigureAction = { readonly kind: 'link'; readonly href: string } | { kind: 'sources' };

/** Stable for a chart, so that moving among its figures draws two of them again. */
export type ActionOf = (key: string, series: Series) => FigureAction | null;

/** One figure among all of a chart or table. */
export function figureId(key: string, series: Series): string {
  return `${key} ${series}`;
}

/** Every figure of the lines that opens something, in reading order. */
export function openableFigures(lines: readonly BarLine[], actionOf: ActionOf): string[] {
  return lines.flatMap(({ key, figures }) =>
    figures.flatMap(({ series, value }) =>
      value.state === 'unknown' || actionOf(key, series) === null ? [] : [figureId(key, series)],
    ),
  );
}

/** Indicators that charts can show: those that count. */
export function chartIndicators({ indicators }: Grid): ChartIndicator[] {
  return indicators.flatMap(({ type, ...rest }) => (type === 'text' ? [] : [{ ...rest, type }]));
}

/** The units of the roster with their figures of one indicator. */
export function chartUnits({ units }: Grid, indicator: string): ChartUnit[] {
  return units.map(({ code, name, kind, status, offForm, cells }) => ({
    code,
    name,
    kind,
    isReported: status !== 'missing' && status !== 'returned',
    isAsked: !offForm.includes(indicator),
    value: effective(cells[indicator]),
  }));
}

/** This year's totals with last year's, in the order of the form. */
export function yearPairs(grid: Grid, { figures }: LastYear): YearPair[] {
  const before = new Map(figures.map(({ indicator, amount }) => [indicator, amount]));
  return chartIndicators(grid).map((indicator) => ({
    indicator,
    now: grid.totals[indicator.code] ?? { amount: null, state: 'missing' },
    before: before.get(indicator.code) ?? null,
  }));
}

function effective(cell: GridCellValue | undefined): EffectiveValue {
  if (cell === undefined) return { state: 'missing' };
  if (cell.state !== 'value') return { state: cell.state };
  return cell.amount === undefined
    ? { state: 'value', text: cell.text ?? '' }
    : { state: 'value', amount: cell.amount };
}
