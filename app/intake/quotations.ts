import { found, type DocumentText, type Found, type Span } from './documentText.ts';

/** The words between quotation marks that open within `reach` of a place; null when none close. */
export function quotationAfter(
  document: DocumentText,
  from: number,
  reach: number,
): Found<string> | null {
  const lead = document.folded.slice(from, from + reach);
  const opening = /^[^".;!?]*"/u.exec(lead);
  if (opening === null) return null;
  const start = from + opening[0].length;
  const end = document.folded.indexOf('"', start);
  if (end === -1 || end - start > LONGEST) return null;
  return found(document, { start, end }, { before: '“”"', after: '“”".;,' });
}

/** Every quotation inside a place, in order. */
export function quotationsIn(document: DocumentText, { start, end }: Span): Found<string>[] {
  const quotations: Found<string>[] = [];
  let from = start;
  while (from < end) {
    const opening = document.folded.indexOf('"', from);
    if (opening === -1 || opening >= end) break;
    const closing = document.folded.indexOf('"', opening + 1);
    if (closing === -1 || closing > end || closing - opening > LONGEST) break;
    const words = found(document, { start: opening + 1, end: closing }, { after: '.;,' });
    if (words !== null) quotations.push(words);
    from = closing + 1;
  }
  return quotations;
}

const LONGEST = 400;
