import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { invariant } from '#app/domain/result.ts';
import { rawDocumentSchema, type RawDocument } from '#app/importing/rawDocument.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { hostileDocuments } from '#test/support/hostileDocuments.ts';
import { buildOpenDocument, openTable } from '#test/support/openDocumentFile.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { buildWordFile, wordCell, wordParagraph, wordTableOf } from '#test/support/wordFile.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

async function read(bytes: Uint8Array): ReturnType<typeof readDocument> {
  const file = path.join(temporaryFolder(), 'tep');
  writeFileSync(file, bytes);
  return await readDocument(file);
}

async function documentOf(bytes: Uint8Array): Promise<RawDocument> {
  const result = await read(bytes);
  invariant(result.ok, `the file is read: ${JSON.stringify(result)}`);
  expect(rawDocumentSchema.parse(result.value)).toEqual(result.value);
  return result.value;
}

describe('hostile and broken documents get a typed refusal', () => {
  test.each(hostileDocuments())('$name', async ({ bytes, refusal }) => {
    expect(await read(bytes)).toEqual({ ok: false, error: refusal });
  });
});

describe('OpenDocument workbooks', () => {
  test('values, dates, percentages, formulas by their result, errors, notes and lines', async () => {
    const cells = [
      '<table:table-cell office:value-type="float" office:value="1850000"><text:p>1.850.000</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2025-10-10"><text:p>10/10</text:p></table:table-cell>',
      '<table:table-cell office:value-type="percentage" office:value="0.95"><text:p>95%</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=[.A1]+1" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=1/0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=1+1"/>',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Thôn<text:s text:c="2"/>An</text:p><text:p>Khê</text:p></table:table-cell>',
    ];
    const table = `<table:table table:name="Số liệu"><table:table-row>${cells.join('')}</table:table-row></table:table>`;
    const { sheets } = await documentOf(buildOpenDocument({ tables: table }));
    expect(sheets[0]?.cells).toMatchObject([
      { at: 'Số liệu!A1', kind: 'number', text: '1850000' },
      { kind: 'date', date: '2025-10-10' },
      { kind: 'percent', text: '0.95' },
      { kind: 'number', text: '7', formula: true },
      { kind: 'error', text: '#DIV/0!', formula: true },
      { kind: 'noResult', formula: true },
      { at: 'Số liệu!G1', kind: 'text', text: 'Thôn  An\nKhê' },
    ]);
  });

  test('repeated blanks count as places, spans are ranges, hidden parts are marked', async () => {
    const text = (value: string, more = ''): string =>
      `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
    const rows = [
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
      `<table:table-row>${text('a', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${text('c')}</table:table-row>`,
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
      `<table:table-row table:visibility="collapse"><table:table-cell/>${text('x', ' table:number-columns-repeated="2"')}</table:table-row>`,
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ];
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const { sheets } = await documentOf(
      buildOpenDocument({
        styles,
        tables: `<table:table table:name="S">${rows.join('')}</table:table>${openTable('Cũ', [['x']], ' table:style-name="ta2"')}`,
      }),
    );
    expect(sheets).toMatchObject([
      {
        hidden: false,
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
        cells: [
          { at: 'S!A1', hiddenRow: false, hiddenColumn: false },
          { at: 'S!C1', hiddenColumn: true },
          { at: 'S!B5', hiddenRow: true, hiddenColumn: false },
          { at: 'S!C5', hiddenRow: true, hiddenColumn: true },
        ],
      },
      { name: 'Cũ', hidden: true },
    ]);
  });

  test('fonts of cells through their styles', async () => {
    const { sheets } = await documentOf(
      buildOpenDocument({
        fonts: `<style:font-face style:name="F1" svg:font-family="'.VnTime'"/>`,
        styles:
          '<style:style style:name="base" style:family="table-cell"><style:text-properties style:font-name="F1"/></style:style>' +
          '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="base"/>',
        tables:
          '<table:table table:name="S"><table:table-row><table:table-cell table:style-name="ce1" office:value-type="string"><text:p>Th«n</text:p></table:table-cell></table:table-row></table:table>',
      }),
    );
    expect(sheets[0]?.cells).toMatchObject([{ text: 'Th«n', font: '.VnTime' }]);
  });
});

describe('Word documents', () => {
  test('tables by their grid with merged cells, paragraphs between them by their number', async () => {
    const table = wordTableOf([
      [
        wordCell('Đơn vị', '<w:vMerge w:val="restart"/>'),
        wordCell('Trực quan', '<w:gridSpan w:val="2"/>'),
      ],
      [wordCell('', '<w:vMerge/>'), wordCell('Băng rôn'), wordCell('Khẩu hiệu')],
      [wordCell('Thôn An Khê'), wordCell('3'), wordCell('4')],
    ]);
    const nested = wordTableOf([[`<w:tc>${wordTableOf([[wordCell('trong')]])}<w:p/></w:tc>`]]);
    const document = await documentOf(
      buildWordFile(
        `${wordParagraph('BÁO CÁO')}<w:p/>${table}${wordParagraph('Nơi nhận')}${nested}`,
      ),
    );
    expect(document).toMatchObject({
      kind: 'word',
      sheets: [
        {
          name: 'Bảng 1',
          merges: [
            { top: 1, left: 1, bottom: 2, right: 1 },
            { top: 1, left: 2, bottom: 1, right: 3 },
          ],
          cells: [
            { at: 'Bảng 1!A1', text: 'Đơn vị' },
            { at: 'Bảng 1!B1', text: 'Trực quan' },
            { at: 'Bảng 1!B2' },
            { at: 'Bảng 1!C2', text: 'Khẩu hiệu' },
            { at: 'Bảng 1!A3' },
            { at: 'Bảng 1!B3' },
            { at: 'Bảng 1!C3', text: '4' },
          ],
        },
        { name: 'Bảng 2', cells: [{ at: 'Bảng 2!A1', text: 'trong' }] },
      ],
      paragraphs: [
        { at: 'đoạn 1', text: 'BÁO CÁO' },
        { at: 'đoạn 3', text: 'Nơi nhận' },
      ],
    });
  });

  test('deleted and hidden text is left out, fonts older than Unicode are told', async () => {
    const body =
      '<w:p><w:r><w:t>treo </w:t></w:r><w:del><w:r><w:delText>4</w:delText><w:t>5</w:t></w:r></w:del>' +
      '<w:ins><w:r><w:t>3</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r></w:p>';
    const mixed = `<w:p><w:r><w:t>3 </w:t></w:r><w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>b¨ng r«n</w:t></w:r></w:p>`;
    const { paragraphs } = await documentOf(
      buildWordFile(body + wordParagraph('Th«n', '.VnTime') + mixed),
    );
    expect(paragraphs).toEqual([
      { at: 'đoạn 1', text: 'treo 3' },
      { at: 'đoạn 2', text: 'Th«n', font: '.VnTime' },
      {
        at: 'đoạn 3',
        text: '3 b¨ng r«n',
        runs: [{ text: '3 ' }, { text: 'b¨ng r«n', font: '.VnTime' }],
      },
    ]);
  });
});

describe('old codes of Vietnamese', () => {
  test('windows-1258 is composed, another code is refused', async () => {
    const line = Buffer.from('Thôn Cao Ly\u00ec;3\n', 'latin1');
    const bytes = Buffer.concat([
      line,
      Buffer.from([0x76, 0x69, 0xea, 0xf2, 0x74]),
      Buffer.from(';4'),
    ]);
    const { sheets, text } = await documentOf(bytes);
    expect(sheets[0]?.cells.map((cell) => cell.text)).toEqual(['Thôn Cao Lý', '3', 'việt', '4']);
    expect(text).toBe('Thôn Cao Lý;3\nviệt;4');
    expect(await read(Buffer.from([0x41, 0x3b, 0x81, 0xb5]))).toMatchObject({
      ok: false,
      error: { why: 'unknownType' },
    });
  });

  test('a message keeps its text whatever signs it holds', async () => {
    const message = `treo 3 băng rôn${', ạ'.repeat(300)}`;
    expect(await documentOf(Buffer.from(message))).toEqual({
      kind: 'delimited',
      sheets: [],
      text: message,
    });
  });

  test('runs of rich text in fonts older than Unicode are told apart', async () => {
    const { sheets } = await documentOf(
      buildWorkbook({
        sheets: [{ name: 'S', data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
        sharedStrings:
          '<si><r><rPr><rFont val="Arial"/></rPr><t>3 </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>b¨ng r«n</t></r></si>',
      }),
    );
    expect(sheets[0]?.cells).toMatchObject([
      { text: '3 b¨ng r«n', runs: [{ text: '3 ' }, { text: 'b¨ng r«n', font: '.VnTime' }] },
    ]);
  });
});
