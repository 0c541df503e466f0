import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawDocumentSchema } from '#app/importing/rawDocument.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { heavyLookingSheets, hostileFiles } from '#test/support/hostileFiles.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reader-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(bytes: Uint8Array): ReturnType<typeof readDocument> {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  return await readDocument(file);
}

describe('hostile and broken files get a typed refusal', () => {
  test.each(hostileFiles())('$name', async ({ bytes, refusal }) => {
    const start = performance.now();
    expect(await read(bytes)).toEqual({ ok: false, error: refusal });
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test.each(heavyLookingSheets())('$name is read without unfolding it', async ({ bytes }) => {
    const start = performance.now();
    const result = await read(bytes);
    expect(result).toMatchObject({
      ok: true,
      value: { sheets: [{ cells: [{ text: 'Nội dung' }, { text: 'Kết quả' }] }] },
    });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('workbooks', () => {
  const styles =
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts>' +
    '<fonts><font><sz val="12"/><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="9" fontId="1"/></cellXfs>';

  async function cellsOf(
    data: string,
    more: Partial<Parameters<typeof buildWorkbook>[0]> = {},
  ): Promise<readonly object[]> {
    const result = await read(
      buildWorkbook({ sheets: [{ name: 'Sheet1', data }], styles, ...more }),
    );
    if (!result.ok) throw new Error(result.error.why);
    expect(rawDocumentSchema.parse(result.value)).toEqual(result.value);
    return result.value.sheets[0]?.cells ?? [];
  }

  test.each([
    [
      'number',
      '<c r="B10"><v>3</v></c>',
      { at: 'Sheet1!B10', row: 10, column: 2, kind: 'number', text: '3' },
    ],
    [
      'inline text',
      '<c r="B10" t="inlineStr"><is><t>150 tờ</t></is></c>',
      { kind: 'text', text: '150 tờ' },
    ],
    [
      'rich inline text',
      '<c r="B10" t="inlineStr"><is><r><t>Bình </t></r><r><t>Lãng</t></r></is></c>',
      { kind: 'text', text: 'Bình Lãng' },
    ],
    [
      'carriage return escape',
      '<c r="B10" t="str"><f>A1</f><v>kết quả</v></c>',
      { kind: 'text', text: 'kết quả', formula: true },
    ],
    ['boolean', '<c r="B10" t="b"><v>1</v></c>', { kind: 'boolean', text: '1' }],
    [
      'error',
      '<c r="B10" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { kind: 'error', text: '#DIV/0!', formula: true },
    ],
    [
      'formula with result',
      '<c r="B10"><f>3+4</f><v>7</v></c>',
      { kind: 'number', text: '7', formula: true },
    ],
    [
      'formula without result',
      '<c r="B10"><f>3+4</f></c>',
      { kind: 'noResult', text: '=3+4', formula: true },
    ],
    [
      'built-in date',
      '<c r="B10" s="1"><v>45935</v></c>',
      { kind: 'date', text: '45935', date: '2025-10-05' },
    ],
    ['custom date', '<c r="B10" s="2"><v>45935.5</v></c>', { kind: 'date', date: '2025-10-05' }],
    [
      'ISO date',
      '<c r="B10" t="d"><v>2025-10-05T00:00:00</v></c>',
      { kind: 'date', date: '2025-10-05' },
    ],
    [
      'money format is a number',
      '<c r="B10" s="3"><v>1850000</v></c>',
      { kind: 'number', text: '1850000' },
    ],
    ['percent', '<c r="B10" s="4"><v>0.95</v></c>', { kind: 'percent', text: '0.95' }],
    [
      'built-in percent and font',
      '<c r="B10" s="5"><v>0.5</v></c>',
      { kind: 'percent', font: '.VnTime' },
    ],
  ])('%s', async (_, cell, expected) => {
    expect(await cellsOf(`<row r="10">${cell}</row>`)).toMatchObject([expected]);
  });

  test('shared strings: rich text joined, pronunciation left out, escapes decoded', async () => {
    const cells = await cellsOf('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', {
      sharedStrings:
        '<si><r><t>Thôn </t></r><r><t>Cao Lý</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b</t></si>',
    });
    expect(cells).toMatchObject([
      { at: 'Sheet1!A1', text: 'Thôn Cao Lý' },
      { at: 'Sheet1!B1', text: 'a\rb' },
    ]);
  });

  test('the 1904 day count', async () => {
    const cells = await cellsOf('<row r="1"><c r="A1" s="1"><v>44473</v></c></row>', {
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(cells).toMatchObject([{ date: '2025-10-05' }]);
  });

  test('blank cells are left out, hidden rows, columns and sheets are marked', async () => {
    const result = await read(
      buildWorkbook({
        sheets: [
          {
            name: 'Số liệu',
            rows: [['a', null, 'c'], ['d']],
            hiddenRows: [2],
            before: '<cols><col min="3" max="4" hidden="1"/></cols>',
            after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
          },
          { name: 'Cũ', state: 'hidden', rows: [['x']] },
        ],
      }),
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'workbook',
        sheets: [
          {
            name: 'Số liệu',
            hidden: false,
            merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
            cells: [
              { at: 'Số liệu!A1', hiddenRow: false, hiddenColumn: false },
              { at: 'Số liệu!C1', hiddenColumn: true },
              { at: 'Số liệu!A2', hiddenRow: true },
            ],
          },
          { name: 'Cũ', hidden: true },
        ],
      },
    });
  });
});

describe('delimited text', () => {
  test.each([
    ['comma', 'mã,tên\nA,"Thôn ""1"", xã"\n', ['mã', 'tên', 'A', 'Thôn "1", xã']],
    ['semicolon and byte order mark', '\uFEFFmã;tên\r\nA;1,5\r\n', ['mã', 'tên', 'A', '1,5']],
    ['tab', 'mã\ttên\nA\tB, C', ['mã', 'tên', 'A', 'B, C']],
    ['old Mac line ends', 'a;b\rc;d', ['a', 'b', 'c', 'd']],
    ['unclosed quote', 'a,"b\nc', ['a', 'b\nc']],
  ])('%s', async (_, text, texts) => {
    const result = await read(Buffer.from(text));
    if (!result.ok) throw new Error(result.error.why);
    expect(result.value.sheets[0]?.cells.map((cell) => cell.text)).toEqual(texts);
  });

  test('UTF-16 as Excel writes it, and line numbers after a quoted line break', async () => {
    const text = '\uFEFFa\tb\r\n\r\n"c\r\nd"\te\r\nf';
    expect(await read(Buffer.from(text, 'utf16le'))).toMatchObject({
      ok: true,
      value: {
        kind: 'delimited',
        sheets: [
          {
            name: 'csv',
            cells: [
              { at: 'csv!A1' },
              { at: 'csv!B1' },
              { at: 'csv!A3', text: 'c\r\nd' },
              { at: 'csv!B3' },
              { at: 'csv!A5' },
            ],
          },
        ],
      },
    });
  });

  test('a formula in text stays text', async () => {
    expect(await read(Buffer.from("name\n=cmd|' /C calc'!A0"))).toMatchObject({
      ok: true,
      value: {
        sheets: [{ cells: [{}, { kind: 'text', text: "=cmd|' /C calc'!A0", formula: false }] }],
      },
    });
  });
});
