import { isColumnNumbers, isFigure, isWords } from './cellLook.ts';
import { isTotalHead } from './headRole.ts';
import { isUnitOfMeasure } from './splitLabel.ts';
import type { TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';
import type { TableGrid } from './tableGrid.ts';

/** The rows of heads over a table whose columns are indicators. */
export type HeadBand = { readonly top: number; readonly bottom: number };

/** Heads in more rows than these are no heads. */
const MOST_ROWS = 5;

/**
 * Finds the heads of the next table at or below a row: a row of words of which
 * two name indicators, or one beside a head such as "Đơn vị", with the rows of
 * outer and inner heads, units of measure and column numbers around it.
 */
export function findHeadBand(
  grid: TableGrid,
  context: TableContext,
  from: number,
): HeadBand | null {
  for (const row of grid.rows) {
    if (row < from || !isHeadRow(grid, context, row)) continue;
    const top = outerRows(grid, row, from);
    return { top, bottom: innerRows(grid, context, top, row) };
  }
  return null;
}

/** Whether a row stands over columns of results. */
export function isHeadRow(grid: TableGrid, context: TableContext, row: number): boolean {
  const cells = grid.cellsOf(row);
  if (cells.length < 2 || cells.some(isFigure)) return false;
  const named = cells.filter((cell) => namesIndicator(cell, context));
  const isOverUnits = cells.some((cell) => context.roleOf(cell.text) === 'unit');
  if (named.length < 2 && !(named.length === 1 && isOverUnits)) return false;
  if (cells.some((cell) => namesUnit(cell, context))) return false;
  // Labels under each other are a list of labels and values side by side.
  const listed = [1, 2, 3].filter((down) =>
    named.some(({ column }) => {
      const below = grid.at(row + down, column);
      return below !== undefined && namesIndicator(below, context);
    }),
  );
  return listed.length < 2;
}

export function namesIndicator(cell: TableCell, { matchColumn, roleOf }: TableContext): boolean {
  return (
    isWords(cell) &&
    !isFigure(cell) &&
    roleOf(cell.text) === null &&
    !isTotalHead(cell.text) &&
    matchColumn({ label: cell.text, outer: [], unit: null }).kind !== 'none'
  );
}

function namesUnit(cell: TableCell, { matchUnit, roleOf }: TableContext): boolean {
  return isWords(cell) && roleOf(cell.text) === null && matchUnit(cell.text).kind === 'one';
}

/** Rows above that fill what the row leaves blank, as outer heads do. */
function outerRows(grid: TableGrid, row: number, from: number): number {
  let top = row;
  while (top > from && row - top < MOST_ROWS) {
    const above = grid.cellsOf(top - 1);
    const own = new Set(grid.cellsOf(top).map(({ column }) => column));
    const isFilledIn = above.some(({ column }) => !own.has(column));
    const isLeftOpen = [...own].some((column) => grid.at(top - 1, column) === undefined);
    const isHead = above.length >= 2 && above.every((cell) => isWords(cell) && !isFigure(cell));
    if (!isHead || !isFilledIn || !isLeftOpen || isTitle(grid, above)) break;
    top -= 1;
  }
  return top;
}

/** A line over the whole table is its title. */
function isTitle(grid: TableGrid, cells: readonly TableCell[]): boolean {
  return cells.some(({ row, column }) => {
    const merge = grid.mergeAt(row, column);
    return merge !== undefined && merge.left === 1 && merge.right >= grid.lastColumn;
  });
}

/** Rows below that divide the heads further, state units of measure or number the columns. */
function innerRows(grid: TableGrid, context: TableContext, top: number, row: number): number {
  let bottom = row;
  while (bottom - top < MOST_ROWS) {
    const below = grid.cellsOf(bottom + 1);
    if (below.length === 0) break;
    const isNumbers = isColumnNumbers(below);
    if (!isNumbers && !isInnerHead(grid, context, top, bottom + 1, below)) break;
    bottom += 1;
    if (isNumbers) break;
  }
  return bottom;
}

function isInnerHead(
  grid: TableGrid,
  context: TableContext,
  top: number,
  row: number,
  cells: readonly TableCell[],
): boolean {
  if (cells.some((cell) => isFigure(cell) || namesUnit(cell, context))) return false;
  return cells.some(
    (cell) =>
      isHeadOver(grid, context, top, cell) &&
      (isUnitOfMeasure(withoutBrackets(cell.text), context.unitsOfMeasure) ||
        ['result', 'leftOut'].includes(context.roleOf(cell.text) ?? '') ||
        namesIndicator(cell, context) ||
        (isWords(cell) && isDivided(grid, top, row - 1, cell.column))),
  );
}

function isHeadOver(
  grid: TableGrid,
  { roleOf }: TableContext,
  top: number,
  { row: below, column }: TableCell,
): boolean {
  for (let row = below - 1; row >= top; row -= 1) {
    const head = grid.seen(row, column) ?? grid.seen(row, column - 1);
    if (head === undefined) continue;
    const role = roleOf(head.text);
    return role === null || role === 'result' || role === 'leftOut';
  }
  return false;
}

/** Whether a head above stands over several columns. */
function isDivided(grid: TableGrid, top: number, bottom: number, column: number): boolean {
  for (let row = bottom; row >= top; row -= 1) {
    const merge = grid.mergeAt(row, column);
    if (merge !== undefined && merge.right > merge.left) return true;
  }
  return false;
}

export function withoutBrackets(text: string): string {
  return text.trim().replace(/^[([]|[)\]]$/gu, '');
}
