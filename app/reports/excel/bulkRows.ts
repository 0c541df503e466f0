import type { Worksheet } from 'exceljs';
import { strToU8 } from 'fflate';
import { invariant } from '#app/domain/result.ts';
import type { SheetStyle } from './sheetStyles.ts';

/** A cell of a bulk row: a number, or text that is shown as it is. */
export type BulkCell = { readonly value: number | string; readonly style: SheetStyle };

/** Rows of one table, made one by one whenever they are asked for: thousands are never held together. */
export type RowSource = {
  readonly count: number;
  readonly columns: number;
  readonly cellsAt: (row: number) => readonly BulkCell[];
};

/** Rows that lie between what exceljs writes; `first` is a row number of the sheet. */
export type BulkRows = {
  /** Part of the package that holds the sheet. */
  readonly part: string;
  readonly first: number;
  readonly looks: readonly SheetStyle[];
  readonly heights: readonly number[];
  readonly source: RowSource;
};

/**
 * Takes thousands of plain rows without exceljs, whose cells cost a hundred times
 * what their text does. exceljs gets two rows in their place: the first holds one
 * cell of each look, which tells the numbers of their styles, the last keeps the
 * count of rows; `spliceBulkRows` puts the real ones there.
 */
export function placeBulkRows(
  worksheet: Worksheet,
  source: RowSource,
  heightOf: (cells: readonly BulkCell[]) => number,
): BulkRows {
  const first = worksheet.rowCount + 1;
  const seen = new Set<SheetStyle>();
  const heights = Array.from({ length: source.count }, (_, row) => {
    const cells = source.cellsAt(row);
    for (const { style } of cells) seen.add(style);
    return heightOf(cells);
  });
  const looks = Array.from(seen);
  invariant(looks.length > 0 && looks.length <= source.columns, 'a look has a column to stand in');
  for (const [at, { excel }] of looks.entries()) worksheet.getCell(first, at + 1).style = excel;
  worksheet.getRow(first + source.count - 1).height = 1;
  worksheet.getCell(first + source.count - 1, source.columns).value ??= 0;
  return { part: `xl/worksheets/sheet${worksheet.id}.xml`, first, looks, heights, source };
}

/** The bytes of a sheet with the rows put into its XML; `bulks` in the order of their rows. */
export function spliceBulkRows(sheet: string, bulks: readonly BulkRows[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let written = 0;
  for (const bulk of bulks) {
    const { first, looks, source } = bulk;
    const start = sheet.indexOf(`<row r="${first}"`, written);
    const afterFirst = rowEnd(sheet, start);
    const lastRow = `<row r="${first + source.count - 1}"`;
    const end = source.count === 1 ? afterFirst : rowEnd(sheet, sheet.indexOf(lastRow, start));
    const cells = sheet.slice(start, afterFirst).matchAll(/ s="(\d+)"/gu);
    const numbers = Array.from(cells, ([, number]) => number);
    invariant(numbers.length >= looks.length, 'exceljs writes every styled cell');
    const styles = new Map(looks.map((look, at) => [look, numbers[at] ?? '']));
    chunks.push(strToU8(sheet.slice(written, start)), ...rowChunks(bulk, styles));
    written = end;
  }
  chunks.push(strToU8(sheet.slice(written)));
  return Buffer.concat(chunks);
}

/** Rows whose text is held together before it becomes bytes: all at once would take twice the room of the file. */
const CHUNK = 500;

function* rowChunks(
  { first, heights, source }: BulkRows,
  styles: ReadonlyMap<SheetStyle, string>,
): Generator<Uint8Array> {
  const columns = Array.from({ length: source.columns }, (_, at) => columnLetters(at + 1));
  for (let from = 0; from < source.count; from += CHUNK) {
    let xml = '';
    for (let row = from; row < Math.min(from + CHUNK, source.count); row += 1) {
      xml += `<row r="${first + row}" ht="${heights[row]}" customHeight="1">`;
      for (const [at, cell] of source.cellsAt(row).entries()) {
        xml += cellXml(cell, `${columns[at]}${first + row}`, styles);
      }
      xml += '</row>';
    }
    yield strToU8(xml);
  }
}

function cellXml(
  { value, style }: BulkCell,
  address: string,
  styles: ReadonlyMap<SheetStyle, string>,
): string {
  const start = `<c r="${address}" s="${styles.get(style)}"`;
  if (value === '') return `${start}/>`;
  return typeof value === 'number'
    ? `${start}><v>${value}</v></c>`
    : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** Where the element of a row ends: it holds cells, or it is empty. */
function rowEnd(sheet: string, start: number): number {
  invariant(start !== -1, 'exceljs writes the row');
  const tagEnd = sheet.indexOf('>', start);
  if (sheet[tagEnd - 1] === '/') return tagEnd + 1;
  return sheet.indexOf('</row>', start) + '</row>'.length;
}

/** A, B, … Z, AA, … */
function columnLetters(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : columnLetters(Math.floor(rest / 26)) + last;
}

function escapeXml(text: string): string {
  if (!/[&<>]/u.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
