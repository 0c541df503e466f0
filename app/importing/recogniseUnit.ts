import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { compactKey, searchKey } from '#app/domain/searchKey.ts';
import { unitForm } from '#app/domain/unitKey.ts';
import type { ImportUnit } from './importProposal.ts';
import { createUnitMatcher, isWithLessAccents, type UnitMatcher } from './matchUnit.ts';

/**
 * Recognises the names people write in tables. Beyond spelling and accents,
 * usual short forms are opened ("Trường THCS", "TT VHTT", without "xã") when
 * just one unit fits. A name that is only the beginning of names ("Kim Trang")
 * fits them all and is asked about, even when there is one: what was left out
 * may be the part that tells two units apart.
 */
export function createUnitRecogniser(units: readonly ImportUnit[]): UnitMatcher {
  const match = createUnitMatcher(units);
  const levels = levelsIn(units);
  const openedKey = (name: string): string => withoutLevel(openShortForms(name), levels);
  const opened = units.flatMap(({ code, name, aliases }) =>
    [name, ...aliases].map((text) => {
      const form = unitForm(text);
      return { code, key: openedKey(text), form, compact: compactKey(form) };
    }),
  );
  const memory = new Map<string, ReturnType<UnitMatcher>>();
  return (name) => {
    if (name.length > LONGEST_NAME) return { kind: 'none', similar: [] };
    const found = memory.get(name) ?? recognise(name);
    memory.set(name, found);
    return found;
  };

  function recognise(name: string): ReturnType<UnitMatcher> {
    const variants = variantsOf(name);
    for (const variant of variants) {
      const found = match(variant);
      if (found.kind !== 'none' || found.similar.length > 0) return found;
    }
    for (const variant of variants) {
      const form = unitForm(variant);
      const same = codesOf(
        ({ compact, form: full }) => compact === compactKey(form) && isWithLessAccents(form, full),
      );
      const [code, ...others] = same;
      if (code !== undefined && others.length === 0) return { kind: 'one', code };
    }
    for (const variant of variants) {
      const key = openedKey(variant);
      const same = codesOf((each) => each.key === key);
      const [code, ...others] = same;
      if (code !== undefined && key !== '') {
        return others.length === 0 ? { kind: 'one', code } : { kind: 'several', codes: same };
      }
    }
    for (const variant of variants) {
      const key = openedKey(variant);
      if (key.length < SHORTEST_BEGINNING || GENERIC.has(key)) continue;
      const longer = codesOf((each) => each.key.startsWith(`${key} `));
      if (longer.length > 0) return { kind: 'several', codes: longer };
    }
    return { kind: 'none', similar: [] };
  }

  function codesOf(fits: (spelling: (typeof opened)[number]) => boolean): readonly string[] {
    return [...new Set(opened.filter(fits).map(({ code }) => code))];
  }
}

const LONGEST_NAME = 200;
const SHORTEST_BEGINNING = 2;

/** The name as written, without its running number, without what stands in brackets behind it. */
function variantsOf(name: string): readonly string[] {
  const text = cleanImportedText(name).text.replace(/\s+/gu, ' ');
  const bare = text.replace(/^(?:[-+•*–]\s*|\d{1,3}[.)]\s*)(?=\p{L})/u, '').replace(/[:;.]+$/u, '');
  const plain = bare.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '');
  return [...new Set([text, bare, plain])];
}

/** Key with short forms opened, without the words that the kind of a unit says anyway. */
function openShortForms(name: string): string {
  return searchKey(unitForm(name))
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(' ')
    .replace(/^(?:truong|tram|phong|ban) (?=(?:trung hoc|tieu hoc|mam non|y te))/u, '');
}

const LEVELS = ['xa', 'phuong', 'thi tran'];

/** Words for the commune that names of its units end with; another level is another unit. */
function levelsIn(units: readonly ImportUnit[]): readonly string[] {
  const used = LEVELS.filter((level) =>
    units.some(({ name, aliases }) =>
      [name, ...aliases].some((text) => searchKey(text).endsWith(` ${level}`)),
    ),
  );
  return used.length > 0 ? used : LEVELS;
}

function withoutLevel(key: string, levels: readonly string[]): string {
  const level = levels.find((each) => key.endsWith(` ${each}`));
  return level === undefined ? key : key.slice(0, -level.length - 1);
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['thcs', 'trung hoc co so'],
  ['thpt', 'trung hoc pho thong'],
  ['th', 'tieu hoc'],
  ['mn', 'mam non'],
  ['tt', 'trung tam'],
  ['ttvh', 'trung tam van hoa'],
  ['tyt', 'y te'],
  ['vp', 'van phong'],
  ['ca', 'cong an'],
  ['p', 'phong'],
  ['vhxh', 'van hoa xa hoi'],
]);

/** Beginnings that name a kind of unit and none of them. */
const GENERIC = new Set(
  (
    'truong|phong|thon|ban|trung tam|tram|hoi|doan|xa|ubnd|uy ban|uy ban nhan dan|ubnd xa|trung|van|' +
    'cong|khu|to|xom|don vi'
  ).split('|'),
);
