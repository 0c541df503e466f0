import type { DocumentText, Line, Span } from './documentText.ts';

/** Part of a line between wide gaps: a column of the header, or the whole line. */
export type Piece = Span & { readonly line: number };

/** Parts of one line that wide gaps or hidden words keep apart. */
export function piecesOfLine({ work }: DocumentText, { start, end }: Line, line: number): Piece[] {
  const pieces: Piece[] = [];
  const push = (from: number, to: number): void => {
    const text = work.slice(from, to);
    const trimmed = {
      start: from + text.length - text.trimStart().length,
      end: from + text.trimEnd().length,
    };
    if (trimmed.start < trimmed.end) pieces.push({ ...trimmed, line });
  };
  let from = start;
  for (const match of work.slice(start, end).matchAll(COLUMN_GAP)) {
    const gap = start + match.index;
    push(from, gap);
    from = gap + match[0].length;
  }
  push(from, end);
  return pieces;
}

const COLUMN_GAP = / {3,}|[ ]*\t\s*/gu;

/** Printed in capitals, numbers and marks aside, as headers, titles and signers are. */
export function isCapitals(text: string): boolean {
  let letters = 0;
  let small = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    letters += 1;
    if (letter !== letter.toUpperCase()) small += 1;
  }
  return letters >= 2 && small === 0;
}

/** Whether a line goes on with the sentence of the line before it. */
export function continuesLine(document: DocumentText, before: Span, line: Line): boolean {
  if (line.gap > document.usualGap) return false;
  const text = document.work.slice(line.start, line.end);
  if (MARKER.test(text) || LABEL.test(text)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  const last = document.work.slice(Math.max(before.start, before.end - 20), before.end).trimEnd();
  if (/[.;:!?]["”’)]?$/u.test(last)) return false;
  if (/^[\d(“"]/u.test(text)) return true;
  return /(?:[,\-–&]|\s(?:và|của|các|cho|về|tại|với|trên|từ|thuộc))$/u.test(last)
    ? true
    : before.end - before.start >= WRAPPED_WIDTH;
}

/** What an invitation or a plan says line by line. */
const LABEL =
  /^(?:Thời gian|Địa điểm|Thành phần|Nội dung|Chủ trì|Chủ đề|Đối tượng|Hình thức|Kinh phí)(?:\s[^:.\n]{0,40})?\s?:/u;

/** A line this long was broken by the edge of the page, not by its author. */
const WRAPPED_WIDTH = 60;

/** Number, letter or dash that starts an item of a list. */
export const MARKER =
  /^(?:[IVX]{1,5}(?:[.)/]|\s?[-–])\s|\d{1,2}\s?[-–]\s(?=\p{Lu})|\d{1,2}(?:\.\d{1,2}){0,3}\.?\)?[.)/]?\s(?<=[.)/]\s|\d\.\d{1,2}\s)|[a-zđ][.)/]\s|[-–—+*•●▪◦]\s?|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)/u;
