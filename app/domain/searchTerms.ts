import { searchWords, type SearchWord } from './searchWords.ts';

/** Letters of a query; a subject pasted whole fits. */
export const MAX_QUERY_LENGTH = 200;

/** What was typed into a search, word by word. */
export type SearchTerms = {
  /** Without marks: every one must begin a word of what is found. */
  readonly keys: readonly string[];
  /** With the marks that were typed. */
  readonly toned: readonly string[];
};

/** How well a text answers, for ranking; the marks decide first. */
export type TextMatch = {
  readonly isExactTone: boolean;
  /** The words stand side by side as they were typed. */
  readonly isPhrase: boolean;
  /** Every word was typed to its end. */
  readonly isWhole: boolean;
  /** The first line, which says what it is, holds every word. */
  readonly isInFirstLine: boolean;
};

/** A piece of a text; what search found in it is lit. */
export type LitPiece = { readonly text: string; readonly isLit: boolean };

/** The words of a query, each once; nothing when it holds no letter and no digit. */
export function searchTerms(query: string): SearchTerms {
  const words = searchWords(query);
  return {
    keys: [...new Set(words.flatMap(({ own }) => own))],
    toned: [...new Set(words.flatMap(({ toned }) => toned))],
  };
}

/** How a text answers the terms; null when a word of them is missing. */
export function matchText(text: string, terms: SearchTerms): TextMatch | null {
  const words = searchWords(text);
  if (!terms.keys.every((term) => words.some((word) => beginsWith(word, term)))) return null;
  const lineEnd = text.indexOf('\n');
  const firstLine = lineEnd === -1 ? words : words.filter(({ end }) => end <= lineEnd);
  return {
    isExactTone: terms.toned.every((term) =>
      words.some(({ toned }) => toned.some((each) => each.startsWith(term))),
    ),
    isPhrase: words.some((_, at) =>
      terms.keys.every((term, step) => {
        const word = words[at + step];
        return word !== undefined && beginsWith(word, term);
      }),
    ),
    isWhole: terms.keys.every((term) => words.some(({ keys }) => keys.includes(term))),
    isInFirstLine: terms.keys.every((term) => firstLine.some((word) => beginsWith(word, term))),
  };
}

/** How many of the terms begin a word of the text. */
export function countTerms(text: string, terms: SearchTerms): number {
  const words = searchWords(text);
  return terms.keys.filter((term) => words.some((word) => beginsWith(word, term))).length;
}

/**
 * The text with the found words lit, cut to about so many letters around the
 * first of them. A word is lit whole, and nothing is cut inside a word.
 */
export function lightWords(
  text: string,
  terms: SearchTerms,
  maxLength = Number.POSITIVE_INFINITY,
): readonly LitPiece[] {
  const words = searchWords(text);
  const lit = words.filter((word) => terms.keys.some((term) => beginsWith(word, term)));
  const { from, to } = excerpt(text, words, lit[0]?.start ?? 0, maxLength);
  const pieces: LitPiece[] = [];
  let at = from;
  for (const { start, end } of lit) {
    if (start < from || end > to) continue;
    pieces.push({ text: text.slice(at, start), isLit: false });
    pieces.push({ text: text.slice(start, end), isLit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), isLit: false });
  const framed = [
    { text: from > 0 ? '… ' : '', isLit: false },
    ...pieces,
    { text: to < text.length ? ' …' : '', isLit: false },
  ];
  return framed.filter((piece) => piece.text !== '');
}

function beginsWith({ keys }: SearchWord, term: string): boolean {
  return keys.some((key) => key.startsWith(term));
}

/** A third of the room stands before the first found word. */
function excerpt(
  text: string,
  words: readonly SearchWord[],
  first: number,
  maxLength: number,
): { readonly from: number; readonly to: number } {
  if (text.length <= maxLength) return { from: 0, to: text.length };
  const wanted = Math.max(0, Math.min(first - maxLength / 3, text.length - maxLength));
  const from = wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? first);
  const last = words.findLast(({ start, end }) => end <= from + maxLength && start >= from);
  return { from, to: last === undefined ? from + maxLength : endOf(text, last.end, words) };
}

/** Up to the end of the text where only punctuation follows. */
function endOf(text: string, end: number, words: readonly SearchWord[]): number {
  return end === words.at(-1)?.end ? text.length : end;
}
