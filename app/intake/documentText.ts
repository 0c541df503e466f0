import { foldText, type FoldedText } from '#app/domain/foldText.ts';

/** A stretch of `work`, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** What a text states, together with the words that state it. */
export type Found<T> = { readonly value: T; readonly span: Span };

export type Line = Span & {
  /** Empty lines before this one; a line whose words are hidden is not empty. */
  readonly gap: number;
};

/** A directive as lines with places: what every rule of this folder looks at. */
export type DocumentText = FoldedText & {
  readonly lines: readonly Line[];
  /** Empty lines between two lines of one paragraph: 1 where an extraction doubles every line end. */
  readonly usualGap: number;
};

/** Lays out a text that is NFC already. */
export function layOutText(text: string): DocumentText {
  return withLines(foldText(text));
}

/**
 * The same document without the words of some places, which become gaps between
 * columns: so a field that was read does not disturb the next one.
 */
export function hide(document: DocumentText, spans: readonly Span[]): DocumentText {
  if (spans.length === 0) return document;
  const blank = (text: string): string => {
    let result = '';
    let from = 0;
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      if (start < from) continue;
      result += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/gu, HIDDEN_UNIT);
      from = end;
    }
    return result + text.slice(from);
  };
  const { work, folded, plain, codePoints } = document;
  return withLines({ work: blank(work), folded: blank(folded), plain: blank(plain), codePoints });
}

/** One tab for each unit, so that an emoji leaves two. */
const HIDDEN_UNIT = (character: string): string => '\t'.repeat(character.length);

/** The printed words of a place: inner blanks collapsed to one space, trimmed. */
function wordsOf(document: DocumentText, { start, end }: Span): string {
  return document.work.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** Narrows a place until it neither starts nor ends with a blank or one of the marks. */
function trimSpan(
  { work }: DocumentText,
  { start, end }: Span,
  marks: { readonly before?: string; readonly after?: string } = {},
): Span {
  let from = start;
  let to = end;
  while (from < to && isLoose(work[from], marks.before)) from += 1;
  while (to > from && isLoose(work[to - 1], marks.after)) to -= 1;
  return { start: from, end: to };
}

/** A place as found text, null when nothing is left of it. */
export function found(
  document: DocumentText,
  span: Span,
  marks?: { readonly before?: string; readonly after?: string },
): Found<string> | null {
  const trimmed = trimSpan(document, span, marks);
  return trimmed.start === trimmed.end
    ? null
    : { value: wordsOf(document, trimmed), span: trimmed };
}

/**
 * Words printed in several pieces, such as the lines of one column beside
 * another. The place reaches from the first to the last piece.
 */
export function foundInPieces(
  document: DocumentText,
  pieces: readonly Span[],
  marks: { readonly before?: string; readonly after?: string } = {},
): Found<string> | null {
  const kept = pieces.filter((piece) => wordsOf(document, piece) !== '');
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { before = '', after = '' } = marks;
  const { start } = trimSpan(document, first, { before });
  const { end } = trimSpan(document, last, { after });
  if (start >= end) return null;
  const words = kept.map((piece) =>
    wordsOf(document, { start: Math.max(piece.start, start), end: Math.min(piece.end, end) }),
  );
  return { value: words.join(' ').trim(), span: { start, end } };
}

/** The line a place stands on, or the next one when it stands between lines. */
export function lineAt({ lines }: DocumentText, place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isLoose(unit: string | undefined, marks = ''): boolean {
  return unit !== undefined && (/\s/u.test(unit) || marks.includes(unit));
}

function withLines(folded: FoldedText): DocumentText {
  const { work } = folded;
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  while (from <= work.length) {
    const lineEnd = work.indexOf('\n', from);
    const to = lineEnd === -1 ? work.length : lineEnd;
    const raw = work.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    if (start < end) {
      lines.push({ start, end, gap });
      gap = 0;
    } else if (!raw.includes('\t\t\t')) {
      gap += 1;
    }
    from = to + 1;
  }
  return { ...folded, lines, usualGap: usualGap(lines) };
}

/** Most lines of a document are wrapped lines, so the middle of all gaps is theirs. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ gap }) => gap);
  if (gaps.length < 6) return 0;
  gaps.sort((a, b) => a - b);
  return Math.min(gaps[gaps.length >> 1] ?? 0, 2);
}
