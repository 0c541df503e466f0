import { expect, test } from 'vitest';
import {
  formatDocumentNumber,
  parseDocumentNumber,
  reportSymbol,
} from '#app/domain/documentSymbol.ts';

test('a report carries its type before its issuer', () => {
  expect(reportSymbol('UBND')).toBe('BC-UBND');
});

test.each([
  ['5', '05/BC-UBND'],
  ['05', '05/BC-UBND'],
  ['10', '10/BC-UBND'],
  ['128', '128/BC-UBND'],
])('number %s prints as %s', (number, printed) => {
  expect(formatDocumentNumber(number, 'BC-UBND')).toBe(printed);
});

test('a report without number leaves room and invents none', () => {
  expect(formatDocumentNumber(null, 'BC-UBND')).toMatch(/^ {7}\/BC-UBND$/);
});

test.each([
  ['3093/SKHCN-QLCN', { number: '3093', symbol: 'SKHCN-QLCN' }],
  ['05/BC-UBND', { number: '5', symbol: 'BC-UBND' }],
  [' 12 / UBND - VHXH ', { number: '12', symbol: 'UBND-VHXH' }],
  ['111/CV-UBND', { number: '111', symbol: 'CV-UBND' }],
  ['7/QĐ-TTg', { number: '7', symbol: 'QĐ-TTg' }],
])('%s is read as number and symbol', (text, parts) => {
  expect(parseDocumentNumber(text)).toEqual(parts);
});

test.each(['', 'BC-UBND', '3093', '30/2020/NĐ-CP', '05/10/2025', '/BC-UBND', '12/'])(
  '%j is no document number',
  (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  },
);

test('a decomposed Đ reads like a composed one and a printed number reads back', () => {
  expect(parseDocumentNumber('7/QĐ-UBND'.normalize('NFD'))?.symbol).toBe('QĐ-UBND');
  expect(parseDocumentNumber(formatDocumentNumber('5', reportSymbol('UBND')))).toEqual({
    number: '5',
    symbol: 'BC-UBND',
  });
});
