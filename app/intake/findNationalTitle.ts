import type { DocumentText, Span } from './documentText.ts';
import { isCapitals } from './pieces.ts';

/**
 * The national title, its motto and the Party's heading: the same words on every
 * document, so they belong to no field, whatever column they were merged with.
 */
export function findNationalTitle({ work, plain }: DocumentText): Span[] {
  const spans: Span[] = [];
  for (const match of plain.matchAll(TITLE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isCapitals(work.slice(span.start, span.end - 3)) || isWholeLine(plain, span)) {
      spans.push(span);
    }
  }
  for (const match of plain.matchAll(YOUTH_UNION)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isCapitals(work.slice(span.start, span.end))) spans.push(span);
  }
  for (const match of plain.matchAll(MOTTO)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

const TITLE =
  /cong\s{1,9}hoa\s{1,9}xa\s{1,9}hoi\s{1,9}chu\s{1,9}nghia\s{1,9}viet\s{1,9}nam|dang\s{1,9}cong\s{1,9}san\s{1,9}viet\s{1,9}nam/gu;
/** The heading of the Youth Union's papers; with more words before or after it names a body. */
const YOUTH_UNION =
  /(?<!(?:hanh|bch|vu|btv|uong|cua)\s{1,9})doan\s{1,9}tncs\s{1,9}ho\s{1,9}chi\s{1,9}minh(?!\s{1,9}(?:xa|phuong|thi|huyen|quan|tinh|thanh pho)(?![a-z]))/gu;
const MOTTO = /doc\s{1,9}lap\s{0,9}-\s{0,9}tu\s{1,9}do\s{0,9}-\s{0,9}hanh\s{1,9}phuc[*_.\-=~]*/gu;

function isWholeLine(plain: string, { start, end }: Span): boolean {
  const before = plain.slice(Math.max(0, start - 60), start);
  const after = plain.slice(end, end + 60);
  return /(?:^|\n)\s*$/u.test(before) && /^[\s*_-]*(?:\n|$)/u.test(after);
}
