import { describe, expect, test } from 'vitest';
import { packedDocumentSchema, type PackedSheet } from '#app/reader/packedDocument.ts';
import { unpackDocument } from '#app/reader/unpackDocument.ts';

const SHEET: PackedSheet = {
  name: 'Bảng',
  hidden: false,
  merges: [],
  looks: [
    { kind: 'text', formula: false, hiddenRow: false, hiddenColumn: false },
    { kind: 'date', formula: true, hiddenRow: true, hiddenColumn: false, font: '.VnTime' },
  ],
  runs: [1, 255, 2, 0, 3, 1, 1, 1],
  texts: ['Đội', 'Hội', '45935'],
  dates: [[2, '2025-10-05']],
  mixed: [[0, [{ text: 'Đội', font: '.VnTime' }]]],
};

describe('a packed sheet', () => {
  test('is unpacked into cells with their addresses', () => {
    const packed = packedDocumentSchema.parse({ kind: 'workbook', sheets: [SHEET] });
    const text = { kind: 'text', formula: false, hiddenRow: false, hiddenColumn: false };
    expect(unpackDocument(packed).sheets).toEqual([
      {
        name: 'Bảng',
        hidden: false,
        merges: [],
        cells: [
          { at: 'Bảng!IU1', row: 1, column: 255, text: 'Đội', ...text, runs: SHEET.mixed[0]?.[1] },
          { at: 'Bảng!IV1', row: 1, column: 256, text: 'Hội', ...text },
          {
            at: 'Bảng!A3',
            row: 3,
            column: 1,
            kind: 'date',
            text: '45935',
            formula: true,
            hiddenRow: true,
            hiddenColumn: false,
            font: '.VnTime',
            date: '2025-10-05',
          },
        ],
      },
    ]);
  });

  test.each<[string, Partial<PackedSheet>]>([
    ['fewer texts than cells', { texts: ['Đội', 'Hội'] }],
    ['more texts than cells', { texts: ['Đội', 'Hội', '45935', ''] }],
    ['a run that is cut short', { runs: [1, 255, 2, 0, 3, 1, 1] }],
    ['a column beyond the cap', { runs: [1, 256, 2, 0, 3, 1, 1, 1] }],
    ['a row beyond every sheet', { runs: [1_048_577, 1, 3, 0] }],
    ['row and column from zero', { runs: [0, 0, 3, 0] }],
    ['a look that is not there', { runs: [1, 1, 3, 2] }],
    ['a place that is no whole number', { runs: [1.5, 1, 3, 0] }],
    ['a date that is none', { dates: [[2, '2025-13-05']] }],
    ['a text beyond the cap', { texts: ['Đội', 'Hội', 'x'.repeat(32_768)] }],
  ])('%s is refused at the border', (_, change) => {
    const sheets = [{ ...SHEET, ...change }];
    expect(packedDocumentSchema.safeParse({ kind: 'workbook', sheets }).success).toBe(false);
  });
});
