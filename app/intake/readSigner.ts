import { found, type DocumentText, type Found, type Span } from './documentText.ts';
import { isCapitals, piecesOfLine, type Piece } from './pieces.ts';
import { SIGNING_PREFIX, TITLE_INSIDE, startsTitle } from './signingWords.ts';

export type Signer = { readonly title: Found<string> | null; readonly name: Found<string> | null };

/**
 * Reads who signs: the last title before the name, without the lines that say
 * on whose behalf. A name counts only under a title or such a line, so the author
 * of a web article never signs. A joint paper of two bodies has no one signer. Other fields must be hidden in `document` already.
 */
export function readSigner(document: DocumentText, from: number): Signer {
  if (isSignedByTwo(document, from)) return { title: null, name: null };
  let title: Found<string> | null = null;
  let isSigning = false;
  let since = 0;
  for (const piece of piecesFrom(document, from)) {
    const text = document.work.slice(piece.start, piece.end);
    const read = readTitlePiece(document, piece, text);
    if (read !== null) {
      isSigning = true;
      since = 0;
      if (read.title !== null) title = read.title;
      if (read.name !== null) return { title, name: read.name };
      continue;
    }
    if (!isSigning) continue;
    since += 1;
    if (title !== null && since === 1 && /^(?:THƯỜNG TRỰC|PHỤ TRÁCH)/u.test(text)) {
      title = found(document, { start: title.span.start, end: piece.end });
    }
    if (isName(text)) return { title, name: found(document, piece, { after: '.' }) };
    if (since > MOST_BETWEEN) break;
  }
  return { title, name: null };
}

/** Two bodies sign side by side. */
function isSignedByTwo(document: DocumentText, from: number): boolean {
  return document.lines.some((line, index) => {
    if (line.end <= from) return false;
    const pieces = piecesOfLine(document, { ...line, start: Math.max(line.start, from) }, index);
    return (
      pieces.filter(({ start, end }) => BEHALF.test(document.work.slice(start, end))).length > 1
    );
  });
}

const BEHALF = /^T\/?M\s?[.:]?\s{0,3}(?=\p{Lu}{2})/u;

/** Lines between title and name: room, "(Đã ký)", remains of a stamp. */
const MOST_BETWEEN = 8;

function piecesFrom(document: DocumentText, from: number): Piece[] {
  return document.lines.flatMap((line, index) =>
    line.end <= from
      ? []
      : piecesOfLine(document, { ...line, start: Math.max(line.start, from) }, index),
  );
}

function readTitlePiece(document: DocumentText, piece: Span, text: string): Signer | null {
  const split = /^(?<title>[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*?)\s?(?<name>\p{Lu}\p{Ll}.*)$/u.exec(text);
  const headText = split?.groups?.['title'] ?? text;
  const nameText = split?.groups?.['name'];
  const head = { start: piece.start, end: piece.start + headText.length };
  const prefix = SIGNING_PREFIX.exec(headText)?.[0] ?? '';
  const titleStart = startOfTitle(document, head, prefix);
  if (prefix === '' && titleStart === null) return null;
  if (!isCapitals(headText) && !isPlainTitle(document, piece)) return null;
  const name =
    nameText !== undefined && isName(nameText)
      ? found(document, { start: piece.end - nameText.length, end: piece.end }, { after: '.' })
      : null;
  if (nameText !== undefined && name === null && isCapitals(headText)) return null;
  return {
    title:
      titleStart === null
        ? null
        : found(document, { ...head, start: titleStart }, { after: '.,:' }),
    name,
  };
}

/** After "KT. CHỦ TỊCH" on one line only a second title is the signer's own. */
function startOfTitle(
  { plain }: DocumentText,
  { start, end }: Span,
  prefix: string,
): number | null {
  const text = plain.slice(start, end);
  if (prefix === '') return startsTitle(text) ? start : null;
  const titles = [...text.matchAll(TITLE_INSIDE)].map(({ index }) => index);
  const own = /^T\/?M/u.test(prefix) ? titles[0] : titles[1];
  return own === undefined ? null : start + own;
}

/** A title in small letters counts when it is all there is on its line. */
function isPlainTitle({ work, plain }: DocumentText, { start, end }: Span): boolean {
  const text = work.slice(start, end);
  return (
    text.length <= 30 &&
    /^\p{Lu}/u.test(text) &&
    startsTitle(plain.slice(start, end)) &&
    !/[.,;:]$/u.test(text)
  );
}

function isName(text: string): boolean {
  return NAME.test(text) || CAPITAL_NAME.test(text);
}

const NAME =
  /^(?:(?:ThS|TS|PGS|GS|BS|CN|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy)\.?\s{0,2}){0,3}\p{Lu}\p{Ll}{0,7}(?:\s{1,3}\p{Lu}\p{Ll}{0,7}|-\p{Lu}\p{Ll}{0,7}){1,5}\.?$/u;
const CAPITAL_NAME =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|MAI|ĐÀO|LƯƠNG|CAO|HÀ|TẠ|LƯU)(?:\s{1,3}\p{Lu}{1,7}){1,4}$/u;
