import type { FoldedText } from '#app/domain/foldText.ts';
import type { IndicatorWords, NounSense } from './indicatorWords.ts';
import type { Lexeme, Span } from './lexLine.ts';
import { readNumberWords } from './numberWords.ts';
import { withoutMarks } from './phraseIndex.ts';
import type { Cue } from './vocabulary.ts';
import { findUnknownUnit } from './unknownNames.ts';
import type { UnitFinder, UnitMention } from './unitMentions.ts';

/** A piece of a sentence that means one thing. Places are those of the folded text. */
export type Token = Span & {
  readonly folded: string;
  readonly plain: string;
  readonly meaning: Meaning;
};

type Meaning =
  | { readonly kind: 'number'; readonly words: WordedNumber | null }
  | { readonly kind: 'noCount' }
  | {
      readonly kind: 'noun';
      readonly sense: NounSense;
      readonly cue: Cue | null;
      readonly isFiller: boolean;
    }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'unit'; readonly mention: UnitMention }
  | { readonly kind: 'filler' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'word' };

export type WordedNumber = {
  readonly value: number;
  readonly isUnsure: boolean;
  readonly isRange: boolean;
};

/** Gives the lexemes of one line their meanings, the longest phrase first. Linear in their number. */
export function readTokens(
  text: FoldedText,
  lexemes: readonly Lexeme[],
  words: IndicatorWords,
  findUnit: UnitFinder,
): readonly Token[] {
  const tokens: Token[] = [];
  const push = (from: number, length: number, meaning: Meaning): void => {
    const first = lexemes[from];
    const last = lexemes[from + length - 1];
    if (first === undefined || last === undefined) return;
    const span = { start: first.start, end: last.end };
    tokens.push({
      ...span,
      folded: text.folded.slice(span.start, span.end),
      plain: text.plain.slice(span.start, span.end),
      meaning,
    });
  };
  let at = 0;
  while (at < lexemes.length) {
    const read = readAt(text, lexemes, at, words, findUnit, tokens.slice(-3));
    push(at, read.length, read.meaning);
    at += read.length;
  }
  return tokens;
}

type Read = { readonly length: number; readonly meaning: Meaning };

function readAt(
  text: FoldedText,
  lexemes: readonly Lexeme[],
  at: number,
  words: IndicatorWords,
  findUnit: UnitFinder,
  before: readonly Token[],
): Read {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'sign')
    return { length: 1, meaning: { kind: 'sign' } };
  const phrase = phraseAt(lexemes, at, words, before);
  const mention = findName(text, lexemes, at, words, findUnit);
  const unitLength = mention === null ? 0 : mention.to - mention.from;
  if (mention !== null && unitLength > (phrase?.length ?? 0)) {
    return { length: unitLength, meaning: { kind: 'unit', mention } };
  }
  if (lexeme.kind === 'noCount') return { length: 1, meaning: { kind: 'noCount' } };
  if (lexeme.kind === 'number') return readNumber(lexemes, at, words, before.at(-1));
  const worded = readNumberWords(lexemes, at);
  if (worded !== null && worded.length >= (phrase?.length ?? 0)) {
    const number = countsSomething(lexemes, at, worded.length, words, before.at(-1));
    const isRange = number && readNumberWords(lexemes, at + worded.length) !== null;
    const { value, isUnsure } = worded;
    if (number) {
      return {
        length: worded.length,
        meaning: { kind: 'number', words: { value, isUnsure, isRange } },
      };
    }
  }
  if (phrase === null) return { length: 1, meaning: { kind: 'word' } };
  const { noun, cue, isFiller } = phrase.sense;
  if (noun !== null)
    return { length: phrase.length, meaning: { kind: 'noun', sense: noun, cue, isFiller } };
  if (cue !== null) return { length: phrase.length, meaning: { kind: 'cue', cue } };
  return { length: phrase.length, meaning: { kind: 'filler' } };
}

/** "12 lượt tiếp cận 1.250 lượt": between two numbers the first word is the measure of the first. */
function phraseAt(
  lexemes: readonly Lexeme[],
  at: number,
  words: IndicatorWords,
  before: readonly Token[],
): ReturnType<IndicatorWords['phrases']> {
  const whole = words.phrases(lexemes, at);
  const isBetween =
    whole !== null &&
    whole.length > 1 &&
    namesNumber(before) &&
    lexemes[at + whole.length]?.kind === 'number';
  if (!isBetween) return whole;
  const first = words.phrases(lexemes, at, 1);
  const rest = words.phrases(lexemes, at + 1)?.sense.noun ?? null;
  return rest !== null && (first?.sense.noun?.measures.length ?? 0) > 0 ? first : whole;
}

/** A name and its number, the name not behind a number of its own. */
function namesNumber(before: readonly Token[]): boolean {
  const kinds = [-1, -2, -3].map((step) => before.at(step)?.meaning.kind);
  return kinds[0] === 'number' && kinds[1] === 'noun' && kinds[2] !== 'number';
}

/** The unit named here; "Kim Trang 2 băng rôn" leaves the number to what it counts. */
function findName(
  text: FoldedText,
  lexemes: readonly Lexeme[],
  at: number,
  words: IndicatorWords,
  findUnit: UnitFinder,
): UnitMention | null {
  const mention = findUnit(lexemes, at, text.work);
  if (mention === null) return findUnknownUnit(lexemes, at, text.work, words);
  if (!isQuantityOf(lexemes, mention, words)) return mention;
  return findUnit(lexemes.slice(0, mention.to - 1), at, text.work);
}

/** "Thôn 2 băng rôn": the number behind "thôn" counts, unless a sign or verb follows it. */
function isQuantityOf(
  lexemes: readonly Lexeme[],
  { to }: UnitMention,
  words: IndicatorWords,
): boolean {
  if (lexemes[to - 1]?.kind !== 'number') return false;
  const noun = nounAt(words, lexemes, to);
  return noun !== null && noun.things.length + noun.measures.length > 0 && noun.topics.length === 0;
}

/** Words after which a number names something and counts nothing. */
const NAMES_BEFORE = new Set(
  'ngày|hôm|tháng|năm|quý|tuần|thứ|số nhà|đường|ngõ|ngách|hẻm|đội|tổ|xóm|khu|lớp|khối|khoá|kỳ|đợt|ca|điều|khoản|mục|phần|chương|tầng|phòng|cấp|nhóm|chi bộ|chi hội|thôn|ấp|buôn|phố|lô|qđ|cv|nq|ct|kh|tb|sđt|đt|tel|zalo|ql|tl|km|nhà|số|lúc|hồi|từ|câu|bảng|vòng|phiên'.split(
    '|',
  ),
);
/** The same typed without marks: "tang" is as well "tặng", so a counted thing behind it wins. */
const UNMARKED_NAMES = new Set(Array.from(NAMES_BEFORE, withoutMarks));

const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])$/u;
const DAYS_BEFORE = /^(?:sang|chieu|toi|trua|dem|vao|den|tu|hom|ngay|qua|nay|va)$/u;
/** The same where a counted noun follows: "ngày 2 lượt" counts, "đội 5 băng rôn" may. */
const STILL_COUNTS =
  /^(?:ngay|tuan|thang|thon|xom|ap|to|nha|so|zalo|tu|hoi|cau|bang|kh|phong|cap|doi|km|ca)$/u;
/** Words behind a number of things no campaign asks for by number alone. */
const NO_RESULT_BEHIND =
  /^(?:tuoi|gio|tieng|ngay|tuan|thang|nam|quy|thon|xa|phuong|tinh|huyen|xom|khu|tdp|sao|cap|giay)$/u;

function readNumber(
  lexemes: readonly Lexeme[],
  at: number,
  words: IndicatorWords,
  tokenBefore: Token | undefined,
): Read {
  const number: Read = { length: 1, meaning: { kind: 'number', words: null } };
  const noCount: Read = { length: 1, meaning: { kind: 'noCount' } };
  const before = lexemes[at - 1];
  const behind = lexemes[at + 1];
  const noun = nounAt(words, lexemes, at + 1);
  const isCounted =
    noun !== null && noun.things.length + noun.measures.length + noun.asks.length > 0;
  if (behind?.kind === 'word' && !isCounted && NO_RESULT_BEHIND.test(behind.plain)) return noCount;
  // A letter or a dot glued to it makes it a name: "A4", "Nghị quyết 57.1".
  if (before?.end === lexemes[at]?.start && before?.kind === 'word')
    return isCounted ? number : noCount;
  if (isListMark(lexemes, at) && !isAnswer(lexemes, at, words)) return noCount;
  const isDay = DAY_AND_MONTH.test(lexemes[at]?.plain ?? '');
  if (isDay && before?.folded === '(' && behind?.folded === ')') return noCount;
  if (before?.kind === 'word' && tokenBefore?.meaning.kind !== 'noun') {
    const twoWords = `${lexemes[at - 2]?.folded ?? ''} ${before.folded}`;
    if (isDay && DAYS_BEFORE.test(before.plain)) return noCount;
    const isNamed =
      NAMES_BEFORE.has(before.folded) ||
      NAMES_BEFORE.has(twoWords) ||
      (!isCounted && before.folded === before.plain && UNMARKED_NAMES.has(before.plain));
    if (isNamed && !(isCounted && STILL_COUNTS.test(before.plain))) return noCount;
  }
  return number;
}

/** "…; 2/ Khẩu hiệu: 5": the number of an item inside a line. */
function isListMark(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, number, mark, next] = [-1, 0, 1, 2].map((step) => lexemes[at + step]);
  return (
    number !== undefined &&
    /^\d{1,2}$/u.test(number.plain) &&
    (before === undefined || /^[;:.,]$/u.test(before.folded)) &&
    /^[/).]$/u.test(mark?.folded ?? '') &&
    mark?.start === number.end &&
    next?.kind === 'word' &&
    next.start > mark.end
  );
}

/** "Băng rôn: 02. Khẩu hiệu: 03": behind the colon of a name stands its number. */
function isAnswer(lexemes: readonly Lexeme[], at: number, words: IndicatorWords): boolean {
  if (lexemes[at - 1]?.folded !== ':') return false;
  for (let from = at - 2; from >= at - LONGEST_NAME && from >= 0; from -= 1) {
    const phrase = words.phrases(lexemes, from);
    if (phrase !== null && phrase.sense.noun !== null && from + phrase.length === at - 1)
      return true;
  }
  return false;
}

const LONGEST_NAME = 8;

/** A number in words counts only beside what it counts; "năm" and "ba" are also other words. */
function countsSomething(
  lexemes: readonly Lexeme[],
  at: number,
  length: number,
  words: IndicatorWords,
  before: Token | undefined,
): boolean {
  if (before !== undefined && /^(?:thu|lan|nam|thang|ngay)$/u.test(before.plain)) return false;
  if (
    lexemes[at]?.plain === 'nam' &&
    length === 1 &&
    /^(?:trong|ca|dau|cuoi|hang|moi|tu|mot)$/u.test(before?.plain ?? '')
  ) {
    return false;
  }
  if (lexemes[at - 1]?.folded === '(' && lexemes[at - 2]?.kind === 'number') return true;
  let next = at + length;
  if (readNumberWords(lexemes, next) !== null) next += 1;
  while (nounAt(words, lexemes, next) === null && CLASSIFIERS.has(lexemes[next]?.folded ?? ''))
    next += 1;
  const noun = nounAt(words, lexemes, next);
  if (noun !== null) return noun.things.length + noun.measures.length > 0;
  const named = before?.meaning.kind === 'noun' && before.meaning.sense.things.length > 0;
  const closes = lexemes[next]?.kind !== 'word';
  return (named || before?.folded === ':') && closes;
}

function nounAt(words: IndicatorWords, lexemes: readonly Lexeme[], at: number): NounSense | null {
  return words.phrases(lexemes, at)?.sense.noun ?? null;
}

const CLASSIFIERS = new Set(['cái', 'chiếc', 'tấm', 'bức', 'tờ', 'bộ', 'lá', 'câu']);
