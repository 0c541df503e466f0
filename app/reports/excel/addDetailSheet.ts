import type { Workbook } from 'exceljs';
import type {
  IndicatorColumn,
  TableCell,
  TotalCell,
  UnitAnnex,
  UnitTable,
} from '#app/domain/annexModel.ts';
import { invariant } from '#app/domain/result.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { LANDSCAPE_TEXT_WIDTH } from '../a4Page.ts';
import { ORDER_WIDTH } from '../tableLayout.ts';
import { longestWordTwips, textWidthTwips } from '../textMetrics.ts';
import { longestNumbers } from '../longestNumbers.ts';
import { columnHeading } from '../unitTableText.ts';
import type { BulkCell, BulkRows } from './bulkRows.ts';
import { writeAnnexHeading } from './writeAnnexHeading.ts';
import {
  addPrintSheet,
  cellText,
  filterRows,
  finishPrintArea,
  freezePanes,
  mergeDown,
  type PrintSheet,
  type SheetCell,
  writeBulkRows,
  writeGap,
  writeLine,
  writeRow,
} from './printSheet.ts';
import {
  HEADING_STYLES,
  type NumberStyles,
  numberStyles,
  type SheetStyle,
  TABLE_STYLES,
} from './sheetStyles.ts';
import { totalFormula, totalValue, unitsFormula } from './totalFormulas.ts';

/** One indicator of the detail sheet and where its total stands, for formulas on other sheets. */
export type TotalReference = {
  readonly groupLabel: string;
  readonly column: IndicatorColumn;
  readonly total: TotalCell;
  /** Looks of the column's numbers, so that a copy shows as many decimals. */
  readonly styles: NumberStyles;
  /** Quoted sheet name and cell: `'Chi tiết theo đơn vị'!D9`. */
  readonly totalAddress: string;
  readonly unitsAddress: string;
};

/** What the detail sheet leaves to others: addresses for formulas, rows for the finished package. */
export type DetailSheet = {
  readonly totals: readonly TotalReference[];
  readonly bulk: readonly BulkRows[];
};

const SHEET_NAME = 'Chi tiết theo đơn vị';

/**
 * Adds all indicators of the unit annex side by side on one sheet: live totals,
 * each kind of units under its live sub-total, the units that reported, notes.
 * Rows can be filtered, also by kind; a filter changes no total.
 */
export function addDetailSheet(
  workbook: Workbook,
  annex: UnitAnnex,
  header: OfficialHeader,
): DetailSheet {
  const [first] = annex.tables;
  invariant(first, 'a unit annex has a table');
  const columns = sheetColumns(annex.tables);
  const widths = [ORDER_WIDTH, NAME_WIDTH, KIND_WIDTH, ...columns.map(({ width }) => width)];
  const sheet = addPrintSheet(workbook, SHEET_NAME, widths, {
    orientation: 'landscape',
    pages: 0,
    pagesWide: annex.tables.length,
  });
  const firstPage = columnsOfPage(widths);
  writeAnnexHeading(sheet, annex, header, firstPage);
  const head = writeTableHead(sheet, columns);
  freezePanes(sheet, head.last, 2);
  const totalRow = writeRow(
    sheet,
    totalCells('', 'Tổng số', '', columns, ({ total }) => total),
  );
  const unitsRow = writeRow(sheet, [
    { value: null, style: TABLE_STYLES.order },
    { value: 'Số đơn vị có số liệu', style: TABLE_STYLES.italicText },
    { value: null, style: TABLE_STYLES.text },
    ...columns.map(({ total }) => ({ value: total.units, style: TABLE_STYLES.italicCount })),
  ]);
  const { blocks, bulk } = writeBlocks(sheet, first, columns);
  if (first.rows.length > 0) makeTotalsLive(sheet, columns, { totalRow, unitsRow, blocks });
  filterRows(sheet, head.last);
  writeGap(sheet, 6);
  for (const note of annex.notes) writeLine(sheet, note, HEADING_STYLES.note, firstPage);
  finishPrintArea(sheet, head, 2);
  const totals = columns.map(({ groupLabel, column, total, styles, number }) => {
    const { letter } = sheet.worksheet.getColumn(number);
    return {
      groupLabel,
      column,
      total,
      styles,
      totalAddress: `'${SHEET_NAME}'!${letter}${totalRow}`,
      unitsAddress: `'${SHEET_NAME}'!${letter}${unitsRow}`,
    };
  });
  return { totals, bulk };
}

/** How many columns the first page takes: heading and notes stand on it alone. */
function columnsOfPage(widths: readonly number[]): number {
  let used = 0;
  const count = widths.findIndex((width) => {
    used += width;
    return used > LANDSCAPE_TEXT_WIDTH;
  });
  return count === -1 ? widths.length : Math.max(FIXED_COLUMNS, count);
}

const NAME_WIDTH = 3_400;
const KIND_WIDTH = 1_500;
/** Order, name and kind stand before the indicators. */
const FIXED_COLUMNS = 3;
/** Room beside the longest number or word of a column, in twips. */
const COLUMN_PADDING = 170;

type SheetColumn = {
  /** Column of the sheet, from 1. */
  readonly number: number;
  readonly width: number;
  readonly groupLabel: string;
  readonly column: IndicatorColumn;
  readonly total: TotalCell;
  readonly sectionTotals: readonly TotalCell[];
  /** One a unit, in row order. */
  readonly cells: readonly TableCell[];
  readonly styles: NumberStyles;
};

function sheetColumns(tables: readonly UnitTable[]): readonly SheetColumn[] {
  const placed = tables.flatMap((table) =>
    table.groups
      .flatMap(({ label, columns }) => columns.map((column) => ({ groupLabel: label, column })))
      .map((each, at) => ({ ...each, table, at })),
  );
  return placed.map(({ groupLabel, column, table, at }, index) => {
    const total = table.totals[at];
    invariant(total?.indicator === column.indicator, 'totals stand in column order');
    const cells = table.rows.map((row) => cellAt(row.cells, at));
    const sectionTotals = table.sections.map(({ totals }) => cellAt(totals, at));
    const values = [
      ...cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : [])),
      ...[total, ...sectionTotals].flatMap(({ value }) => (value === null ? [] : [value])),
    ];
    return {
      number: FIXED_COLUMNS + index + 1,
      width: Math.max(column.width, neededWidth(column, values)),
      groupLabel,
      column,
      total,
      sectionTotals,
      cells,
      styles: numberStyles(values),
    };
  });
}

function cellAt<Cell>(cells: readonly Cell[], at: number): Cell {
  const cell = cells[at];
  invariant(cell !== undefined, 'a row has one cell a column');
  return cell;
}

/** A number that does not fit prints as ####, whatever width the model planned. */
function neededWidth(column: IndicatorColumn, values: readonly number[]): number {
  const { bold } = numberStyles(values);
  const words = longestWordTwips(columnHeading(column), TABLE_STYLES.head);
  const numbers = longestNumbers(values).map((text) => textWidthTwips(text, bold));
  return Math.min(WIDEST, Math.max(words, ...numbers) + COLUMN_PADDING);
}

const WIDEST = 5_000;

function writeTableHead(
  sheet: PrintSheet,
  columns: readonly SheetColumn[],
): { readonly first: number; readonly last: number } {
  const { head, columnNumber } = TABLE_STYLES;
  const fixed = ['STT', 'Đơn vị', 'Nhóm đơn vị'];
  const first = writeRow(sheet, [
    ...fixed.map((value) => ({ value, style: head })),
    ...neighbours(columns).map(({ label, count }) => ({ value: label, style: head, span: count })),
  ]);
  const labels = writeRow(sheet, [
    ...fixed.map(() => ({ value: null, style: head })),
    ...columns.map(({ column }) => ({ value: columnHeading(column), style: head })),
  ]);
  for (const column of fixed.keys()) mergeDown(sheet, column + 1, first, labels);
  const last = writeRow(sheet, [
    ...['A', 'B', 'C'].map((value) => ({ value, style: columnNumber })),
    ...columns.map(({ column }) => ({ value: `(${column.number})`, style: columnNumber })),
  ]);
  return { first, last };
}

/** Groups of indicators, also where one goes on from one table of the annex to the next. */
function neighbours(columns: readonly SheetColumn[]): { label: string; count: number }[] {
  const groups: { label: string; count: number }[] = [];
  for (const { groupLabel } of columns) {
    const last = groups.at(-1);
    if (last?.label === groupLabel) last.count += 1;
    else groups.push({ label: groupLabel, count: 1 });
  }
  return groups;
}

/** Rows of one kind of units; its sub-total stands above the first, where there are several kinds. */
type Block = { readonly headRow: number | null; readonly first: number; readonly last: number };

function writeBlocks(
  sheet: PrintSheet,
  { sections, rows }: UnitTable,
  columns: readonly SheetColumn[],
): { readonly blocks: Block[]; readonly bulk: BulkRows[] } {
  let at = 0;
  const bulk: BulkRows[] = [];
  const writeUnits = (count: number, kind: string): Pick<Block, 'first' | 'last'> => {
    const first = sheet.worksheet.rowCount + 1;
    const start = at;
    const cellsAt = (index: number): BulkCell[] => {
      const { order, name } = cellAt(rows, start + index);
      return [
        { value: order, style: TABLE_STYLES.order },
        { value: cellText(name), style: TABLE_STYLES.text },
        { value: kind, style: TABLE_STYLES.text },
        ...columns.map(({ cells, styles }) => unitCell(cellAt(cells, start + index), styles.plain)),
      ];
    };
    const source = { count, columns: FIXED_COLUMNS + columns.length, cellsAt };
    if (count > 0) bulk.push(writeBulkRows(sheet, source));
    at += count;
    return { first, last: sheet.worksheet.rowCount };
  };
  if (sections.length === 0) {
    return { blocks: [{ headRow: null, ...writeUnits(rows.length, '') }], bulk };
  }
  const blocks = sections.map(({ numeral, label, rowCount }, index) => {
    const headRow = writeRow(
      sheet,
      totalCells(numeral, label, label, columns, ({ sectionTotals }) =>
        cellAt(sectionTotals, index),
      ),
    );
    return { headRow, ...writeUnits(rowCount, label) };
  });
  return { blocks, bulk };
}

function totalCells(
  order: string,
  name: string,
  kind: string,
  columns: readonly SheetColumn[],
  totalOf: (column: SheetColumn) => TotalCell,
): SheetCell[] {
  return [
    { value: order, style: TABLE_STYLES.boldSign },
    { value: name, style: TABLE_STYLES.boldText },
    { value: kind, style: TABLE_STYLES.text },
    ...columns.map((column) => {
      const total = totalOf(column);
      const style = total.value === null ? TABLE_STYLES.boldSign : column.styles.bold;
      return { value: totalValue(total), style };
    }),
  ];
}

function unitCell(cell: TableCell, style: SheetStyle): BulkCell {
  return cell.kind === 'number'
    ? { value: cell.value, style }
    : { value: STATE_SIGNS[cell.state], style: TABLE_STYLES.sign };
}

type TotalPlaces = {
  readonly totalRow: number;
  readonly unitsRow: number;
  readonly blocks: readonly Block[];
};

/** The ranges of the unit rows are known once they are written; sub-totals are no part of a total. */
function makeTotalsLive(
  { worksheet }: PrintSheet,
  columns: readonly SheetColumn[],
  { totalRow, unitsRow, blocks }: TotalPlaces,
): void {
  for (const { number, column, total, sectionTotals } of columns) {
    const { letter } = worksheet.getColumn(number);
    const ranges = blocks.map(({ first, last }) => `${letter}${first}:${letter}${last}`);
    worksheet.getCell(totalRow, number).value = totalFormula(column, ranges, total);
    worksheet.getCell(unitsRow, number).value = unitsFormula(ranges, total);
    for (const [index, { headRow }] of blocks.entries()) {
      if (headRow === null) continue;
      const range = cellAt(ranges, index);
      const subtotal = cellAt(sectionTotals, index);
      worksheet.getCell(headRow, number).value = totalFormula(column, [range], subtotal);
    }
  }
}
