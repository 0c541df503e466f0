import { parseVietnameseDate, type DateProblem } from './parseVietnameseDate.ts';
import { fail, ok, type Result } from './result.ts';

export type ActivityDates = { readonly startOn: string | null; readonly endOn: string | null };

/** Days a campaign collects; a date written without its year can only lie in here. */
export type CampaignWindow = { readonly from: string | null; readonly to: string | null };

/**
 * Reads the day or days of an activity as people type them: "28/9/2025", "28/9",
 * "28–30/9/2025", "28/9–2/10/2025". A missing year is taken from the campaign's
 * window when exactly one year puts the whole span inside it; otherwise it stays
 * missing, because a year would be a guess. Blank is no date; one day has no end.
 */
export function parseActivityDates(
  raw: string,
  window: CampaignWindow,
): Result<ActivityDates, DateProblem | 'order'> {
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return ok({ startOn: null, endOn: null });
  const single = parseVietnameseDate(text);
  if (single.ok) return ok({ startOn: single.value, endOn: null });
  const halves = SPANS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups);
  if (halves === undefined)
    return single.error === 'yearMissing' ? inWindow(text, text, window) : single;
  const last = halves['last'] ?? '';
  return span(halves['first'] ?? `${halves['day']}${last.replace(/^\d+/u, '')}`, last, window);
}

const SPANS: readonly RegExp[] = [
  /^(?<day>\d{1,2}) ?[-–—] ?(?<last>\d{1,2}\/\d{1,2}(?:\/\d{4})?)$/u,
  /^(?<first>\d{1,2}\/\d{1,2}(?:\/\d{4})?) ?[-–—] ?(?<last>\d{1,2}\/\d{1,2}(?:\/\d{4})?)$/u,
];
const YEAR = /\/\d{4}$/u;

function span(
  first: string,
  last: string,
  window: CampaignWindow,
): Result<ActivityDates, DateProblem | 'order'> {
  const year = YEAR.exec(last)?.[0];
  if (year === undefined)
    return YEAR.test(first) ? fail('yearMissing') : inWindow(first, last, window);
  return dated(YEAR.test(first) ? first : first + year, last);
}

function dated(first: string, last: string): Result<ActivityDates, DateProblem | 'order'> {
  const start = parseVietnameseDate(first);
  if (!start.ok) return start;
  const end = parseVietnameseDate(last);
  if (!end.ok) return end;
  if (end.value < start.value) return fail('order');
  return ok({ startOn: start.value, endOn: end.value === start.value ? null : end.value });
}

/** The only year of the window that puts both days into it. */
function inWindow(
  first: string,
  last: string,
  { from, to }: CampaignWindow,
): Result<ActivityDates, DateProblem | 'order'> {
  if (from === null || to === null) return fail('yearMissing');
  const found: ActivityDates[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const dates = dated(withYear(first, year), withYear(last, year));
    if (!dates.ok) continue;
    const { startOn, endOn } = dates.value;
    if (startOn !== null && startOn >= from && (endOn ?? startOn) <= to) found.push(dates.value);
  }
  const [only] = found;
  return only === undefined || found.length > 1 ? fail('yearMissing') : ok(only);
}

/** The year in the notation the day and month are written in. */
function withYear(dayAndMonth: string, year: number): string {
  if (dayAndMonth.includes('tháng')) return `${dayAndMonth} năm ${year}`;
  const separator = /[/.-]/u.exec(dayAndMonth)?.[0] ?? '/';
  return `${dayAndMonth}${separator}${year}`;
}
