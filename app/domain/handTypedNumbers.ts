/** A piece of an edited sentence; `isHandTyped` marks digits a person wrote instead of a bound number. */
export type TypedPiece = { readonly text: string; readonly isHandTyped: boolean };

/** Digits with the marks inside them: `2.680`, `26`, `05/10/2025`, `84,5`. */
const NUMBER = /\p{Nd}+(?:[.,/]\p{Nd}+)*/gu;

/**
 * Tells digits that were typed from those that stood in the automatic wording
 * (a year in a name, say). Each of those excuses one equal number, `excused` is
 * used up on the way.
 */
export function findHandTyped(text: string, excused: Map<string, number>): TypedPiece[] {
  const pieces: TypedPiece[] = [];
  let from = 0;
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    const left = excused.get(digits) ?? 0;
    if (left > 0) {
      excused.set(digits, left - 1);
      continue;
    }
    if (index > from) pieces.push({ text: text.slice(from, index), isHandTyped: false });
    pieces.push({ text: digits, isHandTyped: true });
    from = index + digits.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHandTyped: false });
  return pieces;
}

/** The numbers a wording holds in its letters, each with how often. */
export function countNumbers(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [digits] of text.matchAll(NUMBER)) counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  return counts;
}
