import type { DocumentText, Found, Span } from './documentText.ts';
import { findDates, isoDay } from './findDates.ts';
import { spaced } from './spaced.ts';
import { CITED_DOCUMENT } from './vocabulary.ts';

/** Own number and symbol of a document; either part may be blank. */
export type OwnNumber = {
  readonly number: Found<string> | null;
  readonly symbol: Found<string> | null;
  readonly area: Span;
};

/**
 * The first "Số: …" that is not the number of a cited document. A place left
 * for the number gives null, never zero or a neighbouring digit.
 */
export function readOwnNumber(document: DocumentText): OwnNumber | null {
  const numbers = findOwnNumbers(document);
  const isListed = ({ area }: OwnNumber): boolean =>
    /^số\s(?:ký )?hiệu/u.test(document.folded.slice(area.start, area.start + 12));
  return numbers.find((number) => !isListed(number)) ?? numbers[0] ?? null;
}

/** The list of facts that a web page prints above a document repeats its number. */
function findOwnNumbers({ work, folded }: DocumentText): OwnNumber[] {
  const numbers: OwnNumber[] = [];
  for (const match of work.matchAll(OWN_NUMBER)) {
    const start = match.index;
    if (CITED_BEFORE.test(folded.slice(Math.max(0, start - 30), start))) continue;
    if (match[0].startsWith('số') && !match[0].includes(':')) continue;
    const groups = match.indices?.groups ?? {};
    const part = (name: string): Found<string> | null => {
      const range = groups[name];
      if (range === undefined) return null;
      const span = { start: range[0], end: range[1] };
      return { value: work.slice(...range).replace(/\s+/gu, ''), span };
    };
    numbers.push({
      number: part('number') ?? part('partyNumber'),
      symbol: part('symbol') ?? part('partySymbol'),
      area: { start, end: start + match[0].length },
    });
    if (numbers.length > 1) break;
  }
  return numbers;
}

const GROUP = String.raw`(?!V\/v)[\p{Lu}\d][\p{L}\d]{0,20}(?:[.&,](?! )[\p{L}\d]{1,20}){0,3}`;
const DASH = String.raw`[ \t]{0,9}[-‐-―−][ \t]{0,9}`;
const SYMBOL = `${GROUP}(?:(?:${DASH}|/)${GROUP}){0,5}`;
const ROOM = String.raw`[\s.…_]{0,60}`;
const OWN_NUMBER = new RegExp(
  String.raw`(?<!\p{L})(?:Số|SỐ|số)(?: ký hiệu| hiệu)?\s{0,9}[:;]?${ROOM}` +
    String.raw`(?:(?<number>\d{1,5}[a-zđ]?)?${ROOM}/\s{0,9}(?<symbol>${SYMBOL})` +
    String.raw`|(?<partyNumber>\d{1,5}[a-zđ]?)?${DASH}(?<partySymbol>\p{Lu}[\p{L}]{0,5}\s{0,9}/\s{0,9}${SYMBOL}))`,
  'dgu',
);
const CITED_BEFORE = spaced(new RegExp(`(?:${CITED_DOCUMENT}|mẫu|biểu|phụ lục)\\s*$`, 'u'));

/** Place and date line; the date is null when the day, month or year is left blank. */
export type PlaceAndDate = {
  readonly place: Found<string> | null;
  readonly issuedOn: Found<string> | null;
  readonly area: Span;
};

/** The first "Nơi, ngày … tháng … năm …" that stands apart, not inside a sentence. */
export function readPlaceAndDate(document: DocumentText): PlaceAndDate | null {
  const { work, folded } = document;
  for (const match of folded.matchAll(DATE_LINE)) {
    const start = match.index;
    const end = start + match[0].length;
    const isShort = match.groups?.['m'] === undefined;
    if (!standsApart(work.slice(end, end + 3), isShort)) continue;
    const before = work.slice(Math.max(0, start - 60), start);
    const place = PLACE.exec(before.slice(before.search(/[^\n\t]*$/u)));
    if (place?.groups?.['place'] === undefined) continue;
    const lead = before.slice(0, before.length - place[0].length);
    if (SENTENCE_BEFORE.test(lead.slice(lead.search(SAME_COLUMN)).toLowerCase())) continue;
    const placeSpan = { start: start - place[0].length, end: start };
    const trimmedEnd = placeSpan.start + place.groups['place'].length;
    return {
      place: {
        value: place.groups['place'].replace(/\s+/gu, ' '),
        span: { start: placeSpan.start, end: trimmedEnd },
      },
      issuedOn: dateOf(document, { start, end }, match.groups ?? {}),
      area: { start: placeSpan.start, end },
    };
  }
  return null;
}

const BLANKS = String.raw`[\s.…_]{0,60}`;
/** A telegram states its hour as well: "hồi 14 giờ 30 ngày …". */
const HOUR = String.raw`(?:(?:hồi|lúc)\s{1,3}\d{1,2}\s{0,2}(?:giờ|h|g)\s{0,2}(?:\d{1,2}\s{0,2}(?:phút|'|p)?)?,?\s{1,3})?`;
const DATE_LINE = new RegExp(
  String.raw`(?:,\s{0,20}|(?<=\p{L})\s{1,20})${HOUR}ngày(?:(?<d>${BLANKS}\d{0,2}${BLANKS})tháng(?<m>${BLANKS}\d{0,2}${BLANKS})năm(?<y>[\s.…_]{0,20}\d{0,4})(?!\d)` +
    String.raw`|(?<d2>${BLANKS}\d{0,2})\s?/(?<m2>${BLANKS}\d{0,2}\s?)/(?<y2>${BLANKS}\d{4})(?![\d/]))`,
  'gu',
);
/** Capitalised words, also after the kind of the administrative unit. */
const PLACE =
  /(?<place>(?:(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thị xã)\s{1,3})?\p{Lu}[\p{L}\p{M}']*\.?(?:(?:\s{1,2}|\s?[-–]\s?)[\p{Lu}\d][\p{L}\p{M}\d']*\.?){0,6})\s{0,5}$/u;
/** What stands before on the same line and in the same column. */
const SAME_COLUMN = /(?:(?! {3})[^\n\t])*$/u;
const SENTENCE_BEFORE =
  /(?:^|\s)(?:tại|ở|từ|của|thành phố|tỉnh|huyện|xã|phường|và|do|đến|là|lễ|ngày)\s*$|\d\/\S*\s*$/u;

/** A date line ends its column; inside a sentence small letters follow. */
function standsApart(after: string, isShort: boolean): boolean {
  if (isShort) return /^(?:$|[ ]*[\n\t])/u.test(after);
  return /^(?:$|\s*$|\s*\n|\s*\t|\s+[\p{Lu}\d*("“-]|[*)])/u.test(after);
}

function dateOf(
  document: DocumentText,
  span: Span,
  groups: Record<string, string | undefined>,
): Found<string> | null {
  const digits = (name: string): string =>
    (groups[name] ?? groups[`${name}2`] ?? '').replace(/\D/gu, '');
  const [day, month, year] = [digits('d'), digits('m'), digits('y')];
  if (day === '' || month === '' || year.length !== 4) return null;
  const iso = isoDay(Number(year), Number(month), Number(day));
  const start = document.folded.indexOf('ngày', span.start);
  return iso === null ? null : { value: iso, span: { start, end: span.end } };
}

/** The date that a list of document facts on a web page names as the day of issue. */
export function readListedDate(document: DocumentText): Found<string> | null {
  const match = /(?:^|\n)[ \t]*ngày (?:ban hành|ký)[ \t]*:?\s{0,5}(?=\d)/u.exec(document.folded);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const [date] = findDates(document, { start, end: start + 25 });
  return date?.start === start && date.iso !== null
    ? { value: date.iso, span: { start: date.start, end: date.end } }
    : null;
}
