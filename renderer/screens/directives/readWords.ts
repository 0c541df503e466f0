import type { Deadline } from '#app/domain/completeness.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';

const DAY =
  /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2},?\s+năm\s+\d{4}/giu;

/** The one full day that words name; null where they name none or several. */
export function findDay(words: string): string | null {
  const days = daysIn(words);
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** A day with its hour, as `16 giờ 30 ngày 05/10/2025`. */
export function readWordsDeadline(words: string): Deadline | null {
  const on = findDay(words);
  if (on === null) return null;
  const hour = /(?<!\d)([01]?\d|2[0-3])\s*(?:giờ|g|h|:)\s*([0-5]\d)?(?!\d)/iu.exec(words);
  const time = hour === null ? null : `${(hour[1] ?? '').padStart(2, '0')}:${hour[2] ?? '00'}`;
  return { on, time };
}

/** From the first of two days to the second; one day alone is a period of one day. */
export function readPeriod(words: string): { readonly start: string; readonly end: string } | null {
  const [start, end = start, third] = daysIn(words);
  if (start === undefined || end === undefined || third !== undefined || end < start) return null;
  return { start, end };
}

/** `3093/SKHCN-QLCN, 19/9/2025` or the words of the original: what is no day is the number. */
export function readReference(words: string): { number: string; date: string | null } {
  const date = findDay(words);
  const bare = date === null ? words : words.replace(DAY, '');
  const number = bare
    .replace(/[\s,]*(?:ngày)?[\s,]*$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { number: number === '' ? words.trim() : number, date };
}

export function findMailbox(words: string): string | null {
  return /[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;.]+/u.exec(words)?.[0] ?? null;
}

function daysIn(words: string): string[] {
  return Array.from(words.normalize('NFC').matchAll(DAY), ([found]) =>
    parseVietnameseDate(found.replace(/\s+/gu, ' ')),
  ).flatMap((read) => (read.ok ? [read.value] : []));
}
