import type { DocumentText, Found, Span } from './documentText.ts';
import { isoDay } from './findDates.ts';

export type Period = { readonly start: string; readonly end: string };

/**
 * Windows of days with both ends printed. The year or month of one end may be
 * printed at the other; nothing else is added. Anniversaries written like
 * windows (30/4/1975 - 30/4/2025) and spans of old figures are none.
 */
export function readPeriods(document: DocumentText, within: Span): Found<Period>[] {
  const text = document.folded.slice(within.start, within.end);
  const periods = new Map<string, Found<Period>>();
  for (const match of text.matchAll(WINDOW)) {
    const start = within.start + match.index;
    const period = periodOf(match.groups ?? {});
    if (period === null) continue;
    const lead = document.folded.slice(Math.max(within.start, start - 70), start);
    if (!isWindow(lead, match[0])) continue;
    const id = `${period.start} ${period.end}`;
    const from = start + (/^(?:từ\s{1,9})?/u.exec(match[0])?.[0].length ?? 0);
    if (!periods.has(id)) {
      periods.set(id, { value: period, span: { start: from, end: start + match[0].length } });
    }
  }
  return [...periods.values()];
}

const HOUR = String.raw`(?:(?:lúc\s{1,3})?\d{1,2}\s{0,2}(?:h|g|giờ|:)\s{0,2}(?:\d{2})?\s{0,2}(?:phút|')?,?\s{1,9})?`;
const WEEKDAY = String.raw`(?:\(?(?:sáng|chiều|tối|đêm|thứ\s{1,3}\p{L}{2,5}|chủ nhật)\)?,?\s{1,9}){0,2}`;
const day = (n: 1 | 2): string =>
  String.raw`${HOUR}${WEEKDAY}(?:ngày\s{1,9})?(?<d${n}>\d{1,2})(?!\d)` +
  String.raw`(?:\s?[/.]\s?(?<m${n}>\d{1,2})(?!\d)(?:\s?[/.]\s?(?<y${n}>\d{4})(?!\d))?` +
  String.raw`|-(?<md${n}>\d{1,2})-(?<yd${n}>\d{4})(?!\d)|-(?<mo${n}>\d{1,2})(?=\s{1,9}(?:đến|tới))` +
  String.raw`|\s{1,9}tháng\s{0,9}(?<mw${n}>\d{1,2})(?!\d)(?:,?\s{1,9}năm\s{1,9}(?<yw${n}>\d{4})(?!\d))?)?` +
  String.raw`(?:\s{1,3}\((?:thứ\s{1,3}\p{L}{2,5}|chủ nhật|(?:tức|nhằm)\s[^()]{1,50})\))?`;
const WINDOW = new RegExp(
  String.raw`(?<![\d/.,-])(?<from>từ\s{1,9})?(?:lúc\s{1,9})?(?<!\d)${day(1)}` +
    String.raw`\s{0,9}(?:-|,?\s{0,3}(?:cho\s{1,3})?đến(?:\s{1,3}hết)?\s{1,9}|tới\s{1,9}|(?:,|và)\s{1,9}kết thúc\s{1,9}(?:vào\s{1,9})?)\s{0,9}${day(2)}(?![\d/])`,
  'gu',
);

function periodOf(groups: Record<string, string | undefined>): Period | null {
  const end = partsOf(groups, 2);
  const start = partsOf(groups, 1);
  if (end.month === null) return null;
  const month = start.month ?? end.month;
  const year = end.year ?? start.year;
  if (year === null) return null;
  const crossesYear = start.year === null && month > end.month;
  const startYear = start.year ?? (crossesYear ? year - 1 : year);
  const isAnniversary = start.day === end.day && month === end.month && startYear !== year;
  const first = isoDay(startYear, month, start.day);
  const last = isoDay(year, end.month, end.day);
  if (first === null || last === null || first > last || isAnniversary) return null;
  return year - startYear > 1 ? null : { start: first, end: last };
}

function partsOf(
  groups: Record<string, string | undefined>,
  n: 1 | 2,
): { readonly day: number; readonly month: number | null; readonly year: number | null } {
  const month = groups[`m${n}`] ?? groups[`md${n}`] ?? groups[`mo${n}`] ?? groups[`mw${n}`];
  const year = groups[`y${n}`] ?? groups[`yd${n}`] ?? groups[`yw${n}`];
  return {
    day: Number(groups[`d${n}`]),
    month: month === undefined ? null : Number(month),
    year: year === undefined ? null : Number(year),
  };
}

/** A bare pair of dates is a window only where the sentence speaks of time. */
function isWindow(lead: string, words: string): boolean {
  if (/số liệu[^.;\n]{0,30}$/u.test(lead)) return false;
  if (/^từ\s/u.test(words)) return true;
  const clause = lead.slice(lead.search(/[^.;]*$/u));
  if (
    /(?:kỷ niệm|kỉ niệm|chào mừng|dịp lễ|ngày lễ|nghỉ lễ|năm ngày|lần thứ)[^:]{0,40}$/u.test(clause)
  ) {
    return false;
  }
  return /(?:từ|thời gian|thời hạn|diễn ra|tổ chức|đợt|trong|ngày|cao điểm)[^.;]{0,60}$/u.test(
    `${clause}${words.startsWith('ngày') ? 'ngày' : ''}`,
  );
}
