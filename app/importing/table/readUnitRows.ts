import { isNoneStatement } from '#app/domain/parseQuantity.ts';
import type { ImportFlag, ProposedCell } from '../importProposal.ts';
import { isFigure, isWords } from './cellLook.ts';
import { isHeadRow, type HeadBand } from './findHeadBand.ts';
import type { PlannedColumns } from './planColumns.ts';
import { proposeCell, proposeWholeUnit, saysNoActivity } from './proposeCell.ts';
import { claimedTwice, type ResultLine } from './resultLine.ts';
import { isBelowTable, isGroupOrder, isGroupRow, isTotalRow } from './rowWords.ts';
import type { TableCell } from './tableCell.ts';
import type { TableContext } from './tableContext.ts';
import type { TableGrid } from './tableGrid.ts';
import type { TableReading } from './tableReading.ts';
import { unitOfName, type UnitLine } from './unitLine.ts';

/**
 * Reads a table of units in rows and indicators in columns. Sums, rows that
 * only gather others, column numbers and what stands below the table give
 * nothing; a name that is no unit of the list is reported under its own name.
 * `sender` is whose table it is when it has no column of units.
 */
export function readUnitRows(
  grid: TableGrid,
  context: TableContext,
  band: HeadBand,
  columns: PlannedColumns,
  sender: UnitLine,
): TableReading {
  const unitColumn = findUnitColumn(grid, context, band, columns);
  const twice = claimedTwice(columns.results.values());
  const first = Math.min(...columns.results.keys());
  const isGroup = groupOrders(grid, context, band, columns, unitColumn);
  const cells: ProposedCell[] = [];
  const unknownUnits = new Set<string>();
  const foreign = new Set<number>();
  let next = Infinity;
  for (const row of grid.rows) {
    if (row <= band.bottom) continue;
    const all = grid.cellsOf(row);
    const nameCell = unitColumn === null ? undefined : grid.seen(row, unitColumn);
    const isNamed = nameCell !== undefined && context.matchUnit(nameCell.text).kind === 'one';
    if (!isNamed && isEnd(grid, context, row, all)) {
      next = row;
      break;
    }
    const values = all.filter(({ column }) => columns.results.has(column));
    const labels = all.filter(({ column }) => column < first && column !== unitColumn);
    if (!isNamed && (isGroup(row) || isAside(nameCell, labels))) continue;
    if (labels.some(({ text }) => context.roleOf(text) === 'leftOut')) continue;
    const unit = lineOf(context, unitColumn, nameCell, sender);
    const nothing = all.find((cell) => cell !== nameCell && saysNoActivity(cell));
    if (nothing !== undefined && isForWholeUnit(grid, nothing, values, columns)) {
      cells.push(proposeWholeUnit(nothing, unit, context));
      continue;
    }
    if (values.length === 0) continue;
    if (
      unit.unit === null &&
      !values.some((cell) => isFigure(cell) || isNoneStatement(cell.text))
    ) {
      continue;
    }
    if (unit.flags.includes('unitUnknown') && unit.name !== null) unknownUnits.add(unit.name);
    for (const { column } of all) {
      if (columns.foreign.has(column) && column !== unitColumn) foreign.add(column);
    }
    for (const cell of values) {
      const line = columns.results.get(cell.column);
      const shared = sharedCell(grid, context, cell, columns, unitColumn, unit);
      const proposed =
        line === undefined
          ? null
          : proposeCell({ cell, line, unit: shared.unit, flags: flagsOf(line) }, context);
      if (proposed === null) continue;
      cells.push({ ...proposed, flags: [...proposed.flags, ...shared.flags] });
    }
  }
  const foreignRows = [...foreign].flatMap((column) => {
    const head = columns.foreign.get(column);
    return head === undefined || context.roleOf(head.text) !== null
      ? []
      : [{ label: head.text.replace(/\s+/gu, ' '), raw: '', source: { at: head.at } }];
  });
  return { cells, foreignRows, unknownUnits: [...unknownUnits], next };

  function flagsOf({ match }: ResultLine): readonly ImportFlag[] {
    return match.kind === 'one' && twice.has(match.indicator.code) ? ['severalPlaces'] : [];
  }
}

/** Rows looked at to find which column names units. */
const LOOKED_AT = 200;

/** The column with most names of units; without any, the one whose head says so. */
function findUnitColumn(
  grid: TableGrid,
  { matchUnit }: TableContext,
  { bottom }: HeadBand,
  { results, unitColumns, orderColumn }: PlannedColumns,
): number | null {
  const counts = new Map<number, number>();
  for (const row of grid.rows.filter((each) => each > bottom).slice(0, LOOKED_AT)) {
    for (const { column, text } of grid.cellsOf(row)) {
      if (results.has(column) || column === orderColumn) continue;
      if (matchUnit(text).kind === 'none') continue;
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  const headed = unitColumns.find((column) => (counts.get(column) ?? 0) === most);
  if (headed !== undefined) return headed;
  const [column] = [...counts].find(([, count]) => count === most) ?? [];
  return column ?? null;
}

function isEnd(
  grid: TableGrid,
  context: TableContext,
  row: number,
  cells: readonly TableCell[],
): boolean {
  return isBelowTable(cells.map(({ text }) => text)) || isHeadRow(grid, context, row);
}

/** Whether a row belongs to no unit: a sum, a row over others. */
function isAside(nameCell: TableCell | undefined, labels: readonly TableCell[]): boolean {
  const names = nameCell === undefined ? labels : [nameCell];
  return (
    names.some(({ text }) => isGroupRow(text)) ||
    [...names, ...labels].some(({ text }) => isTotalRow(text))
  );
}

/** Rows numbered "I", "II" gather others, unless units of this table are numbered so. */
function groupOrders(
  grid: TableGrid,
  { matchUnit }: TableContext,
  { bottom }: HeadBand,
  { orderColumn }: PlannedColumns,
  unitColumn: number | null,
): (row: number) => boolean {
  if (orderColumn === null || unitColumn === null) return () => false;
  const isNumberedSo = (row: number): boolean =>
    isGroupOrder(grid.at(row, orderColumn)?.text ?? '');
  const isOfUnits = grid.rows.some((row) => {
    const name = row > bottom && isNumberedSo(row) ? grid.at(row, unitColumn) : undefined;
    return name !== undefined && matchUnit(name.text).kind === 'one';
  });
  return isOfUnits ? () => false : isNumberedSo;
}

function lineOf(
  context: TableContext,
  unitColumn: number | null,
  nameCell: TableCell | undefined,
  sender: UnitLine,
): UnitLine {
  if (unitColumn === null) return sender;
  return nameCell === undefined
    ? { unit: null, name: null, candidates: [], flags: ['unitMissing'] }
    : unitOfName(nameCell, context);
}

/** "Không có hoạt động" over the row, or as all that the row says. */
function isForWholeUnit(
  grid: TableGrid,
  nothing: TableCell,
  values: readonly TableCell[],
  { results }: PlannedColumns,
): boolean {
  const merge = grid.mergeAt(nothing.row, nothing.column);
  const covered = [...results.keys()].filter(
    (column) => merge !== undefined && merge.left <= column && column <= merge.right,
  );
  const others = values.filter((cell) => cell !== nothing);
  return others.length === 0 && (covered.length > 1 || results.size > 1);
}

/** A merged value belongs to all it covers, and to none of them alone. */
function sharedCell(
  grid: TableGrid,
  context: TableContext,
  cell: TableCell,
  { results }: PlannedColumns,
  unitColumn: number | null,
  unit: UnitLine,
): { readonly unit: UnitLine; readonly flags: readonly ImportFlag[] } {
  const merge = grid.mergeAt(cell.row, cell.column);
  if (merge === undefined) return { unit, flags: [] };
  const beside = [...results.keys()].some(
    (column) => column > cell.column && column <= merge.right,
  );
  const flags: readonly ImportFlag[] = beside ? ['mergedCell'] : [];
  if (unitColumn === null || merge.bottom === merge.top) return { unit, flags };
  const found = new Set<TableCell>();
  for (let row = merge.top; row <= merge.bottom; row += 1) {
    const name = grid.seen(row, unitColumn);
    if (name !== undefined && isWords(name)) found.add(name);
  }
  const names = [...found];
  if (names.length < 2) return { unit, flags };
  const codes = names.flatMap((name) => unitOfName(name, context).unit ?? []);
  const several = { unit: null, name: names.map(({ text }) => text).join(', '), candidates: codes };
  return { unit: { ...several, flags: ['sharedByUnits'] }, flags };
}
