import type { ImportFlag } from '../importProposal.ts';
import { readElements, type Quantity } from './elements.ts';
import type { IndicatorWords, NounSense } from './indicatorWords.ts';
import type { Span } from './lexLine.ts';
import { isThing } from './nounRoles.ts';
import { pairItem, type PairedItem } from './pairItem.ts';
import type { Surroundings } from './settleIndicator.ts';
import { flagged, openTo, spanOver, type Statement } from './statements.ts';
import type { Token } from './tokens.ts';
import type { Cue } from './vocabulary.ts';

/** A number with words that no indicator of the campaign explains. */
type ForeignFigure = { readonly raw: Span; readonly words: Span };

export type SentenceReading = {
  readonly statements: readonly Statement[];
  readonly foreign: readonly ForeignFigure[];
  /** Figures that belong to a name of an earlier sentence: "nhầm, 4 chứ không phải 5". */
  readonly bare: readonly Quantity[];
  /** "5" of "chứ không phải 5". */
  readonly denied: readonly Quantity[];
  /** "không có gì" without a name. */
  readonly nothing: Span | null;
  readonly hasMeeting: boolean;
};

/** What earlier sentences of the same line tell. */
export type SentenceContext = {
  readonly hasMeeting: boolean;
  readonly isCorrection: boolean;
};

/**
 * Reads what one sentence, or the part of it that speaks of one unit, states.
 * Commas, semicolons and brackets part it into items; a heading before a colon
 * and the items before tell what a bare "lượt" or "người" means.
 */
export function readSentence(
  tokens: readonly Token[],
  words: IndicatorWords,
  context: SentenceContext,
): SentenceReading {
  const statements: Statement[] = [];
  const foreign: ForeignFigure[] = [];
  const bare: Quantity[] = [];
  const denied: Quantity[] = [];
  const nouns: NounSense[] = [];
  const heading = headingOf(tokens);
  let nothing: Span | null = null;
  const isOfMeeting = tokens.some((token) => speaksOf(token, words.meetings));
  let hasMeeting = context.hasMeeting || isOfMeeting;
  let isWithin = false;
  let before: ReadItem | null = null;
  for (const { tokens: item, opener } of splitItems(tokens)) {
    const plain = `${heading} ${item.map((token) => token.plain).join(' ')}`;
    const around: Surroundings = { nouns, plain, hasMeeting, isOfMeeting };
    const elements = readElements(item);
    const paired = pairItem(elements, words, around);
    denied.push(
      ...elements.filter((each) => each.kind === 'quantity').filter((each) => each.isDenied),
    );
    const isOutside = isNoResult(tokens, item);
    isWithin ||= statements.length > 0 && hasCue(item, 'within');
    const isDenied = paired.negations.length > 0;
    const said = paired.statements.map((each) => {
      const told = withCues(each, tokens, item, context);
      return isDenied ? flagged(told, 'words') : told;
    });
    if (isWithin) addParts(statements, said, item, foreign);
    else if (isOutside)
      foreign.push(...said.map(({ raw, words: place }) => ({ raw, words: place })));
    else {
      const [first, ...rest] = said;
      const isCounting =
        first !== undefined && opener === ',' && endsInNumber(before) && startsWithNumber(item);
      const current: ReadItem = {
        paired,
        statements: isCounting ? [flagged(first, 'range'), ...rest] : said,
        item,
        opener,
      };
      shareNames(before, current, statements, words);
      statements.push(
        ...current.statements,
        ...vagueOnes(paired, item),
        ...tickedOnes(paired, item),
      );
      before = current;
    }
    for (const quantity of paired.foreign) {
      if (isBareFigure(item, quantity)) bare.push(quantity);
      else if (quantity.words === null) {
        foreign.push({ raw: quantity, words: itemSpan(item, quantity) });
      }
    }
    nothing ??= paired.negations[0] ?? null;
    nouns.unshift(
      ...item.flatMap(({ meaning }) => (meaning.kind === 'noun' ? [meaning.sense] : [])).reverse(),
    );
    hasMeeting ||= said.some(({ codes }) => codes.some((code) => words.meetings.has(code)));
  }
  return { statements, foreign, bare, denied, nothing, hasMeeting };
}

type Item = { readonly tokens: readonly Token[]; readonly opener: string };
type ReadItem = {
  readonly paired: PairedItem;
  statements: readonly Statement[];
  readonly item: readonly Token[];
  readonly opener: string;
};

/** Items between commas, semicolons and brackets; "02 (hai)" stays together. */
function splitItems(tokens: readonly Token[]): readonly Item[] {
  const items: { tokens: Token[]; opener: string }[] = [{ tokens: [], opener: '' }];
  for (const [at, token] of tokens.entries()) {
    const isBreak =
      token.meaning.kind === 'sign' &&
      (ITEM_BREAK.test(token.folded) || (token.folded === '=' && isFigure(tokens, at + 1)));
    if (isBreak && !isRestatement(tokens, at)) items.push({ tokens: [], opener: token.folded });
    else items.at(-1)?.tokens.push(token);
  }
  return items.filter((item) => item.tokens.length > 0);
}

const ITEM_BREAK = /^[,;()[\]…]$/u;

/** "14 lượt = 210 phút" tells two figures, "băng rôn = 3" one. */
function isFigure(tokens: readonly Token[], at: number): boolean {
  const measure = tokens[at + 1]?.meaning;
  return (
    tokens[at]?.meaning.kind === 'number' &&
    measure?.kind === 'noun' &&
    measure.sense.things.length + measure.sense.topics.length === 0
  );
}

/** "02 (hai)", "băng rôn (3)": the bracket belongs to what stands before it. */
function isRestatement(tokens: readonly Token[], at: number): boolean {
  const open = tokens[at]?.folded === '(' ? at : at - 2;
  const before = tokens[open - 1]?.meaning.kind;
  return (
    tokens[open]?.folded === '(' &&
    (before === 'number' || before === 'noun') &&
    tokens[open + 1]?.meaning.kind === 'number' &&
    tokens[open + 2]?.folded === ')'
  );
}

/** Plain words before the first colon. */
function headingOf(tokens: readonly Token[]): string {
  const colon = tokens.findIndex(({ folded }) => folded === ':');
  return tokens
    .slice(0, Math.max(0, colon))
    .map(({ plain }) => plain)
    .join(' ');
}

function speaksOf({ meaning }: Token, codes: ReadonlySet<string>): boolean {
  if (meaning.kind !== 'noun') return false;
  const { things, topics, namesakes, measures } = meaning.sense;
  return [things, topics, namesakes, measures].some((list) => list.some((code) => codes.has(code)));
}

export function hasCue(tokens: readonly Token[], cue: Cue): boolean {
  return tokens.some(({ meaning }) => meaning.kind === 'cue' && meaning.cue === cue);
}

/** Plans, earlier periods and requests are told with numbers too, but are no results. */
function isNoResult(sentence: readonly Token[], item: readonly Token[]): boolean {
  if (hasCue(item, 'plan') || hasCue(item, 'earlier')) return true;
  const first = sentence.findIndex(({ meaning }) => meaning.kind === 'number');
  const ahead = sentence.slice(0, Math.max(0, first));
  return (
    ahead.some(({ meaning }) => meaning.kind === 'noun' && meaning.sense.texts.length > 0) ||
    ASKING.test(ahead.map(({ folded }) => folded).join(' '))
  );
}

const ASKING =
  /(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất|xin (?:xã|phòng|cấp|hỗ trợ|được|thêm)|mong|nhờ|cần thêm|còn thiếu|(?<!giới )thiếu|ủng hộ|đóng góp|quyên góp|thưởng|phạt tiền|quỹ|de nghi|kien nghi|de xuat|ung ho|dong gop|quyen gop)(?!\p{L})/u;

function withCues(
  statement: Statement,
  sentence: readonly Token[],
  item: readonly Token[],
  context: SentenceContext,
): Statement {
  const flags: ImportFlag[] = [];
  if (statement.said !== 'none' && statement.said !== 'vague') {
    const { quantity } = statement.said;
    if (quantity.eachFrom !== null) flags.push('perEach');
    if (quantity.doubt !== null) flags.push(quantity.doubt);
    if (isFollowedByPart(sentence, item)) flags.push('severalNumbers');
    const ahead = sentence.filter(({ start }) => start < statement.raw.start);
    if (hasCue(ahead, 'more') || hasCue(item, 'more')) flags.push('addition');
  }
  if (context.isCorrection) flags.push('corrected');
  const each =
    statement.said !== 'none' && statement.said !== 'vague'
      ? statement.said.quantity.eachFrom
      : null;
  const raw = each === null ? statement.raw : spanOver({ start: each, end: each }, statement.words);
  return { ...flagged(statement, ...flags), raw, words: spanOver(raw, statement.words) };
}

/** "60 (trong đó 20 nữ)": the item is followed by one that takes it apart. */
function isFollowedByPart(sentence: readonly Token[], item: readonly Token[]): boolean {
  const end = item.at(-1)?.end ?? 0;
  const next = sentence
    .filter(({ start, meaning }) => start >= end && meaning.kind !== 'sign')
    .slice(0, 1);
  return hasCue(next, 'within');
}

/** Parts of a number before are no numbers of their own, those of other indicators are. */
function addParts(
  statements: Statement[],
  parts: readonly Statement[],
  item: readonly Token[],
  foreign: ForeignFigure[],
): void {
  for (const part of parts) {
    const [code] = part.codes;
    const isOther =
      part.codes.length === 1 &&
      part.flags.length === 0 &&
      !statements.some(({ codes }) => codes.length === 1 && codes[0] === code);
    if (isOther) statements.push(part);
    else foreign.push({ raw: part.raw, words: itemSpan(item, part.raw) });
  }
}

/**
 * A name without its own number beside a numbered one may share the number:
 * "5 băng rôn, khẩu hiệu", "băng rôn, khẩu hiệu: 5". Only things of one measure
 * can be meant together.
 */
function shareNames(
  before: ReadItem | null,
  current: ReadItem,
  statements: Statement[],
  words: IndicatorWords,
): void {
  if (before === null || current.opener !== ',') return;
  const names = current.paired.loose.slice(0, 1);
  const isNameAlone =
    names.length > 0 &&
    current.statements.length === 0 &&
    current.item.find(({ meaning }) => meaning.kind !== 'cue')?.start === names[0]?.start;
  const last = statements.at(-1);
  if (isNameAlone && last !== undefined && last.noun !== null && last.isNounBehind) {
    const codes = names.flatMap(({ sense }) => [...sense.things, ...sense.asks]);
    if (!haveOneMeasure([...codes, ...last.codes], words)) return;
    if (last.said === 'none') {
      if (!codes.every((code) => last.codes.includes(code))) statements.push(noneToo(last, codes));
    } else statements[statements.length - 1] = openTo(last, codes);
    return;
  }
  const [first, ...rest] = current.statements;
  const left = before.paired.loose.at(-1);
  const isListed = left !== undefined && before.statements.length === 0;
  if (
    isListed &&
    first !== undefined &&
    first.noun !== null &&
    isThing(first.noun) &&
    !first.isNounBehind
  ) {
    const codes = [...left.sense.things, ...left.sense.asks];
    if (!haveOneMeasure([...codes, ...first.codes], words)) return;
    current.statements = [openTo(first, codes), ...rest];
  }
}

function haveOneMeasure(codes: readonly string[], { byCode }: IndicatorWords): boolean {
  return new Set(codes.map((code) => byCode.get(code)?.unitOfMeasure)).size === 1;
}

/** "Không treo băng rôn, khẩu hiệu": the second name is most likely denied as well. */
function noneToo(last: Statement, codes: readonly string[]): Statement {
  return flagged({ ...last, codes, flags: [] }, 'words');
}

/** "nhiều băng rôn": a name with a word that is no number. */
function vagueOnes({ loose }: PairedItem, item: readonly Token[]): readonly Statement[] {
  const at = item.findIndex(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'vague');
  const word = item[at];
  const noun = loose.find(({ start }) => start === item[at + 1]?.start);
  if (word === undefined || noun === undefined) return [];
  const place = spanOver(word, noun);
  const codes = [...noun.sense.things, ...noun.sense.asks];
  return [
    { codes, said: 'vague', raw: place, words: place, flags: ['words'], noun, isNounBehind: true },
  ];
}

/** "hai, ba băng rôn", "2, 3 khẩu hiệu": two numbers for one name. */
function endsInNumber(before: ReadItem | null): boolean {
  const last = before?.item.at(-1);
  if (before === null || last === undefined) return false;
  if (last.meaning.kind !== 'number') return NUMBER_WORD.test(last.folded);
  return before.paired.foreign.some(({ start }) => start === last.start);
}

const NUMBER_WORD = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/u;

function startsWithNumber([first]: readonly Token[]): boolean {
  return first?.meaning.kind === 'number';
}

/** "pano: x", "khẩu hiệu -", "tờ rơi: đủ": an answer that is no number. */
function tickedOnes({ loose }: PairedItem, item: readonly Token[]): readonly Statement[] {
  const [noun, ...others] = loose;
  const last = item.at(-1);
  if (noun === undefined || others.length > 0 || last === undefined) return [];
  const behind = item.filter(({ start }) => start >= noun.end);
  const isNamed = behind[0]?.folded === ':';
  const answer = isNamed ? behind.slice(1) : behind;
  const [first] = answer;
  if (first === undefined || answer.length > LONGEST_TICK) return [];
  const flag = /^[xv×✓✔]$/u.test(first.folded)
    ? 'cross'
    : /^\p{Pd}$/u.test(first.folded)
      ? 'dash'
      : 'words';
  if ((flag === 'words' && !isNamed) || (flag !== 'words' && answer.length > 1)) return [];
  return [
    {
      codes: [...new Set([...noun.sense.things, ...noun.sense.asks])],
      said: 'vague',
      raw: spanOver(first, last),
      words: spanOver(noun, last),
      flags: [flag],
      noun,
      isNounBehind: false,
    },
  ];
}

const LONGEST_TICK = 3;

/** A figure with nothing but polite words around it. */
function isBareFigure(item: readonly Token[], quantity: Quantity): boolean {
  return item.every(
    ({ meaning, start, end }) =>
      meaning.kind === 'filler' ||
      meaning.kind === 'cue' ||
      meaning.kind === 'number' ||
      meaning.kind === 'sign' ||
      (start >= quantity.start && end <= quantity.end),
  );
}

function itemSpan(item: readonly Token[], fallback: Span): Span {
  const first = item[0];
  const last = item.at(-1);
  return first === undefined || last === undefined ? fallback : spanOver(first, last);
}
