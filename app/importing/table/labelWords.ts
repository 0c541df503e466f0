import { searchKey } from '#app/domain/searchKey.ts';
import { EMPTY_WORDS, LABEL_WORDS } from './labelVocabulary.ts';

/**
 * The things a label names, as a set: spelling, order and filling words do not
 * matter ("Số cuộc họp, hội nghị" and "Số buổi tuyên truyền, hội nghị, sinh
 * hoạt" name the same). Numbers are left out.
 */
export function labelWords(label: string): ReadonlySet<string> {
  const written = label
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{Nd}]+/u);
  const words = written.map(keyOfWord).filter(isWord);
  const found = new Set<string>(HAS_SMALL_FLAG.test(label.normalize('NFC')) ? [SMALL_FLAG] : []);
  for (let at = 0; at < words.length;) {
    const { length, meaning } = longestPhrase(words, at);
    for (const part of meaning?.split('+') ?? []) found.add(part);
    at += length;
  }
  return found;
}

/** Words that other words are spelled like without accents: "tổng hợp" is no meeting. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['hop', 'họp'],
  ['du', 'dự'],
  ['cong', 'cổng'],
  ['tien', 'tiền'],
  ['tin', 'tin'],
  ['guong', 'gương'],
  ['nghe', 'nghe'],
]);

function keyOfWord(word: string): string {
  const key = labelKey(word);
  const spelling = SPELLINGS.get(key);
  const isOther =
    spelling !== undefined && word !== spelling.normalize('NFC') && !/^\p{ASCII}*$/u.test(word);
  return isOther ? word : key;
}

/** Key of a label for vocabularies: no accents, `y` as `i`. */
export function labelKey(label: string): string {
  return searchKey(label).replaceAll('y', 'i');
}

/** "pa nơ" may be a slip for "pa nô" or a small flag sign (vietnamese-text rules, 4.4). */
export const SMALL_FLAG = 'pa nơ';
const HAS_SMALL_FLAG = /(?<!\p{L})pa\s?nơ(?!\p{L})/iu;

const PHRASES: ReadonlyMap<string, string | null> = new Map([
  ...EMPTY_WORDS.split('|').map((words) => [words, null] as const),
  ...Object.entries(LABEL_WORDS).flatMap(([meaning, phrases]) =>
    phrases.split('|').map((words) => [words, meaning] as const),
  ),
]);
const LONGEST = Math.max(...[...PHRASES.keys()].map((words) => words.split(' ').length));

function longestPhrase(
  words: readonly string[],
  at: number,
): { readonly length: number; readonly meaning: string | null } {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const meaning = PHRASES.get(words.slice(at, at + length).join(' '));
    if (meaning !== undefined) return { length, meaning };
  }
  return { length: 1, meaning: words[at] ?? null };
}

function isWord(word: string): boolean {
  return word !== '' && !/^\p{Nd}+$/u.test(word);
}
