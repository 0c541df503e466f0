import { array, assert, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentBudget } from '#app/reader/documentBudget.ts';
import { FileRefusedError } from '#app/reader/fileRefusedError.ts';
import type { Archive } from '#app/reader/openArchive.ts';
import { parseXml } from '#app/reader/parseXml.ts';
import { plainRows } from '#app/reader/plainRows.ts';
import { readSheet } from '#app/reader/readSheet.ts';

/** Cells as programs write them, and as nobody should. */
const CELLS = [
  '<c r="A1"><v>12</v></c>',
  '<c r="B1" s="1" t="s"><v>0</v></c>',
  '<c r="C1" t="s"><v>1</v></c>',
  '<c r="D1" s="2"><v>45931</v></c>',
  '<c r="E1" s="3"><v>0.955</v></c>',
  '<c r="F1" s="1"/>',
  '<c r="G1"></c>',
  '<c r="H1" t="str"><f>A1&amp;B1</f><v>12a</v></c>',
  '<c r="I1"><f>SUM(A1:B1)</f><v>1E+2</v></c>',
  '<c r="J1"><f>SUM(A1:B1)</f></c>',
  '<c r="K1" t="b"><v>1</v></c>',
  '<c r="L1" t="e"><v>#N/A</v></c>',
  '<c r="M1" t="inlineStr"><is><t>Thôn 1</t></is></c>',
  '<c r="N1" t="str"><v>Xã A</v></c>',
  '<c r="O1" t="d"><v>2025-10-05</v></c>',
  '<c><v>7</v></c>',
  '<c t="s" r="P1"><v>0</v></c>',
  '<c r="IV1"><v>007</v></c>',
  '<c r="Q1" ><v> 8 </v></c>',
  '<c r="R1"><v>9<!-- 10 --></v></c>',
  '<c r="S1"><v><![CDATA[11]]></v></c>',
  '<c r="AB1048576"><v>10000</v></c>',
  '<c r="IW1"><v>1</v></c>',
  '<c r="T1" t="s"><v>99</v></c>',
  '<c r="U1" r="U1"><v>1</v></c>',
  '<c r="V1"><v>]]></v></c>',
  '<c r="W1"><v>1 & 2</v></c>',
  '<c r="X1"><v>1</c></v>',
  '<c r="Y1"><v>\u0001</v></c>',
];
const ROW_TAGS = [
  '<row r="1">',
  '<row r="2" spans="1:5" ht="15.75" customHeight="1" x14ac:dyDescent="0.25">',
  '<row r="3" hidden="1">',
  '<row>',
  "<row r='4'>",
  '<row r="5" hidden="true" >',
  '<row r="9" r="9">',
  '<row r="&#49;">',
];
const BETWEEN = [
  '',
  '\n  ',
  '\r\n',
  'x',
  '<!-- <row r="1"><c r="A1"><v>1</v></c></row> -->',
  '<!--\r\n\r\n\r\n\r\n',
  '<![CDATA[<row r="1"><c r="A1"><v>1</v></c></row>]]>',
  '<?pi <row r="1"><c r="A1"><v>1</v></c></row>?>',
  '<row r="7"/>',
  '<other/>',
  '<!DOCTYPE a>',
  '</sheetData><sheetData>',
];

const rows = array(
  tuple(
    constantFrom(...BETWEEN.slice(0, 2), ...BETWEEN),
    constantFrom(...ROW_TAGS.slice(0, 4), ...ROW_TAGS.slice(0, 4), ...ROW_TAGS),
    // Most sheets are sound as a whole, so that what comes of them can be compared.
    array(constantFrom(...CELLS.slice(0, 20), ...CELLS.slice(0, 20), ...CELLS)),
  ),
  { maxLength: 5 },
);

describe('rows read from their bytes', () => {
  test('give what the XML parser gives of them, however the bytes are cut', async () => {
    const reasons = new Set<string>();
    await assert(
      asyncProperty(rows, integer({ min: 1, max: 300 }), async (written, size) => {
        const data = written.map(
          ([before, tag, cells]) => `${before}${tag}${cells.join('')}</row>`,
        );
        const xml = `<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>${data.join('')}\n</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
        // No byte of a row that closes in this way is taken from the parser.
        const parsed = await read(xml.replaceAll('</row>', '</row >'), xml.length + 1);
        expect(await read(xml, size)).toEqual(parsed);
        reasons.add('why' in parsed ? String(parsed.why) : 'read');
      }),
      { numRuns: 600, seed: 20251005 },
    );
    expect([...reasons].toSorted()).toEqual(['archiveLimits', 'damagedArchive', 'read']);
  });

  test('the parser sees nothing of plain rows, and all of the others', async () => {
    const seen: string[] = [];
    const taken: string[] = [];
    const plain = '<row r="1"><c r="A1"><v>12</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>';
    const other = '<row r="2"><c t="n" r="A2"><v>13</v></c></row>';
    await parseXml(
      cut(`<worksheet><sheetData>${plain}\n${other}${plain}</sheetData></worksheet>`, 300),
      {
        open: (name) => seen.push(name),
        plain: plainRows({
          row: ({ r = '' }) => taken.push(`row ${r}`),
          cell: ({ row, column, value }) => taken.push(`${row} ${column} ${value}`),
        }),
      },
    );
    expect(seen).toEqual(['worksheet', 'sheetData', 'row', 'c', 'v']);
    const once = ['row 1', '1 1 12', '1 2 0'];
    expect(taken).toEqual([...once, ...once]);
  });
});

async function read(xml: string, size: number): Promise<object> {
  const archive: Archive = { names: new Set(), read: () => cut(xml, size), close: () => undefined };
  const budget = createDocumentBudget();
  try {
    return await readSheet({
      archive,
      budget,
      part: '',
      name: 'Sheet1',
      hidden: false,
      strings: [{ text: 'Đội' }, { text: 'Hội', runs: [{ text: 'Hội', font: '.VnTime' }] }],
      styles: [
        { format: 'plain', font: undefined },
        { format: 'plain', font: '.VnTime' },
        { format: 'date', font: undefined },
        { format: 'percent', font: undefined },
      ],
      from1904: false,
    });
  } catch (error) {
    if (error instanceof FileRefusedError) return error.refusal;
    throw error;
  }
}

async function* cut(xml: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
