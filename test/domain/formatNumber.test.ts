import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber, formatPercent, padCount } from '#app/domain/formatNumber.ts';

describe('formatNumber', () => {
  it.each([
    [1600, '1.600'],
    [1234567.5, '1.234.567,5'],
    [0, '0'],
    [-0.001, '0'],
    [-0, '0'],
    [-7, '-7'],
    [999, '999'],
    [-1000, '-1.000'],
    [-1234.56, '-1.234,56'],
    [0.1 + 0.2, '0,3'],
    [1e12, '1.000.000.000.000'],
  ])('writes %d as "%s"', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('keeps every hundredth exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
        const text = formatNumber(hundredths / 100);
        expect(Number(text.replaceAll('.', '').replace(',', '.'))).toBe(hundredths / 100);
      }),
    );
  });
});

describe('formatPercent', () => {
  it.each([
    [0.845, '84,5%'],
    [0.84, '84%'],
    [24 / 28, '85,7%'],
    [1, '100%'],
    [0, '0%'],
  ])('writes the share %d as "%s"', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });
});

describe('formatMoney', () => {
  it('uses a plain space and the word đồng', () => {
    expect(formatMoney(1_500_000)).toBe('1.500.000\u0020đồng');
  });
});

describe('padCount', () => {
  it.each([
    [0, '0'],
    [7, '07'],
    [10, '10'],
    [2919, '2.919'],
    [2.5, '2,5'],
  ])('writes %d in a sentence as "%s"', (count, text) => {
    expect(padCount(count)).toBe(text);
  });
});
