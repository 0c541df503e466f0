/**
 * The five states of a value (docs/architecture.md, glossary). `missing` and
 * `notDue` are derived, never stored: a cell nobody stated has no row.
 */
export type IndicatorType = 'integer' | 'decimal' | 'money' | 'text';
export type Aggregate = 'sum' | 'max' | 'list';

/**
 * A stated cell. `amount` is an integer for every type: whole numbers and đồng
 * as they are, decimals times `DECIMAL_SCALE`.
 */
export type StatedValue =
  | { readonly state: 'value'; readonly amount: number }
  | { readonly state: 'value'; readonly text: string }
  | { readonly state: 'none' }
  | { readonly state: 'notApplicable' };

/** A cell as reports and screens see it. */
export type EffectiveValue =
  StatedValue | { readonly state: 'missing' } | { readonly state: 'notDue' };

export type ValueState = EffectiveValue['state'];

/** Decimals are kept as hundredths: official forms print at most two decimals. */
export const DECIMAL_SCALE = 100;

/** Largest accepted amount (10^12): a larger count or sum of money is a typing slip. */
export const MAX_AMOUNT = 1_000_000_000_000;

/** Longest accepted text of one value, in characters. */
export const MAX_TEXT_LENGTH = 5_000;

/** Signs that print in tables; they are explained in a note under each table. */
export const STATE_SIGNS = {
  none: 'KPS',
  notApplicable: 'KTN',
  missing: '...',
  notDue: 'CĐH',
} as const satisfies Record<Exclude<ValueState, 'value'>, string>;

/** Whether values of the type are amounts; texts are listed, never counted. */
export function isNumeric(type: IndicatorType): boolean {
  return type !== 'text';
}

/** The number people see: whole units, đồng, or the decimal itself. */
export function displayNumber(amount: number, type: IndicatorType): number {
  return type === 'decimal' ? amount / DECIMAL_SCALE : amount;
}

/** Whether two cells say the same; an approximate figure is the same figure. */
export function isSameValue(left: EffectiveValue, right: EffectiveValue): boolean {
  if (left.state !== 'value' || right.state !== 'value') return left.state === right.state;
  if ('amount' in left) return 'amount' in right && left.amount === right.amount;
  return 'text' in right && left.text === right.text;
}
