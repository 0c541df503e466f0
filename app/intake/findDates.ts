import type { DocumentText, Span } from './documentText.ts';

/** A calendar day as printed. `iso` is null without a year or when there is no such day. */
export type PrintedDate = Span & {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly iso: string | null;
};

/** Every date with its month within a place, in order; years before 1945 belong to no office. */
export function findDates(document: DocumentText, { start, end }: Span): PrintedDate[] {
  const text = document.folded.slice(start, end);
  return [...text.matchAll(DATE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const day = Number(groups['d1'] ?? groups['d2']);
    const month = Number(groups['m1'] ?? groups['m2']);
    const yearText = groups['y1'] ?? groups['y2'];
    const year = yearText === undefined ? null : Number(yearText);
    if (day < 1 || day > 31 || month < 1 || month > 12) return [];
    const from = start + match.index;
    return [
      {
        start: from,
        end: from + match[0].length,
        day,
        month,
        year,
        iso: year === null ? null : isoDay(year, month, day),
      },
    ];
  });
}

/** `5/10/2025`, `05-10-2025`, `5.10.2025`, `05 tháng 10 năm 2025`, the last two also without the year. */
const DATE =
  /(?<![\d/.-])(?:(?<d1>\d{1,2})\s?(?<sep>[/.-])\s?(?<m1>\d{1,2})(?:\s?\k<sep>\s?(?<y1>\d{4})(?!\d)|(?<=\/\s?\d{1,2})(?![\d/]))|(?<d2>\d{1,2})\s{1,9}tháng\s{0,9}(?<m2>\d{1,2})(?!\d)(?:,?\s{0,9}năm\s{1,9}(?<y2>\d{4})(?!\d))?)/gu;

/** ISO day, null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;
