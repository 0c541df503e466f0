import { formatNumber } from '#app/domain/formatNumber.ts';

/**
 * Printed numbers among which the widest is: digits are of one width, so one number
 * of each shape stands for all others. A column may hold thousands.
 */
export function longestNumbers(values: readonly number[]): string[] {
  const byShape = new Map<string, number>();
  for (const value of values) byShape.set(numberShape(value), value);
  return Array.from(byShape.values(), formatNumber);
}

/** Equal for numbers that print equally wide. */
export function numberShape(value: number): string {
  return String(value).replaceAll(/\d/gu, '0');
}
