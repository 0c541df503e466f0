import type { ImportFlag } from '../importProposal.ts';
import type { Token } from './tokens.ts';
import type { UnitMention } from './unitMentions.ts';

/** Whose results are being told, as far as the words settle it. */
export type UnitState = {
  readonly unit: string | null;
  /** As written, where the name settles no unit. */
  readonly name: string | null;
  readonly candidates: readonly string[];
  readonly flags: readonly ImportFlag[];
};

export const NO_UNIT: UnitState = {
  unit: null,
  name: null,
  candidates: [],
  flags: ['unitMissing'],
};

/** The state a name found in the text leads to. */
function stateOf({ verdict, codes }: UnitMention, name: string): UnitState {
  const [code] = codes;
  if (verdict === 'one' && code !== undefined) {
    return { unit: code, name: null, candidates: [], flags: [] };
  }
  if (verdict === 'nobody') return { ...NO_UNIT, name };
  const flag = verdict === 'several' ? 'unitAmbiguous' : 'unitUnknown';
  return { unit: null, name, candidates: codes, flags: [flag] };
}

/** One number for two units: never divided. */
function jointState(first: UnitState, second: UnitState, name: string): UnitState {
  if (first.unit !== null && first.unit === second.unit) return first;
  const codes = [first, second].flatMap(({ unit, candidates }) => unit ?? candidates);
  const flags = [first, second]
    .flatMap((state) => state.flags)
    .filter((flag) => flag !== 'unitMissing');
  return {
    unit: null,
    name,
    candidates: [...new Set(codes)],
    flags: [...new Set<ImportFlag>(['sharedByUnits', ...flags])],
  };
}

/** A part of a sentence that speaks of one unit; null keeps whoever spoke before. */
export type UnitRun = {
  readonly state: UnitState | null;
  /** The only thing the run says is whose results these are. */
  readonly tokens: readonly Token[];
  /** A unit named as a place only: "3 băng rôn tại thôn An Khê". */
  readonly place: UnitState | null;
  /** A unit named behind the numbers: "3 băng rôn, thôn An Khê". */
  readonly trailing: UnitState | null;
};

/**
 * Parts a sentence where another unit begins to report. A name counts where a
 * report of it can begin: at the start, behind a comma, or before any number;
 * a name behind "tại", "ở" is only a place; names joined by "với", "và" share
 * what follows.
 */
export function splitByUnits(
  tokens: readonly Token[],
  work: string,
  nameOf: (token: Token) => string,
  current: UnitState,
): readonly UnitRun[] {
  const runs: Draft[] = [{ state: null, tokens: [], place: null, trailing: null }];
  for (const [at, token] of tokens.entries()) {
    const run = runs.at(-1);
    if (run === undefined) break;
    const named = unitNamed(tokens, at, work, nameOf);
    if (named === null) {
      run.tokens.push(token);
      continue;
    }
    const said = run.tokens.filter(isSaid);
    const before = tokens[at - 1];
    const link = linkTo(before, tokens[at - 2]);
    if (link === 'place') {
      if (!isAddressed(before, tokens[at - 2])) run.place = asPlace(named.state, named.name);
      run.tokens.push({ ...token, meaning: { kind: 'filler' } });
    } else if (link === 'companion' && (run.state !== null || !isUnsigned(current))) {
      const own = run.state ?? current;
      run.state = jointState(own, named.state, named.name);
      if (run.tokens.length > 0) run.tokens.push({ ...token, meaning: { kind: 'filler' } });
    } else if (said.length === 0) {
      if (
        named.isPlain &&
        run.tokens.some(({ meaning }) => meaning.kind === 'word' || meaning.kind === 'noun')
      ) {
        run.tokens.push({ ...token, meaning: { kind: 'word' } });
        continue;
      }
      const joined = run.state !== null && isOnlySigns(run.tokens) ? run.state : null;
      run.state =
        joined === null
          ? namedAfterWords(run.tokens, named.state, current)
          : jointState(joined, named.state, named.name);
      run.tokens.push({ ...token, meaning: { kind: 'filler' } });
    } else if (link === 'start') {
      const isLast = !tokens.slice(at + 1).some(isSaid);
      if (isLast) {
        run.trailing = named.state;
        while (/^\p{Pd}$/u.test(run.tokens.at(-1)?.folded ?? '')) run.tokens.pop();
      } else runs.push({ state: named.state, tokens: [], place: null, trailing: null });
    } else if (named.isPlain) run.tokens.push({ ...token, meaning: { kind: 'word' } });
    else run.trailing = named.state;
  }
  return runs;
}

/** "Hôm qua thôn An Khê sang dự": a name inside a sentence of somebody else may be a guest. */
function namedAfterWords(
  before: readonly Token[],
  named: UnitState,
  current: UnitState,
): UnitState {
  const isOpening = before.every(
    ({ meaning }) => meaning.kind !== 'word' && meaning.kind !== 'noun',
  );
  if (isOpening || current.unit === null || current.unit === named.unit) return named;
  return {
    unit: null,
    name: named.name,
    candidates: [
      ...new Set([...(named.unit === null ? named.candidates : [named.unit]), current.unit]),
    ],
    flags: ['unitAmbiguous'],
  };
}

type Draft = {
  state: UnitState | null;
  tokens: Token[];
  place: UnitState | null;
  trailing: UnitState | null;
};

/** Who hangs something up at a village is most likely, but not certainly, that village. */
function asPlace({ unit, candidates }: UnitState, name: string): UnitState {
  return {
    unit: null,
    name,
    candidates: unit === null ? candidates : [unit],
    flags: ['unitAmbiguous'],
  };
}

type Named = { readonly state: UnitState; readonly name: string; readonly isPlain: boolean };

function unitNamed(
  tokens: readonly Token[],
  at: number,
  work: string,
  nameOf: (token: Token) => string,
): Named | null {
  const token = tokens[at];
  if (token?.meaning.kind !== 'unit') return null;
  const { mention } = token.meaning;
  const next = tokens[at + 1];
  const goesOn =
    next?.meaning.kind === 'word' &&
    /^ ?$/u.test(work.slice(token.end, next.start)) &&
    /^\p{Lu}\p{Ll}/u.test(work.slice(next.start, next.end)) &&
    /\p{Ll}/u.test(work.slice(token.start, token.end));
  const name = goesOn ? work.slice(token.start, next.end) : nameOf(token);
  const state = stateOf(goesOn ? { ...mention, verdict: 'unknown' } : mention, name);
  return { state, name, isPlain: !mention.hasPrefix };
}

/** What a unit's results are told with. */
function isSaid({ meaning, folded }: Token): boolean {
  if (meaning.kind === 'word') return folded === 'k';
  return meaning.kind === 'number' || (meaning.kind === 'cue' && meaning.cue === 'not');
}

function isOnlySigns(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ meaning }) =>
      meaning.kind === 'sign' ||
      meaning.kind === 'filler' ||
      (meaning.kind === 'cue' && meaning.cue === 'and'),
  );
}

function linkTo(
  before: Token | undefined,
  beforeThat: Token | undefined,
): 'start' | 'place' | 'companion' | 'inside' {
  if (before === undefined) return 'start';
  if (before.meaning.kind === 'sign') return isAddressed(before, beforeThat) ? 'place' : 'start';
  if (before.meaning.kind === 'cue') {
    if (before.meaning.cue === 'at') return 'place';
    if (before.meaning.cue === 'and' || before.meaning.cue === 'together') return 'companion';
  }
  if (isAddressed(before, beforeThat)) return 'place';
  return /^(?:các|nhà văn hóa|nhà văn hoá|nvh)$/u.test(before.folded) && beforeThat !== undefined
    ? 'place'
    : 'inside';
}

/** "Kính gửi Phòng Văn hóa": who is written to does not report. */
function isAddressed(before: Token | undefined, beforeThat: Token | undefined): boolean {
  const word = before?.folded === ':' ? beforeThat : before;
  return /^(?:@|gửi|gui|thưa|chào|nhờ)$/u.test(word?.folded ?? '');
}

export function isUnsigned({ unit, flags }: UnitState): boolean {
  return unit === null && flags.includes('unitMissing');
}

/** Words that say a unit's name or field follows, also without "thôn". */
const OFFICE_WORDS =
  /^(?:phòng|phong|trạm|tram|trường|truong|ban|công|an|đài|ubnd|tt|bt|trưởng|phó|bí|thư|chi|bộ|thôn|xã|văn|-|–|\()$/u;

/**
 * Whose message it is by the name of its sender. A unit's name that may as well
 * be the name of a person ("Cô Hòa Bình") is asked about.
 */
export function senderState(tokens: readonly Token[], nameOf: (token: Token) => string): UnitState {
  const at = tokens.findIndex(({ meaning }) => meaning.kind === 'unit');
  const token = tokens[at];
  if (token?.meaning.kind !== 'unit') return NO_UNIT;
  const others = tokens.filter(({ meaning }, index) => meaning.kind === 'unit' && index !== at);
  const state = stateOf(token.meaning.mention, nameOf(token));
  if (others.length > 0) {
    const codes = [token, ...others].flatMap(({ meaning }) =>
      meaning.kind === 'unit' ? meaning.mention.codes : [],
    );
    const all = [...new Set(codes)];
    return all.length === 1
      ? state
      : { unit: null, name: nameOf(token), candidates: all, flags: ['unitAmbiguous'] };
  }
  const before = tokens[at - 1];
  const isClear =
    token.meaning.mention.hasPrefix || before === undefined || OFFICE_WORDS.test(before.folded);
  if (isClear || state.unit === null) return state;
  return { unit: null, name: nameOf(token), candidates: [state.unit], flags: ['unitAmbiguous'] };
}
