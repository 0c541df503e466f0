import type { RawSheet } from '../rawDocument.ts';
import { findHeadBand, type HeadBand } from './findHeadBand.ts';
import { findLabelLists, type LabelList, type RowRange } from './findLabelLists.ts';
import { labelKey } from './labelWords.ts';
import { planColumns } from './planColumns.ts';
import { readLabelList, senderOf } from './readLabelList.ts';
import { readUnitRows } from './readUnitRows.ts';
import type { TableContext } from './tableContext.ts';
import { createTableGrid, type TableGrid } from './tableGrid.ts';
import type { TableReading } from './tableReading.ts';
import type { UnitLine } from './unitLine.ts';

/** Everything one sheet offers. */
export type SheetReading = Omit<TableReading, 'next'> & {
  /** Whether the sheet names the units its values belong to. */
  readonly isOfUnits: boolean;
};

/**
 * Reads all tables of a sheet: first those with indicators across, then, in the
 * rows between, lists of labels and values. A sheet without any gives nothing.
 */
export function readTables(
  sheet: RawSheet,
  context: TableContext,
  known: UnitLine | null,
): SheetReading {
  const grid = createTableGrid(sheet);
  const readings: Omit<TableReading, 'next'>[] = [];
  const free: RowRange[] = [];
  let from = grid.rows[0] ?? 1;
  let freeFrom = from;
  for (let tried = 0; tried < MOST_TABLES; tried += 1) {
    const band = findHeadBand(grid, context, from);
    if (band === null) break;
    const reading = readTable(grid, context, band, known);
    if (reading === null) {
      from = band.bottom + 1;
      continue;
    }
    free.push({ from: freeFrom, to: band.top - 1 });
    readings.push(reading);
    from = reading.next;
    freeFrom = from;
  }
  free.push({ from: freeFrom, to: Infinity });
  const isTable = readings.length > 0;
  for (const range of free) {
    for (const list of findLabelLists(grid, context, range)) {
      const sender = known ?? senderOf(grid, context, list.firstRow, list.headRows);
      if (isTable && isUnowned(list, sender)) continue;
      readings.push(readLabelList(grid, context, list, sender));
    }
  }
  return {
    cells: readings.flatMap(({ cells }) => cells),
    foreignRows: readings.flatMap(({ foreignRows }) => foreignRows),
    unknownUnits: [...new Set(readings.flatMap(({ unknownUnits }) => unknownUnits))],
    isOfUnits: readings.some(({ cells }) => cells.some(({ unit }) => unit !== null)),
  };
}

/** No sheet that people fill in has more tables under each other. */
const MOST_TABLES = 100;

function readTable(
  grid: TableGrid,
  context: TableContext,
  band: HeadBand,
  known: UnitLine | null,
): TableReading | null {
  const sender = known ?? senderOf(grid, context, band.top);
  const columns = planColumns(grid, context, band, sender.unit);
  if (columns.results.size === 0 || isListOfActivities(grid, band)) return null;
  const reading = readUnitRows(grid, context, band, columns, sender);
  return reading.cells.length === 0 && reading.unknownUnits.length === 0 ? null : reading;
}

/** Sums over a table name no unit: they are the table's own. */
function isUnowned({ values, unitColumn }: LabelList, { flags }: UnitLine): boolean {
  return (
    flags.includes('unitMissing') &&
    unitColumn === null &&
    values.every(({ head }) => head === null)
  );
}

/** A table that lists what was held, one activity a row, gives no results of indicators. */
function isListOfActivities(grid: TableGrid, { top, bottom }: HeadBand): boolean {
  return grid.rows
    .filter((row) => row >= top && row <= bottom)
    .flatMap((row) => grid.cellsOf(row))
    .some(({ text }) => ACTIVITY_HEADS.has(labelKey(text)));
}

const ACTIVITY_HEADS = new Set([
  'dia diem',
  'ten hoat dong',
  'noi dung hoat dong',
  'ten su kien',
  'ten buoi',
  'thoi gian to chuc',
  'ngai to chuc',
]);
