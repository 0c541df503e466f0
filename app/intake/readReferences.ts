import type { DocumentText, Found, Span } from './documentText.ts';
import { findDates } from './findDates.ts';
import { spaced } from './spaced.ts';
import { CITED_DOCUMENT, TYPE_LETTERS } from './vocabulary.ts';

export type Reference = {
  readonly number: Found<string>;
  readonly date: Found<string> | null;
};

/**
 * Documents cited with a number, each once, in the order of the text. The date
 * is the one printed with a citation, from whichever mention has it. `own` is
 * the number of the document itself.
 */
export function readReferences(document: DocumentText, within: Span, own: string): Reference[] {
  const text = document.work.slice(within.start, within.end);
  const references = new Map<string, Reference>([[key(own), { number: NONE, date: null }]]);
  for (const match of text.matchAll(NUMBER)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    const span = { start, end };
    const number = document.work.slice(span.start, span.end).replace(/\s/gu, '');
    if (!isCited(document, span, number)) continue;
    const known = references.get(key(number));
    if (known?.date != null || known?.number === NONE) continue;
    const date = dateAfter(document, end);
    if (known !== undefined && date === null) continue;
    references.set(key(number), { number: known?.number ?? { value: number, span }, date });
  }
  references.delete(key(own));
  return [...references.values()];
}

const NONE: Found<string> = { value: '', span: { start: 0, end: 0 } };

/** The same document however its dashes and capitals are typed. */
function key(number: string): string {
  return number
    .replace(/[‐-―−]/gu, '-')
    .toLowerCase()
    .replace(/^0+/u, '');
}

/** `3093/SKHCN-QLCN`, `57- NQ/TW`, `1498- CV/ HU`, `30/2020/NĐ-CP`, `72/2020/QH14`. */
const NUMBER =
  /(?<![\p{L}\d/.,-])\d{1,5}[a-zđ]?\s{0,5}(?:\/\s{0,2}\d{4}\s{0,2}\/|[/\-–]|(?<=số\s{1,5}\d{1,5})\s(?=\p{Lu}{2,4}\s?\/\s?\p{Lu}))\s{0,5}\p{Lu}[\p{L}\d]{0,20}(?:(?:[ ]{0,2}[-–/]\s{0,5}|[.&])(?=\p{Lu})[\p{L}\d]{1,20}){0,4}/gu;

/** A number is a citation when a document word or "số" leads it, or when it carries type letters. */
function isCited({ folded }: DocumentText, { start, end }: Span, number: string): boolean {
  const before = folded.slice(Math.max(0, start - 40), start);
  if (/(?:mẫu|biểu|phụ lục|điện thoại|hộp thư)(?:\s{1,3}số)?[\s:]*$/u.test(before)) return false;
  if (!/\p{Lu}\p{L}*\p{Lu}|\p{Lu}.*[-–/].*\p{Lu}/u.test(number)) return false;
  if (folded[end] === '@') return false;
  if (AFTER_WORD.test(before)) return true;
  const letters = number.toLowerCase().split(/[\d/\-–]+/u);
  return letters.some((group) => TYPE_LETTERS.has(group)) && /[-–].*\/|\/.*[-–]/u.test(number);
}

const AFTER_WORD = spaced(new RegExp(`(?:số|${CITED_DOCUMENT})[\\s:]*$`, 'u'));

/** The date of issue right after the number, or after the issuing body. */
function dateAfter(document: DocumentText, end: number): Found<string> | null {
  const after = document.folded.slice(end, end + 200);
  const lead = DATE_LEAD.exec(after);
  if (lead === null) return null;
  const start = end + lead[0].length;
  const [date] = findDates(document, { start, end: start + 40 });
  return date?.start === start && date.iso !== null
    ? { value: date.iso, span: { start: date.start, end: date.end } }
    : null;
}

const DATE_LEAD =
  /^\s{0,3}[,(]?\s{0,3}(?:của (?:(?!\svề\s)[^;.:()"\d]){3,110}?,?\s{1,5})?(?:(?:ban hành|ký|đề)\s{1,3})?ngày\s{1,9}/u;
