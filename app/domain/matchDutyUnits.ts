import { unitForm } from './unitKey.ts';

type NamedUnit = { readonly code: string; readonly name: string; readonly kind: string };

/** Words by which a directive means all units of a kind. */
const KIND_WORDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['phong-ban', /(?:các|tất cả) (?:\p{L}+ )?phòng/u],
  ['don-vi', /(?:các|tất cả) .*đơn vị/u],
  ['truong-hoc', /(?:các|tất cả) .*trường/u],
  ['thon', /(?:các|tất cả|\d+) thôn/u],
];

/**
 * Codes of the units a duty is addressed to: the one of exactly that name, else
 * all units of the kinds it names. Nothing where neither is clear: a figure of
 * the wrong units would be worse than none.
 */
export function matchDutyUnits(unitText: string, units: readonly NamedUnit[]): readonly string[] {
  const named = units.filter(({ name }) => unitForm(name) === unitForm(unitText));
  if (named.length > 0) return named.length === 1 ? named.map(({ code }) => code) : [];
  const words = unitText.normalize('NFC').toLocaleLowerCase('vi');
  const kinds = new Set(KIND_WORDS.filter(([, said]) => said.test(words)).map(([kind]) => kind));
  return units.filter(({ kind }) => kinds.has(kind)).map(({ code }) => code);
}
