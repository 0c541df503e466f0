import { searchKey } from './searchKey.ts';
import { toneForm } from './toneForm.ts';

/** A word of a text with everything it is found by. */
export type SearchWord = {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The keys of its letters; more than one where signs stand between them. */
  readonly own: readonly string[];
  /** Everything it is found by: its own keys and those of its other spellings. */
  readonly keys: readonly string[];
  /** As it is written, but for case and for where the tone mark stands. */
  readonly toned: readonly string[];
};

/**
 * The words of a text as search sees them (vietnamese-text rules, sections 3 to
 * 5). Index, query and the words that are lit all come from here, so that what
 * is found is what lights up. Spellings that both are right (kỷ niệm, kỉ niệm)
 * or that people mix (pa nô, pano) are found by each other; the text stays.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  let isSpelledVariously = false;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const { own, keys, toned } = formsOf(run);
    if (own.length === 0) continue;
    words.push({ start: index, end: index + run.length, own, keys, toned });
    isSpelledVariously ||= SPELLED_VARIOUSLY.has(own[0] ?? '');
  }
  return isSpelledVariously ? withOtherSpellings(words) : words;
}

/** The keys of a text for the index, parted by blanks. Registered as an SQL function: input alone decides. */
export function indexKeys(text: string): string {
  return joined(searchWords(text).flatMap(({ keys }) => keys));
}

/** The words of a text with their marks, for what was typed with exact tones. Registered as an SQL function. */
export function indexToned(text: string): string {
  return joined(searchWords(text).flatMap(({ toned }) => toned));
}

/** A run of letters by itself. Vietnamese has a few thousand syllables, so most are known by then. */
function formsOf(run: string): Forms {
  const known = forms.get(run);
  if (known !== undefined) return known;
  const own = searchKey(run).split(' ').filter(Boolean);
  const made = {
    own,
    keys: [...new Set([...own, ...own.flatMap(otherEnding)])],
    toned: toneForm(run.normalize('NFKC').toLowerCase().replace(INVISIBLE, '').replace(ETH, 'đ'))
      .split(NOT_A_LETTER)
      .filter(Boolean),
  };
  if (forms.size >= KEPT_FORMS) forms.clear();
  forms.set(run, made);
  return made;
}

type Forms = Pick<SearchWord, 'own' | 'keys' | 'toned'>;

const forms = new Map<string, Forms>();
const KEPT_FORMS = 20_000;

const RUN = /[^\s\p{P}\p{Z}\p{Cc}]+/gu;
const INVISIBLE = /\p{Cf}/gu;
const ETH = /[ðɖ]/gu;
const NOT_A_LETTER = /[^\p{L}\p{M}\p{Nd}]+/u;

/** `i` and `y` after a consonant are two ways to write one sound: lý, lí; not in "thuý", "tay". */
const OPEN_I_OR_Y = /^((?:[bcdghklmnprstvx]|ch|gh|kh|ngh?|nh|ph|qu|th|tr))([iy])$/;

function otherEnding(key: string): readonly string[] {
  const [, onset, vowel] = OPEN_I_OR_Y.exec(key) ?? [];
  return onset === undefined ? [] : [onset + (vowel === 'i' ? 'y' : 'i')];
}

/** Words that offices spell in several ways, by their keys (rules 4.2 and 4.3). */
const SPELLINGS: readonly (readonly string[])[] = [
  ['pa no', 'pano'],
  ['bang ron', 'bang zon', 'bang rol'],
];

const SPELLED_VARIOUSLY = new Set(
  SPELLINGS.flatMap((family) => family.map((spelling) => spelling.split(' ')[0] ?? '')),
);

/** Each word also has the keys that stand in its place in another spelling. */
function withOtherSpellings(words: readonly SearchWord[]): readonly SearchWord[] {
  return words.map((word, at) => {
    const others = SPELLINGS.flatMap((family) => {
      const parts = family
        .map((spelling) => spelling.split(' '))
        .find((spelling) => standsAround(words, at, spelling));
      if (parts === undefined) return [];
      return family
        .flatMap((spelling) => spelling.split(' '))
        .filter((key) => !parts.includes(key));
    });
    return others.length === 0 ? word : { ...word, keys: [...word.keys, ...new Set(others)] };
  });
}

/** Whether the words of a spelling stand side by side, the word at this place among them. */
function standsAround(words: readonly SearchWord[], at: number, parts: readonly string[]): boolean {
  return parts.some((_, before) =>
    parts.every((part, step) => words[at - before + step]?.own[0] === part),
  );
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}
