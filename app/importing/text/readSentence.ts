import { readElements, type Quantity } from './elements.ts';
import type { IndicatorWords, NounSense } from './indicatorWords.ts';
import type { Span } from './lexLine.ts';
import { pairItem } from './pairItem.ts';
import { hasCue, isNoResult, withCues, type SentenceContext } from './sentenceCues.ts';
import type { Surroundings } from './settleIndicator.ts';
import { endsInNumber, shareNames } from './shareNames.ts';
import { splitItems, type ReadItem } from './splitItems.ts';
import { flagSums } from './flagSums.ts';
import { flagged, spanOver, type Statement } from './statements.ts';
import type { Token } from './tokens.ts';
import { tickedOnes, vagueOnes } from './unnumberedNames.ts';

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
    const isBesideMeeting = item.some((token) => speaksOf(token, words.meetings));
    const said = flagSums(elements, paired.statements).map((each) => {
      const told = {
        ...withCues(each, tokens, item, context),
        isOfMeeting: isBesideMeeting,
      };
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

function startsWithNumber([first]: readonly Token[]): boolean {
  return first?.meaning.kind === 'number';
}

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
