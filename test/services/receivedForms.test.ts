import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FormPlace, FormTarget } from '#app/domain/receivedForm.ts';
import type { RawForm } from '#app/importing/rawForm.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import {
  acceptProposedCells,
  dropReceivedForm,
  saveFormMapping,
  saveFormStates,
} from '#app/services/receivedForms/editForm.ts';
import {
  exportFilledForm,
  renderFilledForm,
} from '#app/services/receivedForms/fillReceivedForm.ts';
import { listForms, originalForm, readFormDesk } from '#app/services/receivedForms/readFormDesk.ts';
import { receiveForm } from '#app/services/receivedForms/receiveForm.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { amount, aNewSubmission, none } from '#test/support/builders.ts';
import { soDocument, soWorkbook } from '#test/support/receivedFormFiles.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

async function received(context: ServiceContext, name: string, bytes: Uint8Array) {
  return valueOf(await receiveForm(context, null, { name, bytes }));
}

async function mapped(
  context: ServiceContext,
  formId: string,
  cells: readonly (readonly [number, number, number, FormTarget])[],
): Promise<void> {
  const mapping = cells.map(([table, row, column, target]) => ({ table, row, column, target }));
  valueOf(await saveFormMapping(context, formId, mapping));
}

/** Texts of the filled copy by place, read by the same reader as every form. */
async function filledTexts(context: ServiceContext, formId: string) {
  const { bytes, name } = valueOf(await renderFilledForm(context, formId));
  const file = path.join(temporaryFolder(), name);
  const folder = path.dirname(file);
  const written = valueOf(await exportFilledForm(context, formId, folder));
  expect(readFileSync(written.file)).toEqual(Buffer.from(bytes));
  const form: RawForm = valueOf(await context.reader.readForm(written.file));
  return (table: number, row: number, column: number) =>
    form.tables[table]?.cells.find((cell) => cell.row === row && cell.column === column)?.text ??
    '';
}

function place(cell: FormPlace): string {
  return `${cell.table} ${cell.row}:${cell.column}`;
}

const total = (indicator: string): FormTarget => ({ kind: 'total', indicator });
const ofUnit = (indicator: string): FormTarget => ({ kind: 'unitValue', indicator });

/** Three units report: figures, "không phát sinh", and a real 0. */
function threeReports(context: ServiceContext): void {
  const cells = [
    { bang_ron: amount(7), pa_no: amount(1200) },
    { bang_ron: none, pa_no: none },
    { bang_ron: amount(0), pa_no: none },
  ];
  for (const [index, each] of cells.entries()) {
    valueOf(addSubmission(context, null, aNewSubmission(`T0${index + 1}`, each)));
  }
}

test('a workbook is kept as it came, mapped once, and filled as a checked copy', async () => {
  const context = sampleOffice();
  threeReports(context);
  const bytes = await soWorkbook();
  const { formId, known } = await received(context, 'Biểu tổng hợp 2025.xlsx', bytes);
  expect(known).toBeNull();
  const desk = valueOf(await readFormDesk(context, formId));
  expect(desk.form.sha256).toBe(sha256Of(bytes));
  expect(valueOf(originalForm(context, formId)).bytes).toEqual(Buffer.from(bytes));
  expect(desk.mapping).toEqual([]);
  expect(desk.suggestions.map((each) => `${place(each)} ${each.target.kind}`)).toEqual([
    '0 5:4 total',
    '0 6:4 total',
    '0 7:4 total',
    '0 8:4 total',
    '1 2:3 unitValue',
    '1 2:4 unitValue',
  ]);
  const formula = { table: 0, row: 9, column: 4, target: total('bang_ron') };
  expect(errorOf(await saveFormMapping(context, formId, [formula]))).toMatchObject({
    code: 'validation',
    issues: [{ rule: 'fixedCell' }],
  });
  await mapped(context, formId, [
    [0, 2, 1, { kind: 'fact', fact: 'communeName' }],
    [0, 2, 5, { kind: 'fact', fact: 'cutOffOn' }],
    [0, 5, 4, total('bang_ron')],
    [0, 6, 4, { kind: 'groupTotal', indicator: 'pa_no', unitKind: 'thon' }],
    [0, 7, 4, total('luot_phat_thanh')],
    [0, 8, 4, { kind: 'coverage', figure: 'reported' }],
    [0, 8, 5, { kind: 'fact', fact: 'reportNumber' }],
    [1, 2, 1, { kind: 'unitOrder' }],
    [1, 2, 2, { kind: 'unitName' }],
    [1, 2, 3, ofUnit('bang_ron')],
    [1, 2, 4, ofUnit('pa_no')],
  ]);
  const text = await filledTexts(context, formId);
  expect([text(0, 5, 4), text(0, 6, 4), text(0, 7, 4), text(0, 8, 4)]).toEqual([
    '7',
    '1200',
    '',
    '3',
  ]);
  expect(text(0, 2, 1)).toBe('Đơn vị báo cáo: xã Nam Thanh Miện');
  expect(text(0, 8, 5)).toBe('');
  expect([2, 3, 4, 5].map((row) => [1, 2, 3, 4].map((column) => text(1, row, column)))).toEqual([
    ['1', 'Thôn An Khê', '7', '1200'],
    ['2', 'Thôn An Khoái', 'KPS', 'KPS'],
    ['3', 'Thôn Ân Khoái', '0', 'KPS'],
    ['', '', '', ''],
  ]);
  const { filled } = valueOf(await readFormDesk(context, formId));
  expect(
    filled.filter(({ empty }) => empty !== null).map((each) => [place(each), each.empty]),
  ).toEqual([
    ['0 7:4', 'missing'],
    ['0 8:5', 'unknown'],
  ]);
});

test('every step on a form can be taken back', async () => {
  const context = sampleOffice();
  const { formId } = await received(context, 'bieu.xlsx', await soWorkbook());
  await mapped(context, formId, [[0, 5, 4, total('bang_ron')]]);
  const before = valueOf(await readFormDesk(context, formId));
  const states = { none: 'empty', notApplicable: 'sign', missing: 'sign', notDue: 'sign' } as const;
  valueOf(saveFormStates(context, formId, states));
  expect(valueOf(await readFormDesk(context, formId)).filled[0]?.text).toBe('...');
  valueOf(undoLastChange(context));
  expect(valueOf(await readFormDesk(context, formId))).toEqual(before);
  await saveFormMapping(context, formId, [{ table: 0, row: 5, column: 4, target: null }]);
  expect(valueOf(await readFormDesk(context, formId)).mapping).toEqual([]);
  valueOf(undoLastChange(context));
  valueOf(dropReceivedForm(context, formId));
  expect(valueOf(listForms(context, null))).toEqual([]);
  valueOf(undoLastChange(context));
  expect(valueOf(await readFormDesk(context, formId))).toEqual(before);
  valueOf(undoLastChange(context));
  valueOf(undoLastChange(context));
  expect(valueOf(listForms(context, null))).toEqual([]);
});

test('the same file has its mapping at once, the form of another year has it proposed', async () => {
  const context = sampleOffice();
  threeReports(context);
  const bytes = await soWorkbook();
  const { formId } = await received(context, 'bieu.xlsx', bytes);
  await mapped(context, formId, [[0, 5, 4, total('bang_ron')]]);
  const same = await received(context, 'bieu (1).xlsx', bytes);
  expect(same.known).toBe('same');
  expect(valueOf(await readFormDesk(context, same.formId)).mapping[0]?.isConfirmed).toBe(true);
  const next = await received(context, 'bieu 2026.xlsx', await soWorkbook('2026'));
  expect(next.known).toBe('similar');
  const proposed = valueOf(await readFormDesk(context, next.formId));
  expect(proposed.mapping).toMatchObject([{ row: 5, column: 4, isConfirmed: false }]);
  expect((await filledTexts(context, next.formId))(0, 5, 4)).toBe('99');
  valueOf(acceptProposedCells(context, next.formId));
  expect((await filledTexts(context, next.formId))(0, 5, 4)).toBe('7');
});

test('a Word form keeps its labels, takes rows for its units, and stale figures give way', async () => {
  const context = sampleOffice();
  threeReports(context);
  const { formId } = await received(context, 'Phiếu.docx', await soDocument());
  const { suggestions } = valueOf(await readFormDesk(context, formId));
  expect(suggestions.map(place)).toEqual(['0 3:3', '1 2:3']);
  await mapped(context, formId, [
    [0, 1, 1, { kind: 'fact', fact: 'communeName' }],
    [0, 1, 4, { kind: 'coverage', figure: 'reported' }],
    [0, 3, 3, total('kinh_phi')],
    [1, 2, 1, { kind: 'unitOrder' }],
    [1, 2, 2, { kind: 'unitName' }],
    [1, 2, 3, ofUnit('bang_ron')],
    [1, 3, 3, total('bang_ron')],
  ]);
  const text = await filledTexts(context, formId);
  expect(text(0, 1, 1)).toBe('Xã: Nam Thanh Miện');
  expect(text(0, 1, 4)).toBe('3');
  expect(text(0, 3, 3)).toBe('');
  expect([2, 3, 4].map((row) => text(1, row, 2))).toEqual([
    'Thôn An Khê',
    'Thôn An Khoái',
    'Thôn Ân Khoái',
  ]);
  expect([text(1, 5, 2), text(1, 5, 3)]).toEqual(['Cộng', '7']);
  const { addedRows, filled } = valueOf(await readFormDesk(context, formId));
  expect(addedRows).toEqual([{ table: 1, after: 2, count: 2 }]);
  expect(filled.find(({ table, row }) => table === 1 && row === 3)?.text).toBe('7');
});

test('a hostile file is refused with a sentence and leaves nothing behind', async () => {
  const context = sampleOffice();
  const mainType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const bytes = buildWorkbook({ sheets: [{ name: 'Biểu', rows: [['a']] }], mainType });
  const file = { name: 'bieu.xlsx', bytes };
  expect(errorOf(await receiveForm(context, null, file))).toMatchObject({
    code: 'fileRefused',
    file: 'bieu.xlsx',
    refusal: { why: 'macros' },
  });
  expect(valueOf(listForms(context, null))).toEqual([]);
  const sha256 = sha256Of(file.bytes);
  expect(existsSync(path.join(context.folder.files, sha256.slice(0, 2), sha256))).toBe(false);
});
