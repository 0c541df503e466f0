import type { DocumentText, Found, Span } from './documentText.ts';
import { findDates, type PrintedDate } from './findDates.ts';
import { spaced } from './spaced.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentenceEnd, sentenceStart } from './sentences.ts';

export type Deadline = {
  readonly dueOn: Found<string> | null;
  readonly dueTime: Found<string> | null;
  /** Days that a person has to choose from or complete: several, or one without its year. */
  readonly candidates: readonly PrintedDate[];
};

/**
 * The day by which the addressees send their report, figures or files. Only a
 * deadline printed as such, with day, month and year, is read. Two different ones
 * are not chosen between; a deadline for doing something is none.
 */
export function readDeadline(
  document: DocumentText,
  within: Span,
  paragraphs: readonly Paragraph[],
): Deadline {
  const marked = findDates(document, within).flatMap((date) => {
    const marker = markerBefore(document, date);
    return marker === null ? [] : [{ date, ...marker }];
  });
  const sent = marked.flatMap((each, index) => {
    const strength = sendingStrength(document, paragraphs, each, marked[index - 1]?.date.end ?? 0);
    return strength === 0 ? [] : [{ ...each, strength }];
  });
  const strongest = sent.some(({ strength }) => strength === 2) ? 2 : 1;
  const best = sent.filter(({ strength }) => strength === strongest);
  const [only] = best;
  const days = new Set(best.map(({ date }) => `${date.day}/${date.month}/${date.year}`));
  if (only === undefined || days.size > 1 || only.date.iso === null) {
    return { dueOn: null, dueTime: null, candidates: best.map(({ date }) => date) };
  }
  const timed = best.find(({ time }) => time !== null) ?? only;
  const { start, end, iso } = timed.date;
  return {
    dueOn: { value: iso ?? '', span: { start, end } },
    dueTime: timed.time ?? timeAfter(document, end),
    candidates: [],
  };
}

type Marked = {
  readonly date: PrintedDate;
  readonly start: number;
  /** Behind the words that say what is due: a label ("Thời hạn báo cáo:") says it itself. */
  readonly clauseEnd: number;
  readonly time: Found<string> | null;
};

const TIME = String.raw`(?<hour>\d{1,2})\s{0,3}(?:h|g|giờ|:)\s{0,3}(?<minute>\d{2})?(?!\d)\s{0,3}(?:phút|'|p)?`;
const BEFORE_DATE = spaced(
  new RegExp(
    String.raw`(?<!\p{L})(?<marker>trước|chậm nhất|muộn nhất|trễ nhất|không quá|hạn chót|hạn cuối|đến hết|hết|hạn|trong|thời gian [^:.;]{0,40}báo cáo[^:.;]{0,20}:|hạn [^:.;]{0,40}:|thời hạn[^:.;]{0,40}:)` +
      String.raw`(?:\s{0,9}(?:là|vào|lúc|hồi|thời gian|thời điểm|thời hạn|hết|đến|cuối|trước|:)(?!\p{L})){0,4}\s{0,9}[,(:]?\s{0,9}` +
      String.raw`(?<time>${TIME})?\s{0,9},?\s{0,9}\(?(?:(?:sáng|chiều|tối|thứ\s{1,3}\p{L}{2,5}|chủ nhật)\)?,?\s{1,9}){0,2}\(?(?:ngày\s{1,9})?$`,
    'u',
  ),
);

function markerBefore(document: DocumentText, date: PrintedDate): Omit<Marked, 'date'> | null {
  const from = Math.max(0, date.start - 110);
  const lead = document.folded.slice(from, date.start);
  const match = BEFORE_DATE.exec(lead);
  if (match === null) return null;
  const start = from + match.index;
  if (match.groups?.['marker'] === 'trong' && !/^trong\s{1,9}ngày/u.test(match[0])) return null;
  if (REPEATED.test(document.folded.slice(date.end, date.end + 60))) return null;
  if (/(?:tính|số liệu|từ[^.;]{1,40})\s{0,9}$/u.test(document.folded.slice(start - 50, start))) {
    return null;
  }
  const isLabel = match.groups?.['marker']?.endsWith(':') === true;
  return { start, clauseEnd: isLabel ? date.start : start, time: timeOf(document, match, start) };
}

/** A day of every year or month is no single day. */
const REPEATED = /^[^.;]{0,40}h[àằ]ng\s{1,9}(?:năm|tháng|quý)/u;

function timeOf(
  document: DocumentText,
  match: RegExpExecArray,
  start: number,
): Found<string> | null {
  const { hour, minute, time } = match.groups ?? {};
  if (time === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  const offset = match[0].lastIndexOf(time);
  const words = document.work.slice(start + offset, start + offset + time.length).trimEnd();
  return {
    value: `${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`,
    span: { start: start + offset, end: start + offset + words.length },
  };
}

function timeAfter(document: DocumentText, end: number): Found<string> | null {
  const match = TIME_AFTER.exec(document.folded.slice(end, end + 40));
  return match === null ? null : timeOf(document, match, end + match.index);
}

const TIME_AFTER = new RegExp(
  String.raw`^\s{0,3}\(?\s{0,3}(?:trước|lúc|chậm nhất(?: là)?)\s{1,9}(?<time>${TIME})`,
  'u',
);

/**
 * 2 for a report, its figures or results, 1 for other papers asked for, 0 for a
 * deadline that is not for sending anything.
 */
function sendingStrength(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
  { date, start, clauseEnd }: Marked,
  previousEnd: number,
): 0 | 1 | 2 {
  const from = Math.max(sentenceStart(document, paragraphs, start), previousEnd);
  const before = document.folded.slice(from, clauseEnd).replace(/\s+/gu, ' ').trim();
  const own = strengthOf(before);
  if (own > 0 || !OPENS_SENTENCE.test(before)) return own;
  const after = document.folded.slice(date.end, sentenceEnd(document, paragraphs, date.end));
  const clause = after.replace(/\s+/gu, ' ').split(NEXT_DEADLINE)[0] ?? '';
  return strengthOf(clause.replace(/^[\s,)]+/u, ''));
}

/** Only a deadline in front of its sentence is for what comes after it. */
const OPENS_SENTENCE = /^(?:(?:đề nghị|yêu cầu|kính đề nghị)[,:]?)?$/u;
const NEXT_DEADLINE = /(?:trước|chậm nhất|muộn nhất)(?: là)? (?:\d|ngày)/u;

function strengthOf(clause: string): 0 | 1 | 2 {
  if (/^[,\s]*(?:để|nhằm|làm cơ sở)(?!\p{L})/u.test(clause)) return 0;
  if (OWN_WORK.test(clause) || !SENDS.test(clause)) return 0;
  if (/báo cáo(?! viên)|kết quả|số liệu|thống kê/u.test(clause)) return 2;
  return /gửi|nộp|cung cấp/u.test(clause) &&
    /danh sách|biểu|file|tệp|hồ sơ|văn bản|ý kiến|kế hoạch|phiếu|hình ảnh|minh chứng|tài liệu/u.test(
      clause,
    )
    ? 1
    : 0;
}

const SENDS = /(?<!\p{L})(?:gửi|nộp|cung cấp|báo cáo(?! viên)|tổng hợp|hạn|thời gian)(?!\p{L})/u;
/** What the issuer itself sends on after it has gathered the reports. */
const OWN_WORK =
  /để (?:phòng|sở|uỷ ban|ubnd|ban|trung tâm|văn phòng)[^,;]{0,60}(?:tổng hợp|báo cáo)[^,;]{0,80}$/u;
