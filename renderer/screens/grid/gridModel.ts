import { aggregateValues, type Total } from '#app/domain/aggregateValues.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { displayNumber, type EffectiveValue, type IndicatorType } from '#app/domain/value.ts';
import type { Outputs } from '../../api/session.ts';

export type Grid = Outputs['campaign']['grid'];
export type GridUnit = Grid['units'][number];
export type GridIndicator = Grid['indicators'][number];
export type GridCellValue = GridUnit['cells'][string];
export type GridTotal = Grid['totals'][string];

export type Column = GridIndicator & {
  readonly type: Exclude<IndicatorType, 'text'>;
  /** A new indicator group begins here. */
  readonly startsGroup: boolean;
  readonly width: 'plain' | 'reach' | 'money';
};

export type UnitGroup = { readonly kind: string; readonly units: readonly GridUnit[] };

/**
 * Numeric indicators; texts stand on the unit's sheet. Of one form those it asks
 * for in its order, and after them those that hold a figure all the same.
 */
export function listColumns(grid: Grid, form: string | null): Column[] {
  const { totals, units } = grid;
  const columns: Column[] = [];
  const answering = units.filter((unit) => unit.form === form);
  const isAsked = (code: string) =>
    answering.some(
      ({ offForm, cells }) => !offForm.includes(code) || cells[code]?.state === 'value',
    );
  for (const indicator of inFormOrder(grid, form)) {
    if (!isNumericIndicator(indicator)) continue;
    if (form !== null && !isAsked(indicator.code)) continue;
    const amount = totals[indicator.code]?.amount ?? 0;
    columns.push({
      ...indicator,
      startsGroup: columns.at(-1)?.groupLabel !== indicator.groupLabel,
      width: columnWidth(indicator.type, formatAmount(amount, indicator.type)),
    });
  }
  return columns;
}

/** Equal columns draw the same cells. */
export function areSameColumns(some: readonly Column[], others: readonly Column[]): boolean {
  return (
    some.length === others.length &&
    some.every((column, at) => {
      const other = others[at];
      return other !== undefined && COLUMN_FACTS.every((fact) => column[fact] === other[fact]);
    })
  );
}

const COLUMN_FACTS = [
  'code',
  'groupLabel',
  'label',
  'unitOfMeasure',
  'type',
  'aggregate',
  'startsGroup',
  'width',
] as const satisfies readonly (keyof Column)[];

function inFormOrder({ indicators, forms }: Grid, form: string | null): readonly GridIndicator[] {
  const order = forms.find(({ id }) => id === form)?.indicators ?? [];
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return indicators.toSorted((left, right) => place(left.code) - place(right.code));
}

/** Units under their kind, both in roster order. */
export function groupUnits(units: readonly GridUnit[]): UnitGroup[] {
  return Array.from(
    Map.groupBy(units, ({ kind }) => kind),
    ([kind, members]) => ({ kind, units: members }),
  );
}

/** Which units the filters of the tool bar leave. */
export type UnitFilter = 'unreported' | 'incomplete' | 'unchecked' | 'doubtful';

export function passesFilter(
  unit: GridUnit,
  filter: UnitFilter,
  columns: readonly Column[],
): boolean {
  const isOpen = unit.status === 'missing' || unit.status === 'returned';
  switch (filter) {
    case 'unreported':
      return isOpen;
    case 'incomplete':
      return !isOpen && columns.some(({ code }) => unit.cells[code]?.state === 'missing');
    case 'unchecked':
      return unit.isUnchecked;
    case 'doubtful':
      return (
        unit.doubts.length > 0 ||
        Object.values(unit.cells).some((cell) => cell.state === 'value' && cell.isApproximate)
      );
  }
}

/** Asks a rule about each row once: a row of a grid never changes, a changed one is another. */
export function perUnit<Answer>(rule: (unit: GridUnit) => Answer): (unit: GridUnit) => Answer {
  const known = new WeakMap<GridUnit, { readonly answer: Answer }>();
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before.answer;
    const answer = rule(unit);
    known.set(unit, { answer });
    return answer;
  };
}

/** The sub-total of one group; the same rule as the total of the core. */
export function subtotal(units: readonly GridUnit[], { code, aggregate }: Column): Total {
  return aggregateValues(
    units.map(({ cells }) => effective(cells[code])),
    aggregate,
  );
}

/** Of how many units the form does not ask for an indicator, by its code. */
export function countOffForm(units: readonly GridUnit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { offForm } of units) {
    for (const code of offForm) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** The digits of a stored amount as people read them. */
export function formatAmount(amount: number, type: IndicatorType): string {
  return formatNumber(displayNumber(amount, type));
}

/** What stands in the cell when nobody types: digits or text; a state shows its sign instead. */
export function cellText(cell: GridCellValue | undefined, type: IndicatorType): string {
  if (cell?.state !== 'value') return '';
  return cell.amount === undefined ? (cell.text ?? '') : formatAmount(cell.amount, type);
}

function effective(cell: GridCellValue | undefined): EffectiveValue {
  if (cell === undefined) return { state: 'missing' };
  if (cell.state !== 'value') return { state: cell.state };
  return cell.amount === undefined
    ? { state: 'value', text: cell.text ?? '' }
    : { state: 'value', amount: cell.amount };
}

/** Counted in a cell of the grid; the others are answered in words, beside it. */
export function isNumericIndicator(
  indicator: GridIndicator,
): indicator is GridIndicator & { type: Column['type'] } {
  return indicator.type !== 'text';
}

/** Totals of five digits and more need the wider column. */
const LONGEST_PLAIN_TOTAL = 5;

function columnWidth(type: Column['type'], total: string): Column['width'] {
  if (type === 'money') return 'money';
  return total.length > LONGEST_PLAIN_TOTAL ? 'reach' : 'plain';
}
