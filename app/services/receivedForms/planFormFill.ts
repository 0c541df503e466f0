import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import {
  placeKey,
  type FormPlace,
  type FormStates,
  type FormTarget,
  type MappedCell,
} from '#app/domain/receivedForm.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { STATE_SIGNS, type ValueState } from '#app/domain/value.ts';
import type { FormContent, FormEdits, RawForm, RawFormCell } from '#app/importing/rawForm.ts';
import type { UnitMatcher } from '#app/importing/matchUnit.ts';
import type { CampaignResults } from '#app/reports/queryCampaignResults.ts';
import { figureOf, type Figure, type FormFacts } from './formFigures.ts';
import { planUnitRows } from './planUnitRows.ts';

/** Why a mapped cell stays empty. */
type EmptyReason = Exclude<ValueState, 'value'> | 'unknown' | 'noUnitName' | 'tooLong';

/** One cell of the filled copy. */
export type PlannedCell = FormPlace & {
  readonly target: FormTarget;
  readonly isConfirmed: boolean;
  /** Null leaves what stands in the form: a label without its figure. */
  readonly content: FormContent | null;
  /** What stands in the cell afterwards, as people read it. */
  readonly text: string;
  readonly empty: EmptyReason | null;
  /** Unit of a repeated row. */
  readonly unit: string | null;
  readonly likeRow: number | null;
};

export type FormPlan = {
  readonly cells: readonly PlannedCell[];
  readonly addRows: FormEdits['addRows'];
  /** Units that no row of the form takes, by table. */
  readonly unplaced: readonly { readonly table: number; readonly unit: string }[];
};

export type FormFilling = {
  readonly raw: RawForm;
  readonly mapping: readonly MappedCell[];
  readonly states: FormStates;
  readonly results: CampaignResults;
  readonly facts: FormFacts;
  readonly matchUnit: UnitMatcher;
};

/**
 * Works out what every mapped cell of a form says. Proposed cells are worked out
 * too, to be looked at, and are never filled in. What is missing stays empty.
 */
export function planFormFill(filling: FormFilling): FormPlan {
  const { mapping, results, facts } = filling;
  const write = cellWriter(filling);
  const repeated: MappedCell[] = [];
  const cells: PlannedCell[] = [];
  for (const cell of mapping) {
    const { target } = cell;
    if (target.kind === 'unitOrder' || target.kind === 'unitName' || target.kind === 'unitValue') {
      repeated.push(cell);
    } else cells.push(write(cell, figureOf(target, results, facts)));
  }
  const rows = planUnitRows(filling, repeated, write);
  return {
    cells: [...cells.map((cell) => belowAdded(cell, rows.addRows)), ...rows.cells],
    addRows: rows.addRows,
    unplaced: rows.unplaced,
  };
}

export type CellWriter = (
  cell: MappedCell,
  figure: Figure,
  more?: Partial<Pick<PlannedCell, 'unit' | 'likeRow'>>,
) => PlannedCell;

/** Rows put into a Word table move everything below them down. */
function belowAdded(cell: PlannedCell, addRows: FormEdits['addRows']): PlannedCell {
  const added = addRows.find(({ table, after }) => table === cell.table && cell.row > after);
  return added === undefined ? cell : { ...cell, row: cell.row + added.count };
}

/** How a figure stands in a cell of this form. */
function cellWriter({ raw, states }: FormFilling): CellWriter {
  const stands = new Map<string, RawFormCell>();
  for (const [table, { cells }] of raw.tables.entries()) {
    for (const cell of cells)
      stands.set(placeKey({ table, row: cell.row, column: cell.column }), cell);
  }
  return (cell, figure, { unit = null, likeRow = null } = {}) => {
    const { table, row, column, target, isConfirmed } = cell;
    const planned = { table, row, column, target, isConfirmed, unit, likeRow };
    const label = labelIn(stands.get(placeKey(cell)));
    const whole = wordsOf(figure, states);
    const words = whole.length > LONGEST_TEXT ? '' : whole;
    const empty = words === '' ? emptyReason(figure, whole) : null;
    if (label !== null) {
      const text = `${label} ${afterLabel(label, words)}`;
      const content: FormContent | null = words === '' ? null : { kind: 'text', text };
      return { ...planned, content, text: words === '' ? label : text, empty };
    }
    return { ...planned, content: contentOf(figure, words, raw.kind), text: words, empty };
  };
}

/** Spreadsheets hold 32,767 characters in a cell; a text that is cut would be another text. */
const LONGEST_TEXT = 32_000;

function contentOf(figure: Figure, words: string, kind: RawForm['kind']): FormContent {
  if (words === '') return { kind: 'blank' };
  if (kind === 'docx') return { kind: 'text', text: words };
  return figure.kind === 'number' || figure.kind === 'date'
    ? figure
    : { kind: 'text', text: words };
}

function wordsOf(figure: Figure, states: FormStates): string {
  switch (figure.kind) {
    case 'number':
      return formatNumber(figure.value);
    case 'text':
      return figure.text;
    case 'date':
      return formatShortDate(figure.date);
    case 'state':
      return states[figure.state] === 'sign' ? STATE_SIGNS[figure.state] : '';
    case 'unknown':
      return '';
  }
}

function emptyReason(figure: Figure, whole: string): EmptyReason {
  if (whole !== '') return 'tooLong';
  return figure.kind === 'state' ? figure.state : 'unknown';
}

/** "Xã:" is followed by the name alone: the word is not said twice. */
function afterLabel(label: string, words: string): string {
  const [first = '', ...rest] = words.split(' ');
  const last = label.replace(/\s*:$/u, '').split(/\s/u).at(-1) ?? '';
  return rest.length > 0 && searchKey(last) === searchKey(first) ? rest.join(' ') : words;
}

/** `Đơn vị: ……` keeps its label; a cell of other words gives way whole. */
function labelIn(cell: RawFormCell | undefined): string | null {
  if (cell?.kind !== 'text') return null;
  const [, label] = /^(.*\S\s*:)[\s.…_]*$/su.exec(cell.text) ?? [];
  return label ?? null;
}
