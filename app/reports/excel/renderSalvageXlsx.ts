import type { Workbook } from 'exceljs';
import { cellText } from './printSheet.ts';
import { newWorkbook } from './newWorkbook.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';

/** One table of a database that was read as far as it goes. */
export type SalvagedSheet = {
  readonly title: string;
  readonly isWhole: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/**
 * What could be read of a damaged database, one sheet a table behind a list of
 * them. For looking and copying figures out; people's text is text, never a
 * formula.
 */
export async function renderSalvageXlsx(sheets: readonly SalvagedSheet[]): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.created = FIXED_MOMENT;
  workbook.modified = FIXED_MOMENT;
  addSheet(workbook, {
    title: 'Danh mục',
    isWhole: true,
    columns: ['Nội dung', 'Số dòng đọc được', 'Đủ hay thiếu'],
    rows: sheets.map(({ title, rows, isWhole }) => [
      title,
      rows.length,
      isWhole ? 'đọc được hết' : 'có phần không đọc được',
    ]),
  });
  for (const sheet of sheets) addSheet(workbook, sheet);
  return normaliseXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(workbook: Workbook, { title, columns, rows }: SalvagedSheet): void {
  const sheet = workbook.addWorksheet(freeTitle(workbook, title), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map((header) => ({ header, width: COLUMN_WIDTH }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(
      row.map((cell) => (typeof cell === 'string' ? cellText(cell.slice(0, LONGEST_TEXT)) : cell)),
    );
  }
}

/** Excel takes 31 characters, none of these signs, and no name twice. */
function freeTitle(workbook: Workbook, title: string): string {
  const plain = title.replace(/[\\/?*[\]:]/gu, ' ').slice(0, TITLE_LENGTH);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plain : `${plain.slice(0, TITLE_LENGTH - 3)} ${count}`;
    if (workbook.getWorksheet(name) === undefined) return name;
  }
}

/** Details of the record may be longer than a cell takes. */
const LONGEST_TEXT = 30_000;
const TITLE_LENGTH = 31;
const COLUMN_WIDTH = 22;

/** A fixed moment: the same data give the same bytes. */
const FIXED_MOMENT = new Date(Date.UTC(1980, 0, 1));
