import type { DocumentType } from '#app/domain/directive.ts';
import { found, type DocumentText, type Found } from './documentText.ts';
import { findDates } from './findDates.ts';
import { BODY_WORD, TYPE_NAMES } from './vocabulary.ts';

/**
 * Who speaks in a text that lost its header: a body at the start of a clause
 * followed by the verb of an official act.
 */
export function readSpeaker(document: DocumentText): Found<string> | null {
  return findSpeaker(document, ACT) ?? findSpeaker(document, HOLDING);
}

function findSpeaker(document: DocumentText, act: RegExp): Found<string> | null {
  for (const match of document.folded.matchAll(CLAUSE_BODY)) {
    const start = match.index + match[0].length - (match.groups?.['body'] ?? '').length;
    const clause = /^[^.;:!?]{0,140}/u.exec(document.folded.slice(start, start + 140))?.[0] ?? '';
    const verb = act.exec(clause);
    if (verb === null) continue;
    const name = document.work.slice(start, start + verb.index);
    if (!isBodyName(name)) continue;
    return found(document, { start, end: start + verb.index });
  }
  return null;
}

const CLAUSE_BODY = new RegExp(
  `(?:^|\\n\\s{0,20}|[.;,:)]\\s{1,5}|\\)-\\s{0,3}|(?:nay|vậy)\\s{1,5})(?<body>(?:${BODY_WORD}))(?!\\p{L})`,
  'gu',
);
const ACT =
  /\s(?:vừa |đã |mới )?(?:(?<=(?:vừa|đã|mới) )(?:có|ra)|ban hành|thông báo|yêu cầu|đề nghị|kính đề nghị|trân trọng|kính mời|hướng dẫn|kêu gọi)(?!\p{L})/u;
/** Weaker: who holds an event mostly invites to it. */
const HOLDING = /\s(?:sẽ )?tổ chức(?!\p{L})/u;

/** Proper names keep their capitals; a sentence about the body does not. */
function isBodyName(name: string): boolean {
  const words = name.trim().split(/[\s,&–-]+/u);
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word) && !SMALL_WORDS.has(word));
  if (/,\s+\p{Ll}/u.test(name)) return false;
  return /^\p{Lu}/u.test(name) && words.length <= 14 && small.length <= 3 && !/\d{2}/u.test(name);
}

const SMALL_WORDS = new Set(
  'và ban nhân dân xã phường huyện quận tỉnh thành phố thị trấn tác hóa hoá hội nghệ truyền thông đốc sóc thể thao cơ bản'.split(
    ' ',
  ),
);

/** Facts of a document that a news text reports as issued. */
export type Announcement = {
  readonly type: Found<DocumentType> | null;
  readonly number: Found<string>;
  readonly symbol: Found<string>;
  readonly issuedOn: Found<string> | null;
  readonly subject: Found<string> | null;
};

/** Reads "… (vừa) ban hành Công văn số 131/UBND-TNMT (ngày …) về …". */
export function readAnnouncement(document: DocumentText): Announcement | null {
  const match = ISSUED.exec(document.work);
  const groups = match?.indices?.groups;
  if (match === null || groups === undefined) return null;
  const at = (name: string): Found<string> | null => {
    const range = groups[name];
    return range === undefined ? null : found(document, { start: range[0], end: range[1] });
  };
  const [number, symbol, kind] = [at('number'), at('symbol'), at('kind')];
  if (number === null || symbol === null) return null;
  const type = TYPE_NAMES.find(([name]) => name === kind?.value.toLowerCase())?.[1] ?? 'cong-van';
  const subject = at('subject');
  return {
    type: kind === null ? null : { value: type, span: kind.span },
    number,
    symbol: { ...symbol, value: symbol.value.replace(/\s/gu, '') },
    issuedOn: dayOfIssue(document, match.index, at('day')),
    subject,
  };
}

const ISSUED =
  /(?:ban\s{1,3}hành|(?:vừa|đã|mới)\s{1,3}(?:có|ra))\s{1,3}(?<kind>[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch|[Tt]hông báo|[Cc]hỉ thị|[Qq]uyết định|[Hh]ướng dẫn|[Cc]ông điện|[Tt]hông tri)\s{1,3}(?:số\s{0,3})?(?<number>\d{1,5})\s{0,3}\/\s{0,3}(?<symbol>\p{Lu}[\p{L}\d]{0,20}(?:\s{0,2}[-–]\s{0,2}[\p{L}\d]{1,20}){0,4})(?:,?\s{0,3}(?:ban hành\s{1,3})?ngày\s{1,3}(?<day>\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}))?(?:\s{1,3}(?:về việc|về|V\/v|v\/v)\s{1,3}(?<subject>[^.;\n]{5,300}?)(?=[.;\n]|,\s{1,3}(?:với|nhằm|theo|trong|cụ|yêu|đề|gửi|giao)\s|$))?/dsu;

/** "Ngày 18 tháng 9 năm 2017, Ủy ban … ban hành" or the date beside the number. */
function dayOfIssue(
  document: DocumentText,
  start: number,
  day: Found<string> | null,
): Found<string> | null {
  const cited = day === null ? undefined : findDates(document, day.span).at(0);
  const before = findDates(document, { start: Math.max(0, start - 160), end: start }).at(-1);
  const date = cited ?? before;
  if (date === undefined || date.iso === null) return null;
  if (date === before) {
    const lead = document.folded.slice(Math.max(0, date.start - 6), date.start);
    const between = document.folded.slice(date.end, start);
    if (!/ngày\s$/u.test(lead) || /[.;]/u.test(between)) return null;
  }
  return { value: date.iso, span: { start: date.start, end: date.end } };
}
