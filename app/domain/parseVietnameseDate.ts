import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

/** Why a text is not a usable date: asked back to the person, never repaired. */
export type DateProblem = 'empty' | 'notADate' | 'yearMissing' | 'yearOutOfRange' | 'noSuchDay';

/** Years a commune office can mean; "219" and "20205" are typing slips. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/**
 * Reads one full date as people type it: `2025-10-05`, `5/10/2025`,
 * `05-10-2025`, `5.10.2025`, `ngày 05 tháng 10 năm 2025`. Day comes before
 * month, always (vietnamese-text rules, section 10). The answer is ISO
 * `YYYY-MM-DD`, a calendar day without time zone. A date without its year is
 * refused: the year would be a guess.
 */
export function parseVietnameseDate(raw: string): Result<string, DateProblem> {
  const text = raw
    .normalize('NFC')
    .replace(/[\s\u200b]+/gu, ' ')
    .trim();
  if (text === '') return fail('empty');
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return isoDate(Number(groups['y']), Number(groups['m']), Number(groups['d']));
  }
  return fail(DAY_AND_MONTH.test(text) ? 'yearMissing' : 'notADate');
}

const PATTERNS: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/u,
  /^(?:ngày )?(?<d>\d{1,2}) ?(?<sep>[/.-]) ?(?<m>\d{1,2}) ?\k<sep> ?(?<y>\d{2,5})$/iu,
  /^(?:ngày )?(?<d>\d{1,2}) tháng (?<m>\d{1,2}),? năm (?<y>\d{2,5})$/iu,
];
const DAY_AND_MONTH = /^(?:ngày )?\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}$/iu;

function isoDate(year: number, month: number, day: number): Result<string, DateProblem> {
  if (year < FIRST_YEAR || year > LAST_YEAR) return fail('yearOutOfRange');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return fail('noSuchDay');
  }
  return ok(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
