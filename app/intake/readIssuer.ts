import { found, type DocumentText, type Found, type Span } from './documentText.ts';
import { isCapitals, piecesOfLine } from './pieces.ts';
import { BODY_WORD, TYPE_NAMES } from './vocabulary.ts';

/**
 * The issuing body as the header prints it, lines joined. Of a superior and a
 * lower body only the lower one issues. `limit` is where the header ends.
 */
export function readHeaderIssuer(document: DocumentText, limit: number): Found<string> | null {
  const bodies: Span[][] = [];
  for (const [index, line] of document.lines.entries()) {
    if (line.start >= limit) break;
    const cut = { ...line, end: Math.min(line.end, limit) };
    for (const piece of piecesOfLine(document, cut, index)) {
      for (const part of splitMergedBodies(document, withoutDebris(document, piece))) {
        const text = document.work.slice(part.start, part.end);
        if (!isHeading(text) || isTypeName(document, part)) continue;
        const last = bodies.at(-1);
        if (startsBody(document, part, last)) bodies.push([part]);
        else if (last !== undefined && last.length < 5) last.push(part);
      }
    }
  }
  const last = bodies.at(-1);
  const above = bodies.at(-2);
  const isOrgan = last?.length === 1 && last[0] !== undefined && isNamelessOrgan(document, last[0]);
  const issuer = isOrgan && above !== undefined ? [...above, ...last] : last;
  const [first, end] = [issuer?.[0], issuer?.at(-1)];
  if (issuer === undefined || first === undefined || end === undefined) return null;
  const parts = issuer.map((part) => found(document, part)?.value ?? '');
  return { value: parts.join(' '), span: { start: first.start, end: end.end } };
}

/** "BAN THƯỜNG TRỰC" alone under a body is an organ of it, and only the two name who issues. */
function isNamelessOrgan({ folded }: DocumentText, { start, end }: Span): boolean {
  return /^(?:ban (?:thường trực|thường vụ|chấp hành)|thường trực)$/u.test(
    folded.slice(start, end),
  );
}

function withoutDebris({ folded, work }: DocumentText, { start, end }: Span): Span {
  const before =
    /^(?:(?:trang|page)\s\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?|\d{1,2}\.\s|[\s*•-]+)*/u.exec(
      folded.slice(start, end),
    );
  const after = /[\s*_=~.\-–—]*$/u.exec(work.slice(Math.max(start, end - 60), end));
  const from = start + (before?.[0].length ?? 0);
  return { start: from, end: Math.max(from, end - (after?.[0].length ?? 0)) };
}

/** Header lines are in capitals; menus and titles of web pages mostly are not. */
function isHeading(text: string): boolean {
  return text.length >= 2 && text.length <= 120 && isCapitals(text.replace(/\([^)]*\)/gu, ''));
}

/** The title of the document stands below the header. */
function isTypeName({ folded }: DocumentText, { start, end }: Span): boolean {
  const text = folded.slice(start, end);
  return TYPE_NAMES.some(([name]) => name === text);
}

function startsBody(document: DocumentText, part: Span, before: Span[] | undefined): boolean {
  if (!BODY.test(document.folded.slice(part.start, part.end))) return false;
  const last = before?.at(-1);
  if (last === undefined) return true;
  const text = document.folded.slice(last.start, last.end);
  return !UNFINISHED_BODY.test(text);
}

const BODY = new RegExp(`^(?:${BODY_WORD})(?!\\p{L})`, 'u');
/** A body whose name goes on in the next line, even with a word that could start another. */
const UNFINISHED_BODY =
  /(?:^(?:ban chấp hành|bch|ban thường vụ|btv|ban chỉ đạo|ban tổ chức|văn phòng|hội đồng|thường trực)|,|-|&|(?:^|\s)(?:và|của|các))$/u;

/** One line of an extraction may hold the superior and the issuing body. */
function splitMergedBodies({ folded }: DocumentText, { start, end }: Span): Span[] {
  const text = folded.slice(start, end);
  const lower = SUPERIOR.test(text) ? LOWER_BODY.exec(text) : null;
  if (lower === null) return start < end ? [{ start, end }] : [];
  const middle = start + lower.index;
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}

const SUPERIOR = /^(?:ubnd|uỷ ban nhân dân|sở)\s/u;
const LOWER_BODY =
  /(?<=\s\S{1,20}\s\S{1,20}\s)(?:sở|trường (?:mầm non|mn|tiểu học|th|thcs|thpt|trung học)|phòng (?:giáo dục|gd|văn hoá|vh|kinh tế|nội vụ|tài chính|tư pháp|lao động|y tế)|trung tâm|ban quản lý|ban chỉ đạo)(?!\p{L})/u;
