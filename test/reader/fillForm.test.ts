import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FormContent, FormEdits, RawForm } from '#app/importing/rawForm.ts';
import { fillWordTables } from '#app/reader/fillWordTables.ts';
import { readForm } from '#app/reader/readForm.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { hostileFiles } from '#test/support/hostileFiles.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { soDocument, soWorkbook } from '#test/support/receivedFormFiles.ts';
import { valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

const reader = createForkedReader();

function kept(bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), 'bieu-mau');
  writeFileSync(file, bytes);
  return file;
}

async function read(bytes: Uint8Array): Promise<RawForm> {
  return valueOf(await reader.readForm(kept(bytes)));
}

async function filled(bytes: Uint8Array, edits: FormEdits) {
  return valueOf(await reader.fillForm(kept(bytes), edits));
}

function cellAt(
  [table, row, column]: readonly [number, number, number],
  content: FormContent,
  likeRow: number | null = null,
): FormEdits['cells'][number] {
  return { table, row, column, content, likeRow };
}

function textAt(form: RawForm, table: number, row: number, column: number): string | undefined {
  return form.tables[table]?.cells.find((each) => each.row === row && each.column === column)?.text;
}

function sameParts(before: RawForm, after: RawForm, changed: readonly string[]): void {
  const differing = before.parts.filter(
    ({ name, sha256 }) => after.parts.find((each) => each.name === name)?.sha256 !== sha256,
  );
  expect(differing.map(({ name }) => name).toSorted()).toEqual(changed.toSorted());
  expect(after.parts.map(({ name }) => name)).toEqual(before.parts.map(({ name }) => name));
}

const NEW_ROW = 7;

test('cells of a workbook are typed, styles and formulas stay, no other part changes', async () => {
  const bytes = await soWorkbook();
  const before = await read(bytes);
  expect(before.tables.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['Biểu 01', false],
    ['Biểu 02', false],
    ['Danh mục', true],
  ]);
  const [first] = before.tables;
  expect(first?.cells.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({
    columnSpan: 5,
    text: 'BIỂU TỔNG HỢP KẾT QUẢ NĂM 2025',
  });
  expect(first?.cells.find(({ row, column }) => row === 9 && column === 4)).toMatchObject({
    isFixed: true,
    text: '99',
  });
  const { bytes: copy, changedParts } = await filled(bytes, {
    addRows: [],
    cells: [
      cellAt([0, 2, 1], { kind: 'text', text: 'Đơn vị báo cáo: UBND xã <An> & "Sơn"' }),
      cellAt([0, 2, 5], { kind: 'date', date: '2025-10-05' }),
      cellAt([0, 5, 4], { kind: 'number', value: 1234.5 }),
      cellAt([0, 6, 4], { kind: 'blank' }),
      cellAt([0, 8, 5], { kind: 'text', text: '=1+1 _x0041_' }),
      cellAt([1, 2, 2], { kind: 'text', text: 'Thôn Đông' }),
      cellAt([1, NEW_ROW, 3], { kind: 'number', value: 0 }, 2),
    ],
  });
  const after = await read(copy);
  expect([2, 5].map((row) => textAt(after, 0, row, row === 2 ? 1 : 4))).toEqual([
    'Đơn vị báo cáo: UBND xã <An> & "Sơn"',
    '1234.5',
  ]);
  expect(textAt(after, 0, 2, 5)).toBe('2025-10-05');
  expect(textAt(after, 0, 6, 4)).toBeUndefined();
  expect(textAt(after, 0, 8, 5)).toBe('=1+1 _x0041_');
  expect(textAt(after, 1, NEW_ROW, 3)).toBe('0');
  const sheets = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'];
  expect(changedParts.toSorted()).toEqual(['xl/workbook.xml', ...sheets]);
  sameParts(before, after, changedParts);
  const [sheet, workbook, second] = [
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    sheets[1] ?? '',
  ].map((name) => strFromU8(unzipSync(copy)[name] ?? new Uint8Array()));
  expect(sheet).toContain('<f>D5+D6</f></c>');
  expect(textAt(after, 0, 9, 4)).toBe('=D5+D6');
  expect(sheet).toMatch(/<c r="D5" s="\d+"><v>1234.5<\/v><\/c>/u);
  expect(sheet).toMatch(/<c r="D6" s="\d+"\/>/u);
  expect(second).toMatch(/<row r="7"><c r="C7" s="\d+"><v>0<\/v><\/c><\/row>/u);
  expect(workbook).toContain('fullCalcOnLoad="1"');
  const again = await filled(bytes, { addRows: [], cells: [] });
  expect(again.changedParts).toEqual([]);
});

test('words go into the first paragraph of a Word cell with its look; rows are copied', async () => {
  const bytes = await soDocument();
  const before = await read(bytes);
  expect(before.kind).toBe('docx');
  expect(textAt(before, 0, 1, 1)).toBe('Xã: …………');
  expect(before.tables[0]?.cells.find(({ row }) => row === 1)).toMatchObject({ columnSpan: 2 });
  const { bytes: copy, changedParts } = await filled(bytes, {
    addRows: [{ table: 1, after: 2, count: 2 }],
    cells: [
      cellAt([0, 1, 1], { kind: 'text', text: 'Xã: An Sơn' }),
      cellAt([0, 3, 3], { kind: 'text', text: '1.234' }),
      cellAt([1, 2, 2], { kind: 'text', text: 'Thôn Đông\nThôn Đoài' }),
      cellAt([1, 4, 3], { kind: 'text', text: '5' }),
    ],
  });
  const after = await read(copy);
  expect(changedParts).toEqual(['word/document.xml']);
  sameParts(before, after, changedParts);
  expect(textAt(after, 0, 1, 1)).toBe('Xã: An Sơn');
  expect(textAt(after, 0, 3, 3)).toBe('1.234');
  expect(textAt(after, 1, 2, 2)).toBe('Thôn Đông\nThôn Đoài');
  expect(textAt(after, 1, 5, 2)).toBe('Cộng');
  expect(after.tables[1]?.rows).toBe(5);
  const xml = strFromU8(unzipSync(copy)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toMatch(
    /<w:r><w:rPr><w:b\/><w:bCs\/><w:sz w:val="26"\/><w:szCs w:val="26"\/><\/w:rPr><w:t xml:space="preserve">1\.234<\/w:t><\/w:r>/u,
  );
});

test('the grey of a prompt goes, a bookmark that others point to stays', () => {
  const cell = (inner: string) =>
    `<w:document><w:body><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>${inner}</w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
  const mark = '<w:bookmarkStart w:id="1" w:name="so"/><w:bookmarkEnd w:id="1"/>';
  const prompt =
    '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr><w:t>Bấm</w:t></w:r><w:r><w:t> để nhập</w:t></w:r>';
  const edits = { addRows: [], cells: [cellAt([0, 1, 1], { kind: 'text', text: '5 & 6' })] };
  expect(fillWordTables(cell(`<w:pPr/>${mark}${prompt}`), edits)).toBe(
    cell(
      `<w:pPr/>${mark}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">5 &amp; 6</w:t></w:r>`,
    ),
  );
});

test.skipIf(validatorMissing)('a filled copy has no fault its form had not', async () => {
  const workbook = await soWorkbook();
  const cells = [
    cellAt([0, 5, 4], { kind: 'number', value: 3 }),
    cellAt([1, 9, 1], { kind: 'text', text: 'x' }),
  ];
  const sheets = await filled(workbook, { addRows: [], cells });
  expect(openXmlErrors(sheets.bytes, 'xlsx')).toEqual(openXmlErrors(workbook, 'xlsx'));
  const document = await soDocument();
  const words = await filled(document, {
    addRows: [{ table: 1, after: 2, count: 3 }],
    cells: [cellAt([1, 4, 2], { kind: 'text', text: 'Thôn Đông' })],
  });
  expect(openXmlErrors(words.bytes, 'docx')).toEqual(openXmlErrors(document, 'docx'));
});

test('files that want to do harm, or are no form, are refused with their reason', async () => {
  const reasons = [
    'empty',
    'passwordProtected',
    'legacyOffice',
    'macros',
    'unsafeXml',
    'damagedArchive',
    'htmlDisguised',
    'archiveLimits',
  ];
  const hostile = hostileFiles().filter(({ refusal }) => reasons.includes(refusal.why));
  expect(new Set(hostile.map(({ refusal }) => refusal.why))).toEqual(new Set(reasons));
  for (const { bytes, refusal } of hostile) {
    expect(await readForm(kept(bytes))).toEqual({ ok: false, error: refusal });
  }
  const bomb = buildWorkbook({
    sheets: [{ name: 'S', rows: [['a']] }],
    extraParts: { 'xl/media/image1.png': new Uint8Array(30_000_000) },
  });
  expect(await readForm(kept(bomb))).toMatchObject({ error: { why: 'archiveLimits' } });
  expect(await reader.readForm(kept(Buffer.from('a;b\n1;2\n')))).toMatchObject({
    error: { code: 'fileRefused', refusal: { why: 'notForm' } },
  });
});
