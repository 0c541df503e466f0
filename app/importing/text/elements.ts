import type { NounSense } from './indicatorWords.ts';
import type { Span } from './lexLine.ts';
import type { Token, WordedNumber } from './tokens.ts';

/** A number of a sentence with what stands right beside it. */
export type Quantity = Span & {
  readonly kind: 'quantity';
  /** The number itself, without "khoảng". */
  readonly figure: Span;
  readonly words: WordedNumber | null;
  readonly isAbout: boolean;
  /** Written with a unit of money: it counts nothing else. */
  readonly isMoney: boolean;
  /** Indicator codes the word of measure behind it may belong to; null without such a word. */
  readonly measures: readonly string[] | null;
  /** A word nobody knows follows the measure: "200 tờ khai". */
  readonly isOpen: boolean;
  /** A measure of other things follows: "băng rôn 3 điểm". */
  readonly isOfOthers: boolean;
  /** Per meeting, per day: where the words that say so begin. */
  readonly eachFrom: number | null;
  readonly doubt: 'severalNumbers' | null;
  /** "5" of "4 chứ không phải 5". */
  readonly isDenied: boolean;
  readonly gapBefore: number;
};

export type Noun = Span & {
  readonly kind: 'noun';
  readonly sense: NounSense;
  readonly gapBefore: number;
};

/** "không có", "chưa treo". */
export type Negation = Span & {
  readonly kind: 'negation';
  readonly isSure: boolean;
  /** A word nobody knows follows: "không đồng ý". */
  readonly isOpen: boolean;
  readonly gapBefore: number;
};

/** What stands between elements: "và", which parts them, or a colon or dash between a name and its number. */
type Divider = Span & {
  readonly kind: 'and' | 'colon' | 'dash' | 'become';
  readonly gapBefore: number;
};

/** A part of a sentence that states something; `gapBefore` counts unknown words before it. */
export type Element = Quantity | Noun | Negation | Divider;

/** Reads the tokens of one item ("treo 3 băng rôn") into what can be paired. */
export function readElements(tokens: readonly Token[]): readonly Element[] {
  const elements: Element[] = [];
  let gapBefore = 0;
  let eachFrom: number | null = null;
  let isDenied = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { meaning } = token;
    if (meaning.kind === 'cue' && meaning.cue === 'each') eachFrom ??= token.start;
    if (isTimes(token) && elements.some(({ kind }) => kind === 'quantity'))
      eachFrom ??= token.start;
    if (meaning.kind === 'cue' && meaning.cue === 'instead') isDenied = true;
    const read =
      meaning.kind === 'number'
        ? readQuantity(tokens, at, { eachFrom, isDenied, gapBefore })
        : readOther(tokens, at, gapBefore);
    if (read === null) {
      if (isApart(meaning)) gapBefore += 1;
      continue;
    }
    if (read.element.kind === 'quantity') isDenied = false;
    elements.push(read.element);
    gapBefore = 0;
    at += read.length - 1;
  }
  return elements;
}

/** Words that part a number from a name: unknown ones, days, and "cho" in "100 tờ rơi cho bà con". */
function isApart(meaning: Token['meaning']): boolean {
  if (meaning.kind === 'cue') return meaning.cue === 'at';
  return meaning.kind === 'word' || meaning.kind === 'unit' || meaning.kind === 'noCount';
}

type Read = { readonly element: Element; readonly length: number };

function isTimes({ folded, meaning }: Token): boolean {
  return /^[x×*]$/u.test(folded) && (meaning.kind === 'word' || meaning.kind === 'sign');
}

function readQuantity(
  tokens: readonly Token[],
  at: number,
  known: Pick<Quantity, 'eachFrom' | 'isDenied' | 'gapBefore'>,
): Read | null {
  const token = tokens[at];
  if (token?.meaning.kind !== 'number') return null;
  const before = tokens[at - 1];
  const isAbout =
    (before?.meaning.kind === 'cue' && before.meaning.cue === 'about') ||
    /^[~≈<>≥≤]$/u.test(before?.folded ?? '');
  const restated = restatement(tokens, at);
  let next = at + 1 + (restated?.length ?? 0);
  const figure = { start: token.start, end: tokens[next - 1]?.end ?? token.end };
  while (isClassifierFiller(tokens[next])) next += 1;
  const measure = tokens[next];
  let measures: readonly string[] | null = null;
  let end = figure.end;
  if (measure?.meaning.kind === 'noun' && isMeasure(measure.meaning.sense)) {
    ({ measures } = measure.meaning.sense);
    ({ end } = measure);
    next += 1;
  } else next = at + 1 + (restated?.length ?? 0);
  const isPerEach = /^[/]$/u.test(tokens[next]?.folded ?? '') && isName(tokens[next + 1]);
  return {
    element: {
      kind: 'quantity',
      start: isAbout && before !== undefined ? before.start : token.start,
      end,
      figure,
      words: token.meaning.words,
      isAbout,
      isMoney: MONEY.test(token.folded) && !isScaleOf(token, tokens[at + 1]),
      measures,
      isOpen: tokens[next]?.meaning.kind === 'word',
      isOfOthers: OTHER_MEASURES.test(tokens[next]?.folded ?? ''),
      doubt: restated?.isOther === true ? 'severalNumbers' : null,
      ...known,
      eachFrom: known.eachFrom ?? (isPerEach ? figure.start : perDay(before, measures)),
    },
    length: next - at,
  };
}

/** "1 nghìn lượt": the scale belongs to what is counted. */
function isScaleOf({ folded }: Token, next: Token | undefined): boolean {
  return (
    /[\d ](?:nghìn|ngàn|nghin|ngan|triệu|trieu)$/u.test(folded) && next?.meaning.kind === 'noun'
  );
}

const OTHER_MEASURES =
  /^(?:điểm|cụm|tuyến|vị|hộ|tổ|km|m|mét|m2|kg|tấn|đợt|lần|tiếng|nhóm|cặp|chỗ|nơi|đoạn|đội|lớp|xe|đ\/c|gia|giải|loại|mẫu|nội)$/u;

/** "ngày 2 lượt": the day stands before a number that is measured, so it names no date. */
function perDay(before: Token | undefined, measures: readonly string[] | null): number | null {
  const isDay = /^(?:ngày|tuần|tháng)$/u.test(before?.folded ?? '');
  return isDay && measures !== null ? (before?.start ?? null) : null;
}

const MONEY =
  /(?:đ|đồng|dong|vnđ|vnd)$|\dk$|(?:tr|triệu|trieu|nghìn|ngàn|nghin|ngan)\s?(?:\d{1,3}|rưỡi)?k?$/u;

function isMeasure({ things, measures, topics }: NounSense): boolean {
  return measures.length > 0 && things.length === 0 && topics.length === 0;
}

/** Names nothing by itself: "em treo" speaks of the sender, "30 em" of children. */
function isMinor({ things, topics, namesakes, texts }: NounSense): boolean {
  return things.length + topics.length + namesakes.length + texts.length === 0;
}

function isBehindNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.meaning.kind === 'number';
}

function isClassifierFiller(token: Token | undefined): boolean {
  return /^(?:lượt|cái|chiếc)$/u.test(token?.folded ?? '') && token?.meaning.kind === 'filler';
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.folded);
}

/** "02 (hai)": the number once more in brackets. */
function restatement(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly isOther: boolean } | null {
  const [open, inner, close] = tokens.slice(at + 1, at + 4);
  if (open?.folded !== '(' || inner?.meaning.kind !== 'number' || close?.folded !== ')')
    return null;
  const value = plainValue(tokens[at]);
  return { length: 3, isOther: value === null || value !== plainValue(inner) };
}

function plainValue(token: Token | undefined): number | null {
  if (token?.meaning.kind !== 'number') return null;
  if (token.meaning.words !== null) return token.meaning.words.value;
  return /^\d{1,9}$/u.test(token.folded) ? Number(token.folded) : null;
}

function readOther(tokens: readonly Token[], at: number, gapBefore: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const span = { start: token.start, end: token.end, gapBefore };
  const { meaning } = token;
  if (meaning.kind === 'noun') {
    if (meaning.isFiller && isMinor(meaning.sense) && !isBehindNumber(tokens, at)) return null;
    return { element: { kind: 'noun', sense: meaning.sense, ...span }, length: 1 };
  }
  if (meaning.kind === 'sign') {
    if (/^\p{Pd}$/u.test(token.folded)) return { element: { kind: 'dash', ...span }, length: 1 };
    if (/^[:=]$/u.test(token.folded)) return { element: { kind: 'colon', ...span }, length: 1 };
    if (/^(?:->|=>|→)$/u.test(token.folded))
      return { element: { kind: 'become', ...span }, length: 1 };
    return /^[+&]$/u.test(token.folded) ? { element: { kind: 'and', ...span }, length: 1 } : null;
  }
  if (meaning.kind === 'cue') {
    if (meaning.cue === 'and' || meaning.cue === 'become') {
      return { element: { kind: meaning.cue, ...span }, length: 1 };
    }
    if (meaning.cue === 'not' || meaning.cue === 'notYet') {
      return readNegation(tokens, at, meaning.cue === 'not', gapBefore);
    }
    return null;
  }
  const isShortNo = token.folded === 'k' && (meaning.kind === 'word' || meaning.kind === 'filler');
  return isShortNo ? readNegation(tokens, at, true, gapBefore) : null;
}

/** Verbs that belong to the negation: "k có", "không phát sinh", "chưa treo". */
const NEGATED_VERBS =
  /^(?:có|co|phát sinh|phat sinh|phát|sinh|tổ chức|treo|làm|thực hiện|triển khai|đăng|căng|dán|lắp|được|in|ra|thấy|hề|tham gia|tham|gia|báo cáo)$/u;

function readNegation(
  tokens: readonly Token[],
  at: number,
  isSure: boolean,
  gapBefore: number,
): Read {
  let next = at + 1;
  while (isNegated(tokens[next])) next += 1;
  const first = tokens[at];
  const last = tokens[next - 1] ?? first;
  return {
    element: {
      kind: 'negation',
      start: first?.start ?? 0,
      end: last?.end ?? 0,
      isSure,
      isOpen: tokens[next]?.meaning.kind === 'word' && !CLOSING.test(tokens[next]?.plain ?? ''),
      gapBefore,
    },
    length: next - at,
  };
}

function isNegated(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (/^(?:hoạt động|hoat dong)$/u.test(token.folded)) return true;
  return token.meaning.kind !== 'noun' && NEGATED_VERBS.test(token.folded);
}

/** Polite endings and words of "nothing at all": "k có gì ạ", "không có nào". */
const CLOSING = /^(?:gi|j|z|nao|ca|het|nhe|a|dau|luon|em|nua|that|de)$/u;
