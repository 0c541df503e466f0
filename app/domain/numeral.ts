/** A number kept exactly: `digits` × 10^`exponent`, never a binary fraction. */
export type Numeral = { readonly digits: number; readonly exponent: number };

/** More digits than these are a typing slip and no longer exact in a JavaScript number. */
const MAX_DIGITS = 15;

/**
 * Reads a number as Vietnamese offices type it: dots or blanks between groups
 * of three, a comma before decimals (`1.600`, `2 300`, `1.234,5`, `1,4`).
 * Everything a careful reader would ask about is `ambiguous`: `1.5`, `1,234`,
 * `1,234.5` may be English notation or a lost digit.
 */
export function readNumeral(text: string): Numeral | 'ambiguous' | 'tooLong' {
  const plain = /^\d+$/u.test(text)
    ? text
    : /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(text)
      ? text.replaceAll('.', '')
      : /^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/u.test(text)
        ? text.replaceAll(' ', '')
        : /^\d+,(?:\d{1,2}|\d{4,})$/u.test(text)
          ? text
          : null;
  if (plain === null) return 'ambiguous';
  const [whole = '', decimals = ''] = plain.split(',');
  return exactNumeral(whole, decimals, 0);
}

/**
 * Reads the machine form of a number as spreadsheets store it (`1850000`,
 * `0.95`, `1.2E+3`). Fifteen significant digits count: the rest of
 * `71.40000000000001` is the trace of binary arithmetic.
 */
export function readStoredNumber(text: string): Numeral | 'ambiguous' | 'tooLong' {
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d{1,3})?$/iu.test(text)) return 'ambiguous';
  const value = Number(text);
  if (!Number.isFinite(value)) return 'tooLong';
  const parts = /^(-?\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(value.toExponential(MAX_DIGITS - 1));
  const [, first = '0', decimals = '', exponent = '0'] = parts ?? [];
  return exactNumeral(first, decimals.replace(/0+$/u, ''), Number(exponent));
}

/** Ten-power multiple of a numeral: `scaleNumeral(x, 6)` for "triệu". */
export function scaleNumeral(numeral: Numeral, power: number): Numeral {
  return { digits: numeral.digits, exponent: numeral.exponent + power };
}

/**
 * The whole number a numeral stands for; null when a fraction is left over.
 * Numbers beyond exact arithmetic come back as infinity, which every limit
 * check refuses.
 */
export function wholeNumber(numeral: Numeral): number | null {
  if (numeral.digits === 0) return 0;
  if (numeral.exponent >= 0) {
    return numeral.exponent > MAX_DIGITS
      ? Math.sign(numeral.digits) * Infinity
      : numeral.digits * 10 ** numeral.exponent;
  }
  if (numeral.exponent < -2 * MAX_DIGITS) return null;
  const divisor = 10 ** -numeral.exponent;
  return numeral.digits % divisor === 0 ? numeral.digits / divisor : null;
}

function exactNumeral(whole: string, decimals: string, power: number): Numeral | 'tooLong' {
  const digits = whole + decimals;
  if (digits.replace(/^-?0*/u, '').length > MAX_DIGITS) return 'tooLong';
  return { digits: Number(digits), exponent: power - decimals.length };
}
