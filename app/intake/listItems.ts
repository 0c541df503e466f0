import { foundInPieces, type DocumentText, type Found, type Span } from './documentText.ts';

/** An item of a list under construction: the pieces of its lines, in order. */
export type ItemPieces = Span[];

/** Cuts a piece of one line where the next item starts inside it. */
export function splitInlineItems({ work }: DocumentText, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of work.slice(start, end).matchAll(INLINE_ITEM)) {
    const cut = start + match.index + 1;
    if (insideBrackets(work.slice(from, cut))) continue;
    spans.push({ start: from, end: cut });
    from = cut;
  }
  spans.push({ start: from, end });
  return spans;
}

const INLINE_ITEM = /;(?=\s{1,9}\S)|[.:,)](?=\s{1,9}[-–+•]\s{0,3}\p{L})/gu;

function insideBrackets(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** The words of an item, without its dash and end mark. */
export function itemOf(document: DocumentText, pieces: ItemPieces): Found<string> | null {
  const item = foundInPieces(document, pieces, { before: '-–—+*•●▪◦:,;', after: ';.,:/' });
  return item !== null && /[\p{L}\d]/u.test(item.value) ? item : null;
}

/** Dash or dot that starts an item. */
export const ITEM_SIGN = /^[-–—+*•●▪◦]/u;
