import { DOCUMENT_LIMITS } from '../documentLimits.ts';
import type { RawSheet } from '../rawDocument.ts';
import { readableCells, type TableCell } from './tableCell.ts';

type MergedRange = RawSheet['merges'][number];

/** A sheet as a person sees it: a merged cell stands in every place it covers. */
export type TableGrid = {
  readonly sheet: string;
  /** Rows with content, downwards. */
  readonly rows: readonly number[];
  readonly lastColumn: number;
  /** Cells with content of a row, from left to right. */
  readonly cellsOf: (row: number) => readonly TableCell[];
  /** The cell that was written at this very place. */
  readonly at: (row: number, column: number) => TableCell | undefined;
  /** The cell seen at this place: its own, or the one that is merged over it. */
  readonly seen: (row: number, column: number) => TableCell | undefined;
  readonly mergeAt: (row: number, column: number) => MergedRange | undefined;
};

/**
 * Indexes a sheet. Merged ranges are cut to the used part of the sheet and
 * opened from the smallest one on until `MERGED_PLACES` are reached: a range
 * over the whole sheet is no part of a table.
 */
export function createTableGrid(sheet: RawSheet): TableGrid {
  const cells = readableCells(sheet);
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const rows = [...byRow.keys()].toSorted((left, right) => left - right);
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
  const merges = indexMerges(sheet, rows.at(-1) ?? 0, lastColumn);
  const at = (row: number, column: number): TableCell | undefined =>
    byPlace.get(placeKey(row, column));
  const mergeAt = (row: number, column: number): MergedRange | undefined =>
    merges.get(placeKey(row, column));
  return {
    sheet: sheet.name,
    rows,
    lastColumn,
    cellsOf: (row) => byRow.get(row) ?? [],
    at,
    mergeAt,
    seen: (row, column) => {
      const own = at(row, column);
      const merge = own === undefined ? mergeAt(row, column) : undefined;
      return merge === undefined ? own : at(merge.top, merge.left);
    },
  };
}

const MERGED_PLACES = 200_000;

function indexMerges(
  { merges }: RawSheet,
  lastRow: number,
  lastColumn: number,
): ReadonlyMap<number, MergedRange> {
  const found = new Map<number, MergedRange>();
  const cut = merges
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, lastRow),
      right: Math.min(range.right, lastColumn),
    }))
    .filter(({ top, left, bottom, right }) => top <= bottom && left <= right)
    .toSorted((one, other) => placesOf(one) - placesOf(other));
  let opened = 0;
  for (const range of cut) {
    opened += placesOf(range);
    if (opened > MERGED_PLACES) break;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const key = placeKey(row, column);
        if (!found.has(key)) found.set(key, range);
      }
    }
  }
  return found;
}

function placesOf({ top, left, bottom, right }: MergedRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function placeKey(row: number, column: number): number {
  return row * (DOCUMENT_LIMITS.columns + 1) + column;
}
