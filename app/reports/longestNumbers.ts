import { formatNumber } from '#app/domain/formatNumber.ts';

/**
 * Printed numbers among which the widest is: digits are of one width, so one number
 * of each shape stands for all others. A column may hold thousands.
 */
export function longestNumbers(values: readonly number[]): string[] {
  const byShape = new Map<number | string, number>();
  for (const value of values) byShape.set(numberShape(value), value);
  return Array.from(byShape.values(), formatNumber);
}

/** Equal for numbers that print equally wide: their digits for whole numbers, else all they show. */
export function numberShape(value: number): number | string {
  if (!Number.isInteger(value)) return String(value).replaceAll(/\d/gu, '0');
  const size = Math.abs(value);
  let digits = 1;
  for (let power = 10; power <= size; power *= 10) digits += 1;
  return value < 0 ? -digits : digits;
}
