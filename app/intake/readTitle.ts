import type { DocumentType } from '#app/domain/directive.ts';
import type { DocumentText, Found, Span } from './documentText.ts';
import { MARKER, isCapitals, piecesOfLine } from './pieces.ts';
import { TYPE_LETTERS, TYPE_NAMES } from './vocabulary.ts';

/**
 * The name of a kind of document where it stands as a title: in capitals at the
 * start of a line or column, before the text proper. `after` is where the own
 * number ends: titles of a web page stand before it, so one after it is preferred.
 */
export function readTitle(document: DocumentText, after: number): Found<DocumentType> | null {
  const titles: Found<DocumentType>[] = [];
  for (const [index, line] of document.lines.entries()) {
    const folded = document.folded.slice(line.start, line.end);
    if (/^kính gửi|^kính gởi|^nơi nhận/u.test(folded) || isNumbered(document, line)) break;
    for (const piece of piecesOfLine(document, line, index)) {
      const title = titleOf(document, piece);
      if (title !== null) titles.push(title);
    }
  }
  return titles.find(({ span }) => span.start >= after) ?? titles[0] ?? null;
}

function titleOf(document: DocumentText, piece: Span): Found<DocumentType> | null {
  const folded = document.folded.slice(piece.start, piece.end);
  const skipped = /^[*"'\s]{0,5}/u.exec(folded)?.[0].length ?? 0;
  for (const [name, type] of TYPE_NAMES) {
    if (!folded.startsWith(name, skipped)) continue;
    const start = piece.start + skipped;
    const span = { start, end: start + name.length };
    const rest = folded.slice(skipped + name.length);
    const glued = document.work.slice(span.end, span.end + 2);
    const isWhole = /^(?:$|[^\p{L}])/u.test(rest) || /^\p{Lu}\p{Ll}/u.test(glued);
    if (isCapitals(document.work.slice(span.start, span.end)) && isWhole) {
      return { value: type, span };
    }
  }
  return null;
}

function isNumbered({ work }: DocumentText, { start, end }: Span): boolean {
  const text = work.slice(start, Math.min(end, start + 20));
  return /^[\dIVX]/u.test(text) && MARKER.test(text);
}

/** The name of a kind of document at the start of the heading of a web page, of all clues the last. */
export function readWebTitle(document: DocumentText): Found<DocumentType> | null {
  for (const line of document.lines.slice(0, 3)) {
    const folded = document.folded.slice(line.start, line.end);
    const [name, type] = TYPE_NAMES.find(([each]) => folded.startsWith(`${each} `)) ?? [];
    if (name !== undefined && type !== undefined) {
      return { value: type, span: { start: line.start, end: line.start + name.length } };
    }
  }
  return null;
}

/** Type by the letters of a symbol (`CV-UBND`, `UBND-VX`, `CV/ĐTN`, `2025/QĐ-UBND`). */
export function typeOfSymbol(symbol: string): DocumentType {
  const groups = symbol
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\d.&]+/u);
  const first = groups.find((group) => !/^\d*$/u.test(group)) ?? '';
  return TYPE_LETTERS.get(first) ?? 'cong-van';
}

/** Whether a symbol says its type by letters, as all but those of a công văn do. */
export function hasTypeLetters(symbol: string): boolean {
  return symbol
    .toLowerCase()
    .split(/[^\p{L}\d.&]+/u)
    .slice(0, 2)
    .some((group) => TYPE_LETTERS.has(group));
}
