import { textWidthTwips, type TextStyle } from './textMetrics.ts';

/** A line of a text: where it begins and ends in it, without the spaces around. */
type TextLine = { readonly start: number; readonly end: number };

/**
 * Lines a text takes in a cell, as Word sets them: broken at spaces and line
 * feeds, inside a word only where it alone is wider than the cell. Errs towards
 * one line more, so that what is laid out by it never gets too tight. An empty
 * text is one empty line.
 */
export function breakLines(text: string, widthTwips: number, style: TextStyle): TextLine[] {
  const room = widthTwips * (1 - SAFETY);
  const space = textWidthTwips(' ', style);
  const lines: TextLine[] = [];
  let open: TextLine | null = null;
  let used = 0;
  for (const { 0: word, index } of text.matchAll(/\n|[^\n \t]+/gu)) {
    if (word === '\n') {
      lines.push(open ?? { start: index, end: index });
      open = null;
      continue;
    }
    const end = index + word.length;
    const width = textWidthTwips(word, style);
    if (open !== null && used + space + width <= room) {
      open = { start: open.start, end };
      used += space + width;
      continue;
    }
    if (open !== null) lines.push(open);
    const pieces =
      width <= room ? [{ start: index, end, width }] : cutWord(word, index, room, style);
    lines.push(...pieces.slice(0, -1));
    const last = pieces.at(-1);
    open = last ?? null;
    used = last?.width ?? 0;
  }
  const isEmptyEnd = lines.length === 0 || text.endsWith('\n');
  if (open !== null) lines.push(open);
  else if (isEmptyEnd) lines.push({ start: text.length, end: text.length });
  return lines;
}

/** A word in pieces that fit; letters with their marks stay whole. */
function cutWord(
  word: string,
  at: number,
  room: number,
  style: TextStyle,
): (TextLine & { readonly width: number })[] {
  const pieces: { start: number; end: number; width: number }[] = [];
  for (const { segment, index } of LETTERS.segment(word)) {
    const width = textWidthTwips(segment, style);
    const start = at + index;
    const piece = pieces.at(-1);
    if (piece !== undefined && piece.width + width <= room) {
      piece.end = start + segment.length;
      piece.width += width;
    } else pieces.push({ start, end: start + segment.length, width });
  }
  return pieces;
}

/** Share of a line left free: Word rounds widths to the dots of the printer. */
const SAFETY = 0.015;

const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Height of so many lines of Times New Roman in twips, single spacing. */
export function linesHeight(count: number, sizePt: number): number {
  return count * Math.ceil(sizePt * TWIPS_PER_POINT * LINE_SHARE);
}

/** Ascent, descent and line gap of Times New Roman over its size. */
const LINE_SHARE = 1.15;
const TWIPS_PER_POINT = 20;
