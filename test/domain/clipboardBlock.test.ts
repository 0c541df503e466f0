import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatClipboardBlock,
  parseClipboardBlock,
  planPaste,
} from '#app/domain/clipboardBlock.ts';

const layout = {
  rows: ['T01', 'T02', 'T03'],
  columns: ['bang_ron', 'khau_hieu'],
  isEditable: ({ unit, indicator }: { unit: string; indicator: string }) =>
    !(unit === 'T02' && indicator === 'khau_hieu'),
};
const at = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});

describe('a block on the clipboard', () => {
  test.each([
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]], // prettier-ignore
    ['1.250\t\n\tkhông', [['1.250', ''], ['', 'không']]], // prettier-ignore
    ['"dòng 1\ndòng 2"\t5', [['dòng 1\ndòng 2', '5']]],
    ['"nói ""có"""\r\n', [['nói "có"']]],
    ['12"\t7', [['12"', '7']]],
    ['"chưa đóng\t7', [['"chưa đóng', '7']]],
    ['5', [['5']]],
    ['', []],
  ])('%j is read cell by cell', (text, block) => {
    expect(parseClipboardBlock(text)).toEqual(block);
  });

  test('comes back as it was written, whatever the cells hold', () => {
    const cells = fc.string({ unit: fc.constantFrom('1', 'ữ', '"', '\t', '\n', '\r', ' ') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
      .filter((rows) => rows.some((row) => row.some((cell) => cell !== '')))
      .filter((rows) => !(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseClipboardBlock(formatClipboardBlock(rows))).toEqual(rows);
      }),
    );
  });
});

describe('where a block goes', () => {
  test('from the chosen cell on; blanks touch nothing, not even a fixed cell', () => {
    const block = [['1', ''], ['2', ''], ['', '3']]; // prettier-ignore
    expect(planPaste(block, layout, at(0, 0))).toEqual({
      kind: 'cells',
      range: at(0, 0, 2, 1),
      cells: [
        { unit: 'T01', indicator: 'bang_ron', text: '1' },
        { unit: 'T02', indicator: 'bang_ron', text: '2' },
        { unit: 'T03', indicator: 'khau_hieu', text: '3' },
      ],
    });
  });

  test('one cell fills the range', () => {
    expect(planPaste([['k']], layout, at(0, 0, 2, 0))).toMatchObject({
      cells: [{ unit: 'T01' }, { unit: 'T02' }, { unit: 'T03', text: 'k' }],
    });
  });

  test('over the last row or column is refused, and so is a cell that takes no entry', () => {
    expect(planPaste([['1', '2', '3']], layout, at(0, 0))).toMatchObject({ kind: 'tooLarge' });
    expect(planPaste([['1'], ['2']], layout, at(2, 0))).toMatchObject({ kind: 'tooLarge' });
    expect(planPaste([['1', '2']], layout, at(1, 0))).toEqual({
      kind: 'readOnly',
      place: { unit: 'T02', indicator: 'khau_hieu' },
    });
  });
});
