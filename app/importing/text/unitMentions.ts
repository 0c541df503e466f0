import { unitForm } from '#app/domain/unitKey.ts';
import type { ImportUnit } from '../importProposal.ts';
import { isWithLessAccents } from '../matchUnit.ts';
import type { Lexeme } from './lexLine.ts';
import { withoutMarks } from './phraseIndex.ts';

/** Which units a name in running text may mean. `from` and `to` count lexemes. */
export type UnitMention = {
  readonly from: number;
  readonly to: number;
  /** `nobody` is a person: whose unit is not said. */
  readonly verdict: 'one' | 'several' | 'unknown' | 'nobody';
  /** The unit, the units it may be, or for `unknown` those that are only similar. */
  readonly codes: readonly string[];
  /** "thôn", "TT" or another word that says a unit's name follows. */
  readonly hasPrefix: boolean;
};

/** Finds the unit whose name begins at a lexeme; null where none does. */
export type UnitFinder = (
  lexemes: readonly Lexeme[],
  at: number,
  work: string,
) => UnitMention | null;

/**
 * Prepares the recognition of unit names inside sentences. The accented name
 * wins over one that lacks accents, a longer name over a shorter one; a name
 * that lacks its last part ("Kim Trang" of "Kim Trang Đông") is never taken,
 * and a number is a name only behind its word ("thôn 16").
 */
export function createUnitFinder(units: readonly ImportUnit[]): UnitFinder {
  const spellings = new Map<string, Spelling[]>();
  for (const { code, name, aliases } of units) {
    for (const spelling of [name, ...aliases].flatMap((text) => spellingsOf(code, text))) {
      const first = spelling.words[0] ?? '';
      spellings.set(first, [...(spellings.get(first) ?? []), spelling]);
    }
  }
  const findAt = (lexemes: readonly Lexeme[], at: number, bare: number, work: string) => {
    const first = lexemes[bare];
    if (first === undefined) return null;
    const fitting = (spellings.get(wordOf(first)) ?? [])
      .map((spelling) => ({ spelling, to: endOf(spelling, lexemes, bare) }))
      .filter(({ to }) => to > bare);
    const to = Math.max(0, ...fitting.map((each) => each.to));
    const found = fitting.filter((each) => each.to === to).map((each) => each.spelling);
    const hasPrefix = bare > at;
    if (found.length === 0 || !(hasPrefix || isNameAlone(found, lexemes, bare, to, work)))
      return null;
    const typed = lexemes.slice(bare, to).map(({ folded }) => folded);
    return { from: at, to: withTail(lexemes, to), hasPrefix, ...judge(found, typed.join('')) };
  };
  return (lexemes, at, work) => {
    if (lexemes[at]?.kind === 'sign') return null;
    const plain = findAt(lexemes, at, at, work);
    const bare = afterPrefix(lexemes, at);
    const prefixed = bare > at ? findAt(lexemes, at, bare, work) : null;
    return prefixed !== null && prefixed.to >= (plain?.to ?? 0) ? prefixed : plain;
  };
}

type Spelling = {
  readonly code: string;
  /** Without marks. */
  readonly words: readonly string[];
  /** With marks, without blanks. */
  readonly form: string;
  readonly isPartial: boolean;
};

function spellingsOf(code: string, text: string): readonly Spelling[] {
  const full = unitForm(text);
  const forms = new Set([full, full.replace(/^trường /u, '')]);
  for (const form of Array.from(forms)) forms.add(form.replace(/ (?:xã|phường|thị trấn)$/u, ''));
  const whole = Array.from(forms)
    .filter(Boolean)
    .map((form) => spell(code, form, false));
  const words = full.split(' ');
  const isNamed = words.length >= 3 && !BODY.test(full);
  return isNamed ? [...whole, spell(code, words.slice(0, -1).join(' '), true)] : whole;
}

function spell(code: string, form: string, isPartial: boolean): Spelling {
  const words = form.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  return { code, words: words.map(withoutMarks), form: words.join(''), isPartial };
}

/** Bodies are called by what they do; only names of places lose their last part. */
const BODY =
  /^(?:phòng|văn phòng|trường|trạm|trung tâm|công an|ban|hội|đoàn|đảng|mặt trận|ủy ban|uỷ ban)(?: |$)/u;

function wordOf({ plain, kind }: Lexeme): string {
  return kind === 'number' ? plain.replace(/^0+(?=\d)/u, '') : plain;
}

/** End of the spelling where it stands here, else the place itself. */
function endOf({ words }: Spelling, lexemes: readonly Lexeme[], at: number): number {
  let next = at;
  for (const word of words) {
    while (
      next > at &&
      lexemes[next]?.kind === 'sign' &&
      /^[-–,&]$/u.test(lexemes[next]?.folded ?? '')
    ) {
      next += 1;
    }
    const lexeme = lexemes[next];
    if (lexeme === undefined || wordOf(lexeme) !== word) return at;
    next += 1;
  }
  return next;
}

/** Without "thôn" before it a number is no name, and a short name ("TH", "CAX") only in capitals. */
function isNameAlone(
  found: readonly Spelling[],
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  work: string,
): boolean {
  const words = found[0]?.words ?? [];
  if (words.every((word) => /^\d+$/u.test(word))) return false;
  if (to - from > 1 || (words[0]?.length ?? 0) > SHORT_NAME) return true;
  const printed = work.slice(lexemes[from]?.start ?? 0, lexemes[from]?.end ?? 0);
  return printed.length > 1 && printed === printed.toUpperCase();
}

const SHORT_NAME = 4;

function judge(found: readonly Spelling[], typed: string): Pick<UnitMention, 'verdict' | 'codes'> {
  const form = typed.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '').replace(/^0+(?=\d)/u, '');
  const whole = found.filter(({ isPartial }) => !isPartial);
  const exact = codesOf(whole.filter((spelling) => spelling.form === form));
  const lacking = codesOf(whole.filter((spelling) => isWithLessAccents(form, spelling.form)));
  const codes = exact.length > 0 ? exact : lacking;
  if (codes.length === 1) return { verdict: 'one', codes };
  if (codes.length > 1) return { verdict: 'several', codes };
  const partial = codesOf(found.filter(({ form: full }) => isWithLessAccents(form, full)));
  if (partial.length > 0) return { verdict: 'several', codes: partial };
  return { verdict: 'unknown', codes: codesOf(found) };
}

function codesOf(spellings: readonly Spelling[]): readonly string[] {
  return [...new Set(spellings.map(({ code }) => code))];
}

const PREFIXES: readonly (readonly string[])[] = [
  ['to', 'dan', 'pho'],
  ['khu', 'dan', 'cu'],
  ['khu', 'pho'],
  ['truong', 'thon'],
  ['truong', 'xom'],
  ['pho', 'thon'],
  ['can', 'bo', 'thon'],
  ['dai', 'dien', 'thon'],
  ['bi', 'thu', 'chi', 'bo'],
  ['bi', 'thu'],
  ['tdp'],
  ['thon'],
  ['xom'],
  ['ap'],
  ['bon'],
  ['buon'],
  ['khoi'],
  ['khu'],
  ['tt'],
  ['bt'],
  ['t'],
  ['truong'],
];

/** Where the name itself begins: behind "thôn", "TT", "trưởng thôn" and "số". */
function afterPrefix(lexemes: readonly Lexeme[], at: number): number {
  const prefix = PREFIXES.find((words) =>
    words.every((word, i) => lexemes[at + i]?.plain === word),
  );
  if (prefix === undefined) return at;
  let next = at + prefix.length;
  if (prefix.length > 1 || prefix[0] === 'tt' || prefix[0] === 'bt') {
    if (lexemes[next]?.plain === 'thon') next += 1;
  }
  if (lexemes[next]?.folded === '.') next += 1;
  if (lexemes[next]?.plain === 'so' && lexemes[next + 1]?.kind === 'number') next += 1;
  return lexemes[next] === undefined ? at : next;
}

/** "Trường THCS xã": the commune behind a name belongs to it. */
function withTail(lexemes: readonly Lexeme[], to: number): number {
  return lexemes[to]?.folded === 'xã' ? to + 1 : to;
}
