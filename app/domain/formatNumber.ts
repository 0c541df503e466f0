/**
 * Number as Vietnamese papers print it: `.` between thousands, `,` before at
 * most two decimals, an ordinary hyphen as minus sign: `1.234.567,5`.
 */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < SMALLEST_GROUPED) return String(value);
  const rounded = Number(value.toFixed(MAX_DECIMALS));
  return VIETNAMESE_NUMBER.format(rounded === 0 ? 0 : rounded).replace('\u2212', '-');
}

/** Share as a percentage with at most one decimal and no space before the sign: 0.845 → `84,5%`. */
export function formatPercent(share: number): string {
  return `${formatNumber(Number((share * 100).toFixed(1)))}%`;
}

/** Sum of money in words of a paper: `1.500.000 đồng`, with a plain space and never `₫`. */
export function formatMoney(dong: number): string {
  return `${formatNumber(dong)} đồng`;
}

/** A count inside a sentence: 1 to 9 take a leading 0 (`07`), 0 stays `0`. Never for tables. */
export function padCount(count: number): string {
  const isSingleDigit = Number.isInteger(count) && count > 0 && count < 10;
  return isSingleDigit ? `0${count}` : formatNumber(count);
}

const MAX_DECIMALS = 2;

/** Whole numbers below it, nearly every cell of a grid, are their digits. */
const SMALLEST_GROUPED = 1000;

const VIETNAMESE_NUMBER = new Intl.NumberFormat('vi-VN', {
  maximumFractionDigits: MAX_DECIMALS,
  useGrouping: 'always',
});

/** I, II, III, …: sections, annexes and groups of rows; from 1, and never more than a few. */
export function formatRoman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, numeral] of ROMAN) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
