import { expect, test } from 'vitest';
import type { BodyBlock } from '#app/domain/reportModel.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { paragraphWith, part, readDocx } from '#test/support/readDocx.ts';
import { readSamplePhoto } from '#test/support/samplePhotos.ts';
import { sampleReportModel } from '#test/support/sampleReportModel.ts';
import { attributeAt, childAt, descendants } from '#test/support/xmlTree.ts';

const lead: BodyBlock = {
  kind: 'paragraph',
  id: 'dutyLead',
  inlines: [{ kind: 'text', text: 'Kết quả thực hiện từng nhiệm vụ như sau:' }],
};

const table: BodyBlock = {
  kind: 'dutyTable',
  id: 'duties',
  widths: [640, 3650, 3564, 1500],
  rows: Array.from({ length: 40 }, (_each, index) => ({
    order: index + 1,
    duty: `Nhiệm vụ <${index + 1}> & "truyền thanh"`,
    result: 'Dòng thứ nhất\nDòng thứ hai\u0000',
    assessment: '[...]',
  })),
};

const typed: BodyBlock = {
  kind: 'paragraph',
  id: 'summary',
  inlines: [
    { kind: 'text', text: 'Có ' },
    { kind: 'text', text: '27', isHandTyped: true },
    { kind: 'missing', fact: 'figure', reference: 'tong:bang_ron' },
  ],
};

test('the table of duties: head on every page, rows whole, the lead stays with it; typed numbers print black', async () => {
  const model = sampleReportModel();
  const bytes = await renderReportDocx(
    { ...model, body: [typed, lead, table, ...model.body.slice(-1)] },
    readSamplePhoto,
  );
  const docx = readDocx(bytes);
  expect(paragraphWith(docx, 'Kết quả thực hiện từng nhiệm vụ như sau:').keepNext).toBe(true);
  expect(paragraphWith(docx, 'Có 27[...]').text).toBe('Có 27[...]');
  const found = descendants(part(docx.parts, 'word/document.xml'), 'w:tbl').find(({ text }) =>
    text.includes('Tên nhiệm vụ'),
  );
  const rows = found === undefined ? [] : descendants(found, 'w:tr');
  expect(rows).toHaveLength(41);
  expect(rows.every((row) => childAt(row, 'w:trPr', 'w:cantSplit') !== undefined)).toBe(true);
  expect(
    rows.map((row) => childAt(row, 'w:trPr', 'w:tblHeader') !== undefined).indexOf(false),
  ).toBe(1);
  const widths = found === undefined ? [] : descendants(found, 'w:gridCol');
  expect(widths.map((column) => attributeAt(column, [], 'w:w'))).toEqual([
    '640',
    '3650',
    '3564',
    '1500',
  ]);
  if (validatorMissing === null) expect(openXmlErrors(bytes, 'docx')).toEqual([]);
});
