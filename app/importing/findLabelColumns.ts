import { searchKey } from '#app/domain/searchKey.ts';
import type { IndicatorMatcher } from './matchIndicator.ts';
import type { RawCell, RawSheet } from './rawDocument.ts';

/** Where a form of labels and values stands in a sheet. Columns count from 1. */
export type LabelColumns = {
  readonly label: number;
  readonly value: number;
  /** Column of units of measure ("ĐVT"), when the form has one. */
  readonly unit: number | null;
  /** Column "Tình trạng" of a handed-out form, when it has one and something stands in it. */
  readonly state: number | null;
  /** Rows above this one are heading. */
  readonly firstRow: number;
  readonly lastRow: number;
};

/** A single label may be chance, a title or a column head, unless a head says "Kết quả" over its value. */
const FEWEST_LABELS = 2;

/**
 * Recognises the plain form: indicator labels under each other in one column
 * and their values in one column to the right. Null for every other layout;
 * with several columns to the right, the column heads must say which one holds
 * the results and leave no other numbers.
 */
export function findLabelColumns(sheet: RawSheet, match: IndicatorMatcher): LabelColumns | null {
  const labels = Map.groupBy(
    sheet.cells.filter((cell) => cell.kind === 'text' && match(cell.text).kind !== 'none'),
    (cell) => cell.column,
  );
  const several = [...labels].filter(([, cells]) => cells.length >= FEWEST_LABELS);
  const forms = several.length > 0 ? several : [...labels];
  const [form] = forms;
  if (form === undefined || forms.length > 1) return null;
  const [label, labelCells] = form;
  const rows = labelCells.map((cell) => cell.row);
  const firstRow = Math.min(...rows);
  const lastRow = Math.max(...rows);
  const heads = headCells(sheet, label, firstRow);
  const used = new Set(
    sheet.cells
      .filter(({ row, column }) => row >= firstRow && row <= lastRow && column > label)
      .map(({ column }) => column),
  );
  const columns = chooseValueColumn(used, heads);
  if (columns === null) return null;
  const isChance =
    labelCells.length < FEWEST_LABELS && roleOf(heads.get(columns.value) ?? '') !== 'result';
  if (isChance) return null;
  return { label, ...columns, firstRow, lastRow };
}

const RESULT_HEADS = new Set([
  'ket qua',
  'ket qua thuc hien',
  'ket qua dat duoc',
  'so lieu',
  'so luong',
  'thuc hien',
]);
const UNIT_HEADS = new Set(['don vi tinh', 'dvt', 'don vi']);
const STATE_HEADS = new Set(['tinh trang']);
const NOTE_HEADS = new Set(['ghi chu']);

/** Column heads by column: the nearest row above the labels that has a text over them. */
function headCells(sheet: RawSheet, label: number, firstRow: number): ReadonlyMap<number, string> {
  const above = sheet.cells.filter(({ row }) => row < firstRow);
  const headRow = Math.max(...above.filter(({ column }) => column === label).map(({ row }) => row));
  return new Map(above.filter(({ row }) => row === headRow).map(keyByColumn));
}

function keyByColumn({ column, text }: RawCell): [number, string] {
  return [column, searchKey(text)];
}

function chooseValueColumn(
  used: ReadonlySet<number>,
  heads: ReadonlyMap<number, string>,
): Pick<LabelColumns, 'value' | 'unit' | 'state'> | null {
  const roles = Map.groupBy(used, (column) => roleOf(heads.get(column) ?? ''));
  const [unit = null, ...otherUnits] = roles.get('unit') ?? [];
  const [value, ...otherValues] = roles.get('result') ?? [];
  const [state = null, ...otherStates] = roles.get('state') ?? [];
  const others = roles.get('other') ?? [];
  if (otherUnits.length > 0 || otherValues.length > 0 || otherStates.length > 0) return null;
  if (value !== undefined) return others.length === 0 ? { value, unit, state } : null;
  if (state !== null) return others.length === 0 ? stateAlone(heads, unit, state) : null;
  const [only, ...more] = others;
  return only !== undefined && more.length === 0 ? { value: only, unit, state } : null;
}

/** A form whose every answer is a state has nothing in its column of results. */
function stateAlone(
  heads: ReadonlyMap<number, string>,
  unit: number | null,
  state: number,
): Pick<LabelColumns, 'value' | 'unit' | 'state'> | null {
  const [value] = [...heads].find(([, head]) => roleOf(head) === 'result') ?? [];
  return value === undefined ? null : { value, unit, state };
}

function roleOf(head: string): 'result' | 'unit' | 'state' | 'note' | 'other' {
  if (RESULT_HEADS.has(head)) return 'result';
  if (UNIT_HEADS.has(head)) return 'unit';
  if (STATE_HEADS.has(head)) return 'state';
  return NOTE_HEADS.has(head) ? 'note' : 'other';
}
