import { searchKey } from './searchKey.ts';
import { toneForm } from './toneForm.ts';

/** A word of a text with everything it is found by. */
export type SearchWord = {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Search keys: its own and those of its other spellings. */
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
  const words = Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    ...formsOf(run),
  })).filter(({ own }) => own.length > 0);
  const spelled = otherSpellings(words.map(({ own }) => own));
  return words.map(({ start, end, own, toned }, at) => ({
    start,
    end,
    keys: [...new Set([...own, ...own.flatMap(otherEnding), ...(spelled.get(at) ?? [])])],
    toned,
  }));
}

/** The keys of a text for the index, parted by blanks. Registered as an SQL function: input alone decides. */
export function indexKeys(text: string): string {
  return joined(searchWords(text).flatMap(({ keys }) => keys));
}

/** The words of a text with their marks, for what was typed with exact tones. Registered as an SQL function. */
export function indexToned(text: string): string {
  return joined(searchWords(text).flatMap(({ toned }) => toned));
}

/** Keys of one run of letters, without the spellings it shares with others. */
export function formsOf(run: string): Forms {
  const known = forms.get(run);
  if (known !== undefined) return known;
  const made = {
    own: searchKey(run).split(' ').filter(Boolean),
    toned: toneForm(run.normalize('NFKC').toLowerCase().replace(INVISIBLE, '').replace(ETH, 'đ'))
      .split(NOT_A_LETTER)
      .filter(Boolean),
  };
  // Vietnamese has a few thousand syllables; numbers and names must not fill the memory.
  if (forms.size >= KEPT_FORMS) forms.clear();
  forms.set(run, made);
  return made;
}

type Forms = { readonly own: readonly string[]; readonly toned: readonly string[] };

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

/** Further keys by the place of the word that has them. */
function otherSpellings(own: readonly (readonly string[])[]): ReadonlyMap<number, string[]> {
  const found = new Map<number, string[]>();
  for (const family of SPELLINGS) {
    for (const spelling of family) {
      const parts = spelling.split(' ');
      for (const at of own.keys()) {
        if (!parts.every((part, step) => own[at + step]?.[0] === part)) continue;
        const others = family.flatMap((other) => other.split(' '));
        for (const step of parts.keys()) {
          const place = at + step;
          found.set(place, [...(found.get(place) ?? []), ...othersAt(others, parts, step)]);
        }
      }
    }
  }
  return found;
}

/** A word that all spellings share stays with its own place. */
function othersAt(others: readonly string[], parts: readonly string[], step: number): string[] {
  return others.filter((key) => parts.indexOf(key) === -1 || parts.indexOf(key) === step);
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}
