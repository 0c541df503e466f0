import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, parseStoredQuantity } from '#app/domain/parseQuantity.ts';
import type { QuantityMeasure } from '#app/domain/parseQuantity.ts';
import { isSameUnitOfMeasure } from '#app/domain/quantityUnit.ts';

const MONEY: QuantityMeasure = { type: 'money', unitOfMeasure: 'đồng' };
const DECIMAL: QuantityMeasure = { type: 'decimal', unitOfMeasure: 'km' };

describe('parseQuantity reads what has one meaning', () => {
  test.each([
    ['9.1', '1.600', '', 1600],
    ['9.2', '970.941', '', 970_941],
    ['9.2', '22.085 cuộc', 'cuộc', 22_085],
    ['9.3', '1,4 triệu', 'lượt', 1_400_000],
    ['9.3', '1,4 triệu lượt', 'lượt', 1_400_000],
    ['9.8', '02 cụm', 'cụm', 2],
    ['9.8', '6 thôn', 'thôn', 6],
    ['9.13', '0', '', 0],
    ['count', ' 3 ', 'buổi', 3],
    ['count', '2 300', 'lượt', 2300],
    ['count', '1\u00A0100', 'tờ', 1100],
    ['count', '150 to', 'tờ', 150],
    ['count', '15 lượt.', 'lượt', 15],
    ['count', '5 cái', 'chiếc', 5],
    ['count', '5 chiếc', 'cái', 5],
    ['count', '6 bài', 'tin, bài', 6],
    ['count', '120 lượt người', 'lượt người', 120],
    ['count', '3,0', 'chiếc', 3],
  ])('rule %s: %j', (_, raw, unitOfMeasure, amount) => {
    expect(parseQuantity(raw, { type: 'integer', unitOfMeasure })).toEqual({
      kind: 'amount',
      amount,
      qualifier: null,
    });
  });

  test.each([
    ['gần 30', 30, 'gần'],
    ['hơn 40.156 lượt', 40_156, 'hơn'],
    ['trên 90 lượt', 90, 'trên'],
    ['khoảng 200', 200, 'khoảng'],
    ['Khoảng 1.500', 1500, 'khoảng'],
    ['~30', 30, '~'],
  ])('rule 9.7: %j keeps its qualifier', (raw, amount, qualifier) => {
    expect(parseQuantity(raw, { type: 'integer', unitOfMeasure: 'lượt' })).toEqual({
      kind: 'amount',
      amount,
      qualifier,
    });
  });

  test.each([
    ['1850000', 1_850_000, null],
    ['1.250.000 đ', 1_250_000, null],
    ['750.000đ', 750_000, null],
    ['1,5 triệu đồng', 1_500_000, null],
    ['500 nghìn', 500_000, null],
    ['2tr5', 2_500_000, null],
    ['1tr200', 1_200_000, null],
    ['800k', 800_000, null],
    ['1,2 tỷ đồng', 1_200_000_000, null],
    ['2.000.000 VNĐ', 2_000_000, null],
    ['5 đồng', 5, null],
    ['0', 0, null],
    ['hơn 80 triệu đồng', 80_000_000, 'hơn'],
    ['khoảng 2 triệu', 2_000_000, 'khoảng'],
  ])('money %j (rule 9.12)', (raw, amount, qualifier) => {
    expect(parseQuantity(raw, MONEY)).toEqual({ kind: 'amount', amount, qualifier });
  });

  test.each([
    ['5,8', 'triệu đồng', 5_800_000],
    ['6', 'Triệu đồng', 6_000_000],
    ['6 triệu', 'triệu đồng', 6_000_000],
    ['850', '1.000đ', 850_000],
    ['1,5 triệu', 'đồng', 1_500_000],
  ])('money %j under a head in %s', (raw, headUnit, amount) => {
    expect(parseQuantity(raw, { ...MONEY, headUnit })).toEqual({
      kind: 'amount',
      amount,
      qualifier: null,
    });
  });

  test.each([
    ['9.4', '1.234,5', 123_450],
    ['9.4', '2,75 km', 275],
    ['9.4', '12', 1200],
  ])('rule %s: decimal %j in hundredths', (_, raw, amount) => {
    expect(parseQuantity(raw, DECIMAL)).toEqual({ kind: 'amount', amount, qualifier: null });
  });

  test.each(['không', 'Không có', 'k có', 'ko', 'không có hoạt động', 'KHÔNG PHÁT SINH', 'KPS'])(
    'rule 9.13: %j states that there was nothing',
    (raw) => {
      expect(parseQuantity(raw, MONEY)).toEqual({ kind: 'none' });
    },
  );

  test.each(['', '  ', '\u200B\u00A0'])('rule 9.13: %j is empty', (raw) => {
    expect(parseQuantity(raw, MONEY)).toEqual({ kind: 'empty' });
  });
});

describe('parseQuantity asks about the rest', () => {
  test.each([
    ['9.5', '1,234.5', 'ambiguousSeparator'],
    ['9.6', '1.5', 'ambiguousSeparator'],
    ['9.6', '1,234', 'ambiguousSeparator'],
    ['9.6', '1.50', 'ambiguousSeparator'],
    ['9.6', '1,250', 'ambiguousSeparator'],
    ['9.6', '0.500', 'ambiguousSeparator'],
    ['9.6', '12.34.567', 'ambiguousSeparator'],
    ['9.9', '10/10 tổ', 'fraction'],
    ['9.9', '8/10', 'fraction'],
    ['9.10', '2.450/2.600 hộ (94,2%)', 'fraction'],
    ['9.11', 'trên 90%', 'percent'],
    ['9.13', 'x', 'cross'],
    ['9.13', '-', 'dash'],
    ['9.13', '–', 'dash'],
    ['9.14', '10/10/2025', 'date'],
    ['9.15', '12 băng rôn, 3 pa nô', 'severalNumbers'],
    ['data', '60 (trong đó 20 nữ)', 'severalNumbers'],
    ['data', '5-7', 'range'],
    ['data', '5 đến 7', 'range'],
    ['data', '2 + 1', 'sumExpression'],
    ['data', 'chưa thống kê', 'words'],
    ['data', 'mười hai', 'words'],
    ['data', '1e308', 'words'],
    ['data', '1,2E+05', 'words'],
    ['data', 'mỗi lượt 15 phút', 'perEach'],
    ['data', '15 phút/lượt', 'perEach'],
    ['data', 'thêm 2', 'addition'],
    ['data', '+2', 'addition'],
    ['data', '-5', 'negative'],
    ['data', '2,5', 'fractionInCount'],
    ['data', '2 hộ', 'unitMismatch'],
    ['data', '3 tr', 'unitMismatch'],
    ['data', '1.000.000.000.001', 'tooLarge'],
    ['data', '99999999999999999999', 'tooLarge'],
    ['data', 'treo 5 chiếc', 'words'],
  ])('rule %s: %j is %s', (_, raw, flag) => {
    expect(parseQuantity(raw, { type: 'integer', unitOfMeasure: 'chiếc' })).toEqual({
      kind: 'doubtful',
      flag,
    });
  });

  test.each([
    ['5', undefined, 'moneyUnitMissing'],
    ['1,5', undefined, 'moneyUnitMissing'],
    ['900.000 đ', 'triệu đồng', 'unitMismatch'],
    ['xã hội hóa', undefined, 'words'],
    ['2tr50', undefined, 'severalNumbers'],
    ['3 chiếc', undefined, 'unitMismatch'],
  ])('money %j under head %s is %s', (raw, headUnit, flag) => {
    const measure = headUnit === undefined ? MONEY : { ...MONEY, headUnit };
    expect(parseQuantity(raw, measure)).toEqual({ kind: 'doubtful', flag });
  });
});

describe('parseStoredQuantity', () => {
  test.each<[string, QuantityMeasure, number]>([
    ['1850000', MONEY, 1_850_000],
    ['1.85E+6', MONEY, 1_850_000],
    ['4.5', { ...MONEY, headUnit: 'triệu đồng' }, 4_500_000],
    ['71.40000000000001', DECIMAL, 7140],
    ['0', MONEY, 0],
    ['-0', MONEY, 0],
  ])('%s is exact', (stored, measure, amount) => {
    expect(parseStoredQuantity(stored, measure)).toEqual({
      kind: 'amount',
      amount,
      qualifier: null,
    });
  });

  test.each<[string, QuantityMeasure, string]>([
    ['2.5', { type: 'integer', unitOfMeasure: '' }, 'fractionInCount'],
    ['-3', DECIMAL, 'negative'],
    ['1E+300', DECIMAL, 'tooLarge'],
    ['1E+999', DECIMAL, 'tooLarge'],
    ['5', MONEY, 'moneyUnitMissing'],
    ['0.125', DECIMAL, 'ambiguousSeparator'],
    ['0x10', DECIMAL, 'words'],
  ])('%s is asked about', (stored, measure, flag) => {
    expect(parseStoredQuantity(stored, measure)).toEqual({ kind: 'doubtful', flag });
  });
});

describe('properties', () => {
  test('every accepted whole number survives each way of grouping it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amount) => {
        const measure = { type: 'integer', unitOfMeasure: 'lượt' } as const;
        const expected = { kind: 'amount', amount, qualifier: null };
        for (const separator of ['', '.', ' ']) {
          const written = String(amount).replace(/\B(?=(?:\d{3})+$)/gu, separator);
          expect(parseQuantity(written, measure)).toEqual(expected);
          expect(parseQuantity(`${written} lượt`, measure)).toEqual(expected);
        }
        expect(parseStoredQuantity(String(amount), measure)).toEqual(expected);
      }),
    );
  });

  test('digits alone mean what they mean among blanks', () => {
    const measures = [MONEY, DECIMAL, { type: 'integer', unitOfMeasure: 'lượt' }] as const;
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{1,18}$/u),
        fc.constantFrom(...measures),
        fc.constantFrom(undefined, 'triệu đồng', 'đồng'),
        (digits, measure, headUnit) => {
          const asked = headUnit === undefined ? measure : { ...measure, headUnit };
          expect(parseQuantity(digits, asked)).toEqual(parseQuantity(` ${digits}\u200b`, asked));
        },
      ),
    );
  });

  test('any text has an answer, and an amount is always a whole number within the limits', () => {
    const typed = fc.stringMatching(/^[0-9.,/+x% \-–ktrđồng]{0,12}$/u);
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (raw) => {
        for (const measure of [MONEY, DECIMAL]) {
          const parsed = parseQuantity(raw, measure);
          if (parsed.kind !== 'amount') continue;
          expect(Number.isSafeInteger(parsed.amount)).toBe(true);
          expect(parsed.amount).toBeGreaterThanOrEqual(0);
          expect(parsed.amount).toBeLessThanOrEqual(1_000_000_000_000);
        }
      }),
    );
  });
});

test('units of measure are compared by what they count', () => {
  expect(isSameUnitOfMeasure('Cái', 'chiếc')).toBe(true);
  expect(isSameUnitOfMeasure('VNĐ', 'đồng')).toBe(true);
  expect(isSameUnitOfMeasure('giờ', 'phút')).toBe(false);
});
