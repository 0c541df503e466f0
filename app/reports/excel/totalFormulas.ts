import { invariant } from '#app/domain/result.ts';
import { DECIMAL_SCALE, STATE_SIGNS } from '#app/domain/value.ts';
import type { IndicatorColumn, TotalCell } from '#app/domain/annexModel.ts';
import type { CellFormula } from './printSheet.ts';

/**
 * The total of a column as a live formula. Without any number it shows the sign
 * the counting rules give (none before missing before not due before not
 * applicable), never 0. Sums of decimals are rounded to what is counted in,
 * because binary fractions do not add up exactly.
 */
export function totalFormula(
  column: IndicatorColumn,
  range: string,
  total: TotalCell,
): CellFormula {
  const sign = (state: keyof typeof STATE_SIGNS, otherwise: string): string =>
    `IF(COUNTIF(${range},"${STATE_SIGNS[state]}")>0,"${STATE_SIGNS[state]}",${otherwise})`;
  const signs = sign('none', sign('missing', sign('notDue', `"${STATE_SIGNS.notApplicable}"`)));
  return {
    formula: `IF(COUNT(${range})=0,${signs},${aggregateFormula(column, range)})`,
    result: totalValue(total),
  };
}

/** Units with a number or "không phát sinh", as a live formula. */
export function unitsFormula(range: string, total: TotalCell): CellFormula {
  return {
    formula: `COUNT(${range})+COUNTIF(${range},"${STATE_SIGNS.none}")`,
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

function aggregateFormula({ aggregate, type }: IndicatorColumn, range: string): string {
  if (aggregate === 'max') return `MAX(${range})`;
  return type === 'decimal' ? `ROUND(SUM(${range}),${DECIMALS})` : `SUM(${range})`;
}
