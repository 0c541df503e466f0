import type { Coverage } from './reportModel.ts';
import type { ValueState } from './value.ts';

/** Facts of a report that a form may ask for beside figures. */
export const FORM_FACTS = [
  'communeName',
  'issuerName',
  'departmentName',
  'campaignName',
  'reportSubject',
  'cutOffOn',
  'reportNumber',
  'reportDate',
  'place',
  'signerTitle',
  'signerName',
] as const;
export type FormFact = (typeof FORM_FACTS)[number];

export const COVERAGE_FIGURES = [
  'expected',
  'reported',
  'onTime',
  'late',
  'none',
  'returned',
  'missing',
] as const satisfies readonly (keyof Coverage)[];

/** Kinds of units that the grid makes sub-totals of. */
export const UNIT_KINDS = ['phong-ban', 'don-vi', 'truong-hoc', 'thon'] as const;
type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * What is written into one cell of a form that was received. The last three make
 * a row that repeats for every unit ("hàng lặp"): all of one row of a table
 * belong together, and `unitName` says where the units stand.
 */
export type FormTarget =
  | { readonly kind: 'total'; readonly indicator: string }
  | { readonly kind: 'groupTotal'; readonly indicator: string; readonly unitKind: UnitKind }
  | { readonly kind: 'coverage'; readonly figure: keyof Coverage }
  | { readonly kind: 'fact'; readonly fact: FormFact }
  | { readonly kind: 'unitOrder' }
  | { readonly kind: 'unitName' }
  | { readonly kind: 'unitValue'; readonly indicator: string };

/** A place in the tables of a form: tables count from 0, rows and columns from 1. */
export type FormPlace = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
};

export type MappedCell = FormPlace & {
  readonly target: FormTarget;
  /** False while it is only proposed from an earlier form: it is not filled in. */
  readonly isConfirmed: boolean;
};

/** How a cell without a number prints: its sign (KPS, KTN, …) or nothing. 0 is only ever a real 0. */
export type FormStates = Readonly<Record<Exclude<ValueState, 'value'>, 'sign' | 'empty'>>;

export const DEFAULT_FORM_STATES: FormStates = {
  none: 'sign',
  notApplicable: 'empty',
  missing: 'empty',
  notDue: 'empty',
};

export function placeKey({ table, row, column }: FormPlace): string {
  return `${table}:${row}:${column}`;
}

/** The indicator a cell shows, null for facts, counts and names. */
export function indicatorOf(target: FormTarget): string | null {
  return 'indicator' in target ? target.indicator : null;
}
