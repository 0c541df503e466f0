import { searchKey } from '#app/domain/searchKey.ts';
import { unitForm } from '#app/domain/unitKey.ts';
import type { ImportUnit } from './importProposal.ts';

/** Which unit a written name means. Codes in the order of the unit list. */
type UnitMatch =
  | { readonly kind: 'one'; readonly code: string }
  /** The name fits several units, for example because it lacks its accents. */
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  /** `similar` are units that differ in accents only: shown as suggestions, never taken. */
  | { readonly kind: 'none'; readonly similar: readonly string[] };

export type UnitMatcher = (name: string) => UnitMatch;

/**
 * Prepares the recognition of unit names and aliases. The exact accented name
 * wins; a name with accents left out is taken when it fits one unit only; a
 * name with other accents is another name (vietnamese-text rules, 7.2 to 7.4).
 */
export function createUnitMatcher(units: readonly ImportUnit[]): UnitMatcher {
  const spellings = units.flatMap(({ code, name, aliases }) =>
    [name, ...aliases].map((text) => {
      const form = unitForm(text);
      return { code, form, key: searchKey(form) };
    }),
  );
  return (name) => {
    const form = unitForm(name);
    const key = searchKey(form);
    if (key === '') return { kind: 'none', similar: [] };
    const sameKey = spellings.filter((spelling) => spelling.key === key);
    const exact = codesOf(sameKey.filter((spelling) => spelling.form === form));
    const found =
      exact.length > 0
        ? exact
        : codesOf(sameKey.filter((spelling) => isWithLessAccents(form, spelling.form)));
    const [code, ...others] = found;
    if (code === undefined) return { kind: 'none', similar: codesOf(sameKey) };
    return others.length === 0 ? { kind: 'one', code } : { kind: 'several', codes: found };
  };
}

function codesOf(spellings: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(spellings.map(({ code }) => code))];
}

/** Whether `typed` is `full` with some or all accents left out, and none changed. */
export function isWithLessAccents(typed: string, full: string): boolean {
  const typedLetters = letters(typed);
  const fullLetters = letters(full);
  return (
    typedLetters.length === fullLetters.length &&
    typedLetters.every(({ base, marks }, index) => {
      const other = fullLetters[index];
      return base === other?.base && marks.every((mark) => other.marks.includes(mark));
    })
  );
}

type Letter = { readonly base: string; readonly marks: readonly string[] };

/** Letters and digits with their marks apart; the stroke of đ counts as a mark. */
function letters(form: string): readonly Letter[] {
  return [...form.normalize('NFD').matchAll(/([\p{L}\p{Nd}])(\p{M}*)/gu)].map(
    ([, base = '', marks = '']) => ({
      base: base === 'đ' ? 'd' : base,
      marks: [...(base === 'đ' ? ['đ'] : []), ...marks.split('')],
    }),
  );
}
