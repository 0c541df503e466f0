import type { CellFormulaValue, Style, Workbook, Worksheet } from 'exceljs';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { invariant } from '#app/domain/result.ts';
import { textWidthTwips, wrapText } from '../textMetrics.ts';
import { placeBulkRows, type BulkCell, type BulkRows, type RowSource } from './bulkRows.ts';
import { HEADING_STYLES, NORMAL_FONT_PT, type SheetStyle } from './sheetStyles.ts';

/** One sheet laid out for A4 paper, filled row by row from the top. */
export type PrintSheet = {
  readonly worksheet: Worksheet;
  /** Column widths in twips. */
  readonly widths: readonly number[];
};

/** A cell, or one cell over several columns. A formula always carries its cached result. */
export type SheetCell = {
  readonly value: string | number | Date | CellFormula | null;
  readonly style: SheetStyle;
  readonly span?: number;
};

export type CellFormula = { readonly formula: string; readonly result: number | string };

/** How a sheet lies on paper; `pages` 0 takes as many pages as it needs. */
type SheetPage = {
  readonly orientation: 'portrait' | 'landscape';
  readonly pages: 0 | 1;
  /** Pages side by side, one where not given. */
  readonly pagesWide?: number;
};

const LONG_TABLE: SheetPage = { orientation: 'landscape', pages: 0 };

/**
 * Adds an empty sheet with the official page: A4, margins 20/20/30/15 mm, as
 * wide as one page, page number in the top margin from the second page on,
 * counted from 1 on every sheet (Nghị định 30/2020, Phụ lục I).
 */
export function addPrintSheet(
  workbook: Workbook,
  name: string,
  widths: readonly number[],
  page: SheetPage = LONG_TABLE,
): PrintSheet {
  invariant(name.length <= LONGEST_SHEET_NAME, 'sheet names are built from short numerals');
  const worksheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: A4,
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: page.pagesWide ?? 1,
      fitToHeight: page.pages,
      firstPageNumber: 1,
      horizontalCentered: true,
      margins: {
        top: inches(20),
        bottom: inches(20),
        left: inches(30),
        right: inches(15),
        header: inches(10),
        footer: inches(10),
      },
    },
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER_HEADER },
    views: [{ showGridLines: false }],
  });
  for (const [index, width] of widths.entries()) {
    worksheet.getColumn(index + 1).width = columnCharacters(width);
  }
  return { worksheet, widths };
}

/**
 * Writes the next row, cells from left to right, as high as its longest wrapped
 * text, and returns its row number. A text too high for one Excel row is
 * written over several merged rows, so that nothing is cut off; such a row
 * starts at its top, because it runs over pages.
 */
export function writeRow(sheet: PrintSheet, cells: readonly SheetCell[]): number {
  const { worksheet } = sheet;
  const first = worksheet.rowCount + 1;
  const placed = placeCells(cells);
  const height = Math.max(
    ...placed.map(({ cell, from, to }) => textHeight(cell, columnsWidth(sheet, from, to))),
  );
  const rowCount = Math.ceil(height / HIGHEST_ROW);
  const last = first + rowCount - 1;
  for (let row = first; row <= last; row += 1) {
    worksheet.getRow(row).height = roundUpHeight(height / rowCount);
  }
  for (const { cell, from, to } of placed) {
    const style = rowCount === 1 ? cell.style.excel : topAligned(cell.style);
    for (let row = first; row <= last; row += 1) {
      for (let column = from; column <= to; column += 1) {
        worksheet.getCell(row, column).style = style;
      }
    }
    worksheet.getCell(first, from).value = excelValue(cell.value);
    if (to > from || last > first) worksheet.mergeCells(first, from, last, to);
  }
  return first;
}

/**
 * Writes many rows of a table at once, each as high as its longest wrapped text.
 * A text of a column is measured once a look: equal texts of a column share theirs; none is higher than one Excel row.
 */
export function writeBulkRows(sheet: PrintSheet, source: RowSource): BulkRows {
  const { widths } = sheet;
  const known = new Map<string, number>();
  const heightOf = (cell: BulkCell, column: number): number => {
    if (typeof cell.value === 'number') return lineHeight(cell.style.sizePt) + ROW_PADDING;
    const key = `${column}:${cell.value}`;
    const height = known.get(key) ?? textHeight(cell, widths[column] ?? 0);
    known.set(key, height);
    return height;
  };
  return placeBulkRows(sheet.worksheet, source, (cells) =>
    roundUpHeight(cells.reduce((most, cell, at) => Math.max(most, heightOf(cell, at)), 0)),
  );
}

/** Writes one text over the whole width of the table, or over its first columns. */
export function writeLine(
  sheet: PrintSheet,
  text: string,
  style: SheetStyle,
  span = sheet.widths.length,
): void {
  writeRow(sheet, [{ value: text, style, span }]);
}

/** Leaves a gap of the given height in points. */
export function writeGap(sheet: PrintSheet, height: number): void {
  const row = writeRow(sheet, [{ value: null, style: HEADING_STYLES.blank }]);
  sheet.worksheet.getRow(row).height = height;
}

/** Makes one cell of the same column in several rows; the text of the first stays. */
export function mergeDown(
  { worksheet }: PrintSheet,
  column: number,
  firstRow: number,
  lastRow: number,
): void {
  if (lastRow > firstRow) worksheet.mergeCells(firstRow, column, lastRow, column);
}

/** What prints: everything, with the head of the table and its first columns repeated on every page. */
export function finishPrintArea(
  { worksheet, widths }: PrintSheet,
  head: { readonly first: number; readonly last: number } | null,
  fixedColumns = 0,
): void {
  const lastColumn = worksheet.getColumn(widths.length).letter;
  // exceljs puts one `$` before each corner; the row needs its own.
  worksheet.pageSetup.printArea = `A$1:${lastColumn}$${worksheet.rowCount}`;
  if (head !== null) worksheet.pageSetup.printTitlesRow = `${head.first}:${head.last}`;
  if (fixedColumns > 0) {
    worksheet.pageSetup.printTitlesColumn = `A:${worksheet.getColumn(fixedColumns).letter}`;
  }
}

/** Puts filter buttons on a row; the rows below it, down to the last written one, can be filtered. */
export function filterRows({ worksheet, widths }: PrintSheet, headRow: number): void {
  worksheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: worksheet.rowCount, column: widths.length },
  };
}

/** Keeps the rows down to `lastRow` and the columns up to `lastColumn` in sight. */
export function freezePanes({ worksheet }: PrintSheet, lastRow: number, lastColumn: number): void {
  worksheet.views = [
    { state: 'frozen', ySplit: lastRow, xSplit: lastColumn, showGridLines: false },
  ];
}

const A4 = 9;
const LONGEST_SHEET_NAME = 31;
const LONGEST_CELL_TEXT = 32_767;
const PAGE_NUMBER_HEADER = '&C&"Times New Roman,Regular"&13&P';

/** Excel allows 409 points; 400 leaves room for rounding. */
const HIGHEST_ROW = 400;
/** Room Excel keeps at the left and right of a cell together, in twips. */
const CELL_PADDING = 100;
/** Room above and below the lines of a cell together, in points. */
const ROW_PADDING = 3;
/** Screen fonts run up to this much wider than the printer metrics. */
const SCREEN_FONT_TOLERANCE = 0.97;

function inches(millimetres: number): number {
  return Number((millimetres / 25.4).toFixed(6));
}

/**
 * Excel measures columns in digits of the Normal font; a digit of Times New
 * Roman is half its size wide. exceljs drops a width of exactly 9, its default.
 */
function columnCharacters(widthTwips: number): number {
  const characters = Number((widthTwips / (NORMAL_FONT_PT * 10)).toFixed(2));
  return characters === 9 ? 9.01 : characters;
}

/** Excel stores heights in steps of 0.75 points, one screen pixel. */
function roundUpHeight(height: number): number {
  return Math.ceil(height / 0.75) * 0.75;
}

function textHeight({ value, style }: SheetCell, widthTwips: number): number {
  if (typeof value !== 'string') return lineHeight(style.sizePt) + ROW_PADDING;
  const available = (widthTwips - CELL_PADDING) * SCREEN_FONT_TOLERANCE;
  const lines = wrapText(value, available, style).reduce(
    // A word wider than its cell is broken inside the word.
    (count, line) => count + Math.max(1, Math.ceil(textWidthTwips(line, style) / available)),
    0,
  );
  return lines * lineHeight(style.sizePt) + ROW_PADDING;
}

function lineHeight(sizePt: number): number {
  return sizePt * 1.3;
}

function topAligned({ excel }: SheetStyle): Partial<Style> {
  return { ...excel, alignment: { ...excel.alignment, vertical: 'top' } };
}

function placeCells(
  cells: readonly SheetCell[],
): { readonly cell: SheetCell; readonly from: number; readonly to: number }[] {
  let next = 1;
  return cells.map((cell) => {
    const from = next;
    next += cell.span ?? 1;
    return { cell, from, to: next - 1 };
  });
}

function columnsWidth({ widths }: PrintSheet, from: number, to: number): number {
  return widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
}

function excelValue(value: SheetCell['value']): string | number | Date | CellFormulaValue | null {
  if (value === '') return null;
  if (typeof value === 'string') return cellText(value);
  if (value === null || typeof value === 'number' || value instanceof Date) return value;
  return { formula: value.formula, result: value.result };
}

/**
 * People's text is always stored as a string, never as a formula. Excel reads
 * `_x0041_` in a string as the character of that code, LibreOffice any count of
 * digits (`_xa_`), so such text is escaped.
 */
export function cellText(text: string): string {
  const stored = cleanXmlText(text).replace(/_(?=x[0-9A-Fa-f]+_)/g, '_x005F_');
  invariant(
    stored.length <= LONGEST_CELL_TEXT,
    'texts of a report are limited to 5,000 characters',
  );
  return stored;
}
