import type { IndicatorWords } from './indicatorWords.ts';
import type { Lexeme } from './lexLine.ts';
import type { UnitMention } from './unitMentions.ts';

/**
 * A name behind "thôn", "trường" or the like that is in no list ("Thôn Tân
 * Lập"): somebody reports whom the campaign does not know. Common nouns ("họp
 * thôn", "thôn em") are no names.
 */
export function findUnknownUnit(
  lexemes: readonly Lexeme[],
  at: number,
  work: string,
  words: IndicatorWords,
): UnitMention | null {
  const named = findCapitalName(lexemes, at, work, words);
  if (named !== null) return named;
  const before = lexemes[at - 1];
  if (before?.kind === 'word' && !NAME_MAY_FOLLOW.test(before.plain)) return null;
  const place = prefixLength(lexemes, at, PLACES);
  const body = prefixLength(lexemes, at, BODIES);
  if (place === 0 && body === 0) return null;
  const from = at + Math.max(place, body);
  const to =
    place > 0 ? endOfPlace(lexemes, from, work, words) : endOfBody(lexemes, from, work, words);
  return to === from ? null : { from: at, to, verdict: 'unknown', codes: [], hasPrefix: true };
}

/**
 * "Đông Hải: 3 băng rôn", "…, HCC 1 khẩu hiệu": a name where a report can begin.
 * Whoever it is, what follows is not of the unit before.
 */
function findCapitalName(
  lexemes: readonly Lexeme[],
  at: number,
  work: string,
  words: IndicatorWords,
): UnitMention | null {
  const before = lexemes[at - 1];
  const isFirst = before === undefined || isListMark(lexemes, at - 1);
  if (!isFirst && !/^[,;.!?]$/u.test(before.folded)) return null;
  let to = at;
  let isShort = false;
  while (to - at < LONGEST_NAME) {
    const lexeme = lexemes[to];
    if (lexeme?.kind !== 'word' || words.labelWords.has(lexeme.folded)) break;
    const printed = work.slice(lexeme.start, lexeme.end);
    isShort ||= /^\p{Lu}{2,6}$/u.test(printed);
    if (!isShort && !/^\p{Lu}\p{Ll}/u.test(printed)) break;
    if (words.phrases(lexemes, to) !== null) break;
    to += 1;
  }
  if (to === at) return null;
  const needed = isFirst || /^[.!?]$/u.test(before.folded) ? 2 : 1;
  if (to - at < needed && !isShort) return null;
  const next = lexemes[to];
  const isTelling =
    next !== undefined &&
    (next.kind === 'number' || /^[:–-]$/u.test(next.folded) || words.phrases(lexemes, to) !== null);
  const line = work.slice(lexemes[0]?.start ?? 0, lexemes.at(-1)?.end ?? 0);
  if (!isTelling || !/\p{Ll}/u.test(line)) return null;
  const isPerson = SURNAMES.test(lexemes[at]?.folded ?? '') && to - at > 1;
  const verdict = isPerson ? 'nobody' : 'unknown';
  return { from: at, to, verdict, codes: [], hasPrefix: true };
}

/** A bullet, or the dot behind the number of a list. */
function isListMark(lexemes: readonly Lexeme[], at: number): boolean {
  const mark = lexemes[at];
  if (mark?.kind !== 'sign') return false;
  if (at === 0) return /^[-–*•+]$/u.test(mark.folded);
  return at === 1 && /^[.)/]$/u.test(mark.folded) && lexemes[0]?.kind === 'number';
}

const SURNAMES =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|lương|mai|tô|tạ|chu|cao)$/u;

const NAME_MAY_FOLLOW =
  /^(?:truong|pho|thu|bo|da|vang|em|bac|anh|chi|co|chu|ong|ba|cao|bc|vi|gui|tai|o|va|voi|cung|la|thon)$/u;
const PLACES = [
  ['to', 'dan', 'pho'],
  ['khu', 'pho'],
  ['khu', 'dan', 'cu'],
  ['thon'],
  ['xom'],
  ['ap'],
  ['buon'],
  ['ban'],
  ['tdp'],
  ['khoi', 'pho'],
];
const BODIES = [
  ['truong'],
  ['tram'],
  ['hoi'],
  ['doan'],
  ['htx'],
  ['hop', 'tac', 'xa'],
  ['chi', 'hoi'],
  ['trung', 'tam'],
  ['cong', 'ty'],
];
/** "bản" is a village in the mountains, "ban" and "bàn" are not. */
const MISTAKEN = /^(?:bàn|ban|bán|bạn|áp|trường học|trương)$/u;

function prefixLength(
  lexemes: readonly Lexeme[],
  at: number,
  prefixes: readonly (readonly string[])[],
): number {
  if (MISTAKEN.test(lexemes[at]?.folded ?? '')) return 0;
  const found = prefixes.find((parts) => parts.every((part, i) => lexemes[at + i]?.plain === part));
  return found?.length ?? 0;
}

const LONGEST_NAME = 5;

function endOfPlace(
  lexemes: readonly Lexeme[],
  from: number,
  work: string,
  words: IndicatorWords,
): number {
  const capitals = endOfCapitals(lexemes, from, work, words, LONGEST_NAME);
  if (capitals > from) return capitals;
  const number = lexemes[from];
  if (number?.kind === 'number' && /^\d{1,3}$/u.test(number.plain)) {
    const noun = words.phrases(lexemes, from + 1)?.sense.noun ?? null;
    return noun === null || noun.topics.length > 0 ? from + 1 : from;
  }
  let to = from;
  while (
    to - from < LONGEST_NAME &&
    lexemes[to]?.kind === 'word' &&
    words.phrases(lexemes, to) === null
  )
    to += 1;
  const ends = lexemes[to];
  return to - from >= 2 && ends !== undefined && /^(?:bc|bao|:)$/u.test(ends.plain) ? to : from;
}

function endOfBody(
  lexemes: readonly Lexeme[],
  from: number,
  work: string,
  words: IndicatorWords,
): number {
  let to = from;
  while (
    to - from < LONGEST_BODY &&
    lexemes[to]?.kind === 'word' &&
    !/^(?:bc|bao)$/u.test(lexemes[to]?.plain ?? '')
  ) {
    to += 1;
  }
  const isReporting = /^(?:bc|bao|:)$/u.test(lexemes[to]?.plain ?? '');
  const isName = endOfCapitals(lexemes, from, work, words, 1) > from;
  return isReporting && isName ? to : from;
}

const LONGEST_BODY = 7;

function endOfCapitals(
  lexemes: readonly Lexeme[],
  from: number,
  work: string,
  words: IndicatorWords,
  longest: number,
): number {
  let to = from;
  while (to - from < longest) {
    const lexeme = lexemes[to];
    if (lexeme?.kind !== 'word') break;
    const printed = work.slice(lexeme.start, lexeme.end);
    if (!/^\p{Lu}/u.test(printed)) break;
    const sense = words.phrases(lexemes, to)?.sense;
    if (sense !== undefined && (sense.noun !== null || to > from || STOPS.test(lexeme.plain)))
      break;
    to += 1;
  }
  return to;
}

const STOPS = /^(?:bc|bao|em|xin|co|da|treo|k|ko|khong)$/u;
