import { isFigure, isWords } from './cellLook.ts';
import { namesIndicator } from './findHeadBand.ts';
import { isTotalHead } from './headRole.ts';
import { labelKey } from './labelWords.ts';
import { isUnitOfMeasure } from './splitLabel.ts';
import type { TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';
import type { TableGrid } from './tableGrid.ts';

/** Where labels of indicators stand under each other with their values beside them. */
export type LabelList = {
  readonly labelColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows of the heads over the list; none when it has none. */
  readonly headRows: readonly number[];
  readonly values: readonly ListColumn[];
  readonly measureColumn: number | null;
  /** Column "Tình trạng" of a handed-out form. */
  readonly stateColumn: number | null;
  /** Column that names the unit of each row. */
  readonly unitColumn: number | null;
};

/** A column of values; `head` names the unit whose values they are, null for the sender's own. */
type ListColumn = { readonly column: number; readonly head: TableCell | null };

export type RowRange = { readonly from: number; readonly to: number };

/** A single label may be chance or a title, unless a head says "Kết quả" over its value. */
const FEWEST_LABELS = 2;

/** Finds the lists of labels and values in a part of a sheet; several may stand side by side. */
export function findLabelLists(
  grid: TableGrid,
  context: TableContext,
  range: RowRange,
): readonly LabelList[] {
  const rows = grid.rows.filter((row) => row >= range.from && row <= range.to);
  const labels = Map.groupBy(
    rows.flatMap((row) => grid.cellsOf(row)).filter((cell) => namesIndicator(cell, context)),
    ({ column }) => column,
  );
  // A column of units of measure names indicators too: "lượt", "phút".
  const ofLabels = [...labels].filter(([, cells]) =>
    cells.some(({ text }) => !isUnitOfMeasure(text, context.unitsOfMeasure)),
  );
  const several = ofLabels.filter(([, cells]) => cells.length >= FEWEST_LABELS);
  const most = Math.max(0, ...several.map(([, cells]) => cells.length));
  const columns = (several.length > 0 ? several : ofLabels)
    .filter(([, cells]) => cells.length * 3 >= most)
    .toSorted(([left], [right]) => left - right);
  return columns.flatMap(([column, cells], index) => {
    const until = (columns[index + 1]?.[0] ?? grid.lastColumn + 1) - 1;
    return describeList(grid, context, rows, { column, until, cells }) ?? [];
  });
}

type Found = {
  readonly column: number;
  /** Last column before the next list. */
  readonly until: number;
  readonly cells: readonly TableCell[];
};

function describeList(
  grid: TableGrid,
  context: TableContext,
  rows: readonly number[],
  { column: labelColumn, until, cells }: Found,
): LabelList | null {
  const firstRow = Math.min(...cells.map(({ row }) => row));
  const lastRow = Math.max(...cells.map(({ row }) => row));
  const inside = rows.filter((row) => row >= firstRow && row <= lastRow);
  const heads = headRows(grid, context, rows, { labelColumn, firstRow });
  const used = new Set(inside.flatMap((row) => grid.cellsOf(row).map(({ column }) => column)));
  const beside = [...used].filter((column) => column > labelColumn && column <= until);
  const roles = beside.map((column) => ({
    column,
    ...roleOf(grid, context, heads, inside, column),
  }));
  const single = (role: ColumnRole): number | null | undefined => {
    const [only, ...more] = roles.filter((each) => each.role === role);
    return more.length > 0 ? undefined : (only?.column ?? null);
  };
  const ofUnits = roles.filter(({ role }) => role === 'unit');
  const results = roles.filter(({ role }) => role === 'result');
  const others = roles.filter(({ role }) => role === 'other');
  const [measureColumn, state, names] = [single('measure'), single('state'), single('names')];
  if (measureColumn === undefined || state === undefined || names === undefined) return null;
  const values = valueColumns({ grid, context, heads, ofUnits, results, others, state });
  if (values === null || (cells.length < FEWEST_LABELS && results.length === 0)) return null;
  const isChance = cells.length < FEWEST_LABELS && ofUnits.length === 0 && results.length === 0;
  if (isChance) return null;
  return {
    labelColumn,
    firstRow,
    lastRow,
    headRows: heads,
    values,
    measureColumn,
    stateColumn: state,
    unitColumn: names ?? unitColumnLeft(grid, context, inside, labelColumn),
  };
}

type ColumnRole = 'result' | 'unit' | 'measure' | 'state' | 'names' | 'leftOut' | 'other';
type Role = { readonly role: ColumnRole; readonly head: TableCell | null };
type RoledColumn = Role & { readonly column: number };

/** Rows of heads above the first label: nothing but words, one of which says what a column holds. */
function headRows(
  grid: TableGrid,
  context: TableContext,
  rows: readonly number[],
  { labelColumn, firstRow }: { readonly labelColumn: number; readonly firstRow: number },
): readonly number[] {
  const above = rows.filter((row) => row < firstRow && row >= firstRow - LOOKED_ABOVE);
  const isHead = (row: number): boolean =>
    grid
      .cellsOf(row)
      .some(
        (cell) =>
          cell.column >= labelColumn &&
          !isFigure(cell) &&
          (context.roleOf(cell.text) !== null ||
            (cell.column > labelColumn && context.matchUnit(cell.text).kind !== 'none')),
      );
  const lowest = above.findLast(isHead);
  if (lowest === undefined) return [];
  const heads = [lowest];
  while (isHead((heads[0] ?? 0) - 1)) heads.unshift((heads[0] ?? 0) - 1);
  return heads;
}

/** Rows between the heads and the first label that is known: group rows, labels of other things. */
const LOOKED_ABOVE = 12;

function roleOf(
  grid: TableGrid,
  context: TableContext,
  heads: readonly number[],
  inside: readonly number[],
  column: number,
): Role {
  const over = heads.flatMap((row) => grid.seen(row, column) ?? []);
  const texts = over.filter((cell, index) => over.indexOf(cell) === index);
  const roles = new Set(texts.map(({ text }) => context.roleOf(text)));
  const inner = texts.at(-1) ?? null;
  if (roles.has('leftOut') || roles.has('order')) return { role: 'leftOut', head: null };
  if (inner !== null && labelKey(inner.text) === 'kh') return { role: 'leftOut', head: null };
  if (roles.has('state')) return { role: 'state', head: null };
  const content = inside.flatMap((row) => grid.at(row, column) ?? []);
  const measures = content.filter(({ text }) => isUnitOfMeasure(text, context.unitsOfMeasure));
  const isMeasures = content.length > 0 && measures.length * 2 > content.length;
  if (roles.has('measure') || (isMeasures && !roles.has('result'))) {
    return { role: 'measure', head: null };
  }
  const head = texts.findLast(
    (cell) => context.roleOf(cell.text) === null && context.matchUnit(cell.text).kind !== 'none',
  );
  if (head !== undefined) return { role: 'unit', head };
  if (roles.has('unit') && isNames(content, context)) return { role: 'names', head: null };
  if (roles.has('result')) return { role: 'result', head: null };
  return { role: 'other', head: inner };
}

function isNames(content: readonly TableCell[], { matchUnit }: TableContext): boolean {
  return content.some((cell) => isWords(cell) && matchUnit(cell.text).kind !== 'none');
}

/** Null when it stays unclear which column holds the results. */
function valueColumns(given: {
  readonly grid: TableGrid;
  readonly context: TableContext;
  readonly heads: readonly number[];
  readonly ofUnits: readonly RoledColumn[];
  readonly results: readonly RoledColumn[];
  readonly others: readonly RoledColumn[];
  readonly state: number | null;
}): readonly ListColumn[] | null {
  const { ofUnits, results, others, state } = given;
  if (ofUnits.length > 0) {
    const unknown = others.filter(
      ({ head }) => head !== null && isWords(head) && !isTotalHead(head.text),
    );
    return [...ofUnits, ...unknown].toSorted((left, right) => left.column - right.column);
  }
  const plain = (columns: readonly RoledColumn[]): readonly ListColumn[] =>
    columns.map(({ column }) => ({ column, head: null }));
  if (results.length > 0)
    return results.length === 1 && others.length === 0 ? plain(results) : null;
  if (state !== null && others.length === 0) return resultHead(given);
  return others.length === 1 ? plain(others) : null;
}

/** A form whose every answer is a state has nothing in its column of results. */
function resultHead({
  grid,
  context,
  heads,
}: {
  readonly grid: TableGrid;
  readonly context: TableContext;
  readonly heads: readonly number[];
}): readonly ListColumn[] | null {
  const head = heads
    .flatMap((row) => grid.cellsOf(row))
    .find(({ text }) => context.roleOf(text) === 'result');
  return head === undefined ? null : [{ column: head.column, head: null }];
}

/** A column left of the labels that names units: "Đơn vị | Chỉ tiêu | Kết quả". */
function unitColumnLeft(
  grid: TableGrid,
  { matchUnit }: TableContext,
  inside: readonly number[],
  labelColumn: number,
): number | null {
  for (let column = labelColumn - 1; column > 0; column -= 1) {
    const named = inside.filter((row) => {
      const cell = grid.at(row, column);
      return cell !== undefined && isWords(cell) && matchUnit(cell.text).kind !== 'none';
    });
    if (named.length > 0) return column;
  }
  return null;
}
