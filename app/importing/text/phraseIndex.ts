import { toneForm } from '#app/domain/toneForm.ts';
import { isWithLessAccents } from '../matchUnit.ts';
import type { Lexeme } from './lexLine.ts';

/** Words that mean something to a reader of messages. */
export type Phrase<T> = {
  /** With its marks, lower case; blanks part the syllables. */
  readonly words: string;
  readonly sense: T;
};

/** `length` counts lexemes. */
type PhraseMatch<T> = { readonly sense: T; readonly length: number };

/** Finds the longest phrase that begins at a lexeme, of so many syllables at most. */
export type PhraseIndex<T> = (
  lexemes: readonly Lexeme[],
  at: number,
  most?: number,
) => PhraseMatch<T> | null;

/**
 * Prepares the recognition of phrases. Marks may be left out but never changed
 * ("bang ron" and "băng ron" are "băng rôn", "bằng rôn" is not); a phrase of
 * one syllable needs its marks, because "co" may be "cờ", "có" or "cô", unless
 * it is a word like "luot" that nothing else is written like. Blanks
 * and hyphens between syllables do not matter, nor do commas and slashes where
 * the phrase has them too.
 */
export function createPhraseIndex<T>(phrases: readonly Phrase<T>[]): PhraseIndex<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const phrase of phrases) {
    const entry = entryOf(phrase);
    const keys = new Set([entry.syllables[0] ?? '', entry.compact]);
    for (const key of keys) byFirst.set(key, [...(byFirst.get(key) ?? []), entry]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.weight - a.weight);
  return (lexemes, at, most = Infinity) => {
    const first = lexemes[at];
    if (first?.kind !== 'word') return null;
    for (const entry of byFirst.get(first.plain) ?? []) {
      if (entry.syllables.length > most) continue;
      const length = matchLength(entry, lexemes, at);
      if (length > 0) return { sense: entry.sense, length };
    }
    return null;
  };
}

type Entry<T> = {
  readonly sense: T;
  readonly form: string;
  readonly syllables: readonly string[];
  readonly compact: string;
  readonly isLoose: boolean;
  readonly weight: number;
};

/** Shorter words glued together are other words. */
const SHORTEST_COMPACT = 5;

function entryOf<T>({ words, sense }: Phrase<T>): Entry<T> {
  const form = toneForm(words.toLowerCase());
  const syllables = Array.from(form.matchAll(/[\p{L}\p{M}]+|\d+/gu), ([word]) =>
    withoutMarks(word),
  );
  const joined = syllables.join('');
  return {
    sense,
    form: form.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ''),
    syllables,
    compact: syllables.length > 1 && joined.length >= SHORTEST_COMPACT ? joined : '',
    isLoose: /[,/&–-]/u.test(words),
    weight: joined.length,
  };
}

/** Lexemes the phrase takes up from here, 0 where it does not stand here. */
function matchLength<T>(entry: Entry<T>, lexemes: readonly Lexeme[], at: number): number {
  const first = lexemes[at];
  if (first === undefined) return 0;
  if (first.plain === entry.compact && entry.syllables.length > 1) {
    return isTyped(entry, first.folded) ? 1 : 0;
  }
  let taken = '';
  let next = at;
  for (const syllable of entry.syllables) {
    if (next > at) next = skipSigns(lexemes, next, entry.isLoose);
    const lexeme = lexemes[next];
    if (lexeme?.plain !== syllable) return 0;
    taken += lexeme.folded;
    next += 1;
  }
  const isRight =
    entry.syllables.length === 1 && !CLEAR_WITHOUT_MARKS.has(taken)
      ? taken === entry.form
      : isTyped(entry, taken);
  return isRight ? next - at : 0;
}

/** Typed with its marks, with some of them left out, or with none. */
function isTyped({ form, compact, syllables }: Entry<unknown>, typed: string): boolean {
  const plain = compact === '' ? syllables.join('') : compact;
  return typed === form || typed === plain || isWithLessAccents(typed, form);
}

/** Syllables that stay one word without their marks, as long as they are typed without any. */
const CLEAR_WITHOUT_MARKS = new Set(
  'luot|phut|buoi|nguoi|bai|cuoc|chiec|khong|khoang|tren|duoi|hon|gan|them|voi|va|tai|se'.split(
    '|',
  ),
);

/** A hyphen between two letters joins them; in a loose phrase any sign may stand between words. */
function skipSigns(lexemes: readonly Lexeme[], at: number, isLoose: boolean): number {
  const sign = lexemes[at];
  if (sign?.kind !== 'sign') return at;
  if (isLoose) return /^[,/&()-]$/u.test(sign.folded) ? at + 1 : at;
  const isGlued =
    sign.folded === '-' &&
    lexemes[at - 1]?.end === sign.start &&
    lexemes[at + 1]?.start === sign.end;
  return isGlued ? at + 1 : at;
}

export function withoutMarks(word: string): string {
  return word.replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
