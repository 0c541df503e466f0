import type { Workbook } from 'exceljs';
import { formIdentityRows, layoutChecksum } from '#app/domain/formIdentity.ts';
import type { ExcelForm } from '../papers/excelForm.ts';
import { addFormSheet, UNIT_LIST_NAME, type FormPlaces } from './addFormSheet.ts';
import { describeWorkbook } from './describeWorkbook.ts';
import { newWorkbook } from './newWorkbook.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';
import { cellText } from './printSheet.ts';

/**
 * An Excel form to fill in and send back: words locked, answers open and
 * checked as they are typed, one A4 page. What it says of itself lies in a
 * sheet nobody sees and under defined names, so that the file may be renamed
 * and saved by another program. The lock has no password: it keeps slips out,
 * not people. The same form gives the same bytes.
 */
export async function renderFormXlsx(form: ExcelForm): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  describeWorkbook(workbook, {
    issuer: form.creator,
    title: `Biểu báo cáo ${form.subject}`,
    subject: form.subject,
  });
  const places = addFormSheet(workbook, form);
  addIdentitySheet(workbook, places);
  return normaliseXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const IDENTITY_SHEET = '_nhan_dang';

/** Defined names of the first rows of the identity, by the text they begin with. */
const IDENTITY_NAMES: ReadonlyMap<string, string> = new Map([
  ['campaign', 'dot_bao_cao'],
  ['form', 'mau_bao_cao'],
  ['version', 'phien_ban_mau'],
  ['unit', 'ma_don_vi'],
  ['checksum', 'ma_kiem_tra'],
]);

/** Names move with their cells, so that a row that was inserted moves no answer away from its question. */
function addIdentitySheet(workbook: Workbook, { sheetName, identity, textAt }: FormPlaces): void {
  const sheet = workbook.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  const define = (on: string, at: string, name: string): void =>
    workbook.definedNames.add(`'${on}'!${at}`, name);
  const rows = formIdentityRows(identity, layoutChecksum(identity, textAt));
  for (const [index, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      if (text !== '') sheet.getCell(index + 1, column + 1).value = cellText(text);
    }
    const name = IDENTITY_NAMES.get(row[0] ?? '');
    if (name !== undefined) define(IDENTITY_SHEET, `B${index + 1}`, name);
  }
  const answers = rows.findIndex(([key]) => key === 'answers');
  if (answers !== -1) {
    const last = answers + identity.units.length;
    define(IDENTITY_SHEET, `C${answers + 1}:C${last}`, UNIT_LIST_NAME);
  }
  define(sheetName, identity.unitAt, 'ten_don_vi');
  for (const [index, { valueAt, stateAt }] of identity.questions.entries()) {
    define(sheetName, valueAt, `ket_qua_${index + 1}`);
    if (stateAt !== null) define(sheetName, stateAt, `tinh_trang_${index + 1}`);
  }
}
