import { invariant } from '#app/domain/result.ts';
import { DECIMAL_SCALE, STATE_SIGNS } from '#app/domain/value.ts';
import type { IndicatorColumn, TotalCell } from '#app/domain/annexModel.ts';
import type { CellFormula } from './printSheet.ts';

/**
 * The total of a column over its ranges of units as a live formula. Without any number it shows the sign
 * the counting rules give (none before missing before not due before not
 * applicable), never 0. Sums of decimals are rounded to what is counted in,
 * because binary fractions do not add up exactly.
 */
export function totalFormula(
  column: IndicatorColumn,
  ranges: readonly string[],
  total: TotalCell,
): CellFormula {
  const sign = (state: keyof typeof STATE_SIGNS, otherwise: string): string =>
    `IF(${countOf(ranges, state)}>0,"${STATE_SIGNS[state]}",${otherwise})`;
  const signs = sign('none', sign('missing', sign('notDue', `"${STATE_SIGNS.notApplicable}"`)));
  return {
    formula: `IF(COUNT(${ranges.join()})=0,${signs},${aggregateFormula(column, ranges)})`,
    result: totalValue(total),
  };
}

/** Units with a number or "không phát sinh", as a live formula. */
export function unitsFormula(ranges: readonly string[], total: TotalCell): CellFormula {
  return {
    formula: `COUNT(${ranges.join()})+${countOf(ranges, 'none')}`,
    result: total.units,
  };
}

/** What the total cell shows: its number, or the sign of its state. */
export function totalValue({ value, state }: TotalCell): number | string {
  if (value !== null) return value;
  invariant(state, 'a total without a number has a state');
  return STATE_SIGNS[state];
}

const DECIMALS = Math.log10(DECIMAL_SCALE);

/** COUNTIF takes one range at a time. */
function countOf(ranges: readonly string[], state: keyof typeof STATE_SIGNS): string {
  return ranges.map((range) => `COUNTIF(${range},"${STATE_SIGNS[state]}")`).join('+');
}

function aggregateFormula({ aggregate, type }: IndicatorColumn, ranges: readonly string[]): string {
  if (aggregate === 'max') return `MAX(${ranges.join()})`;
  return type === 'decimal' ? `ROUND(SUM(${ranges.join()}),${DECIMALS})` : `SUM(${ranges.join()})`;
}
