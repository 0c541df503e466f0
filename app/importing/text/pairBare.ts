import type { Element, Noun, Quantity } from './elements.ts';
import type { NounSense } from './indicatorWords.ts';
import { isThing } from './nounRoles.ts';
import { figureOf, flagged, openTo, type Statement } from './statements.ts';

/**
 * Numbers without a measure and the names beside them, two by two from the
 * left. A row of pairs that does not come out even ("băng rôn 3 khẩu hiệu 5
 * pano") could be paired the other way round as well, so all of it asks.
 */
export function pairBare(
  elements: readonly Element[],
  money: ReadonlySet<string>,
  used: Set<Element>,
  statements: Statement[],
  foreign: Quantity[],
): void {
  // What is paired already still stands between its neighbours.
  const sequence = elements
    .filter((element) => !isDeniedNumber(element))
    .map((element) => (used.has(element) ? null : element));
  let row: Row = { isNounFirst: null, from: 0, end: -1 };
  let at = 0;
  while (at < sequence.length) {
    const pair = nounFirst(sequence, at, money) ?? numberFirst(sequence, at, money);
    if (pair === null) {
      const alone = sequence[at];
      if (alone?.kind === 'quantity') {
        used.add(alone);
        foreign.push(alone);
        const isNext = row.end === at && alone.gapBefore === 0;
        if (row.isNounFirst === false && isNext) openRow(statements, row.from, []);
      }
      if (alone?.kind === 'noun' && row.isNounFirst === true && row.end === at) {
        openRow(statements, row.from, bareCodes(alone));
      }
      at += 1;
      continue;
    }
    pair.used.forEach((element) => used.add(element));
    const goesOn = row.isNounFirst === pair.isNounFirst && row.end === at;
    row = {
      isNounFirst: pair.isNounFirst,
      from: goesOn ? row.from : statements.length,
      end: at + pair.length,
    };
    statements.push(pair.statement);
    if (pair.isUneven) openRow(statements, row.from, bareCodesOf(pair.rival?.sense));
    at += pair.length;
  }
}

/** Pairs of one order that follow each other without anything between them. */
type Row = {
  readonly isNounFirst: boolean | null;
  /** Its first statement. */
  readonly from: number;
  /** Where it ends in the sequence. */
  readonly end: number;
};

/** Every number of the row may belong to the name on its other side. */
function openRow(statements: Statement[], from: number, last: readonly string[]): void {
  for (let at = from; at < statements.length; at += 1) {
    const statement = statements[at];
    if (statement === undefined) continue;
    const next = statements[at + 1]?.noun?.sense;
    const others = next === undefined ? last : bareCodesOf(next);
    statements[at] = flagged(openTo(statement, others), 'indicatorAmbiguous');
  }
}

type Pair = {
  readonly statement: Statement;
  readonly used: readonly Element[];
  readonly length: number;
  /** Null where a colon settles the order. */
  readonly isNounFirst: boolean | null;
  readonly isUneven: boolean;
  readonly rival: Noun | null;
};

/** "băng rôn 3", "băng rôn: 3". */
function nounFirst(sequence: Sequence, at: number, money: ReadonlySet<string>): Pair | null {
  const noun = sequence[at];
  if (noun?.kind !== 'noun' || !isBareName(noun)) return null;
  const link = sequence[at + 1]?.kind;
  const isLinked = link === 'colon' || link === 'dash';
  const length = isLinked ? 3 : 2;
  const quantity = sequence[at + length - 1];
  if (quantity?.kind !== 'quantity' || !canCount(quantity, noun, money)) return null;
  const isHeading =
    (isLinked || isWeak(noun) || quantity.gapBefore > 0) && isNamedBehind(sequence, at + length);
  if (isHeading || (isMeasureOnly(noun) && link !== 'colon')) return null;
  const told = bareStatement(quantity, noun, false, quantity.gapBefore);
  const statement = quantity.isOfOthers ? flagged(told, 'unitMismatch') : told;
  const rival = sequence[at + length];
  const isUneven =
    rival?.kind === 'noun' &&
    isBareName(rival) &&
    rival.gapBefore === 0 &&
    !followedByNumber(sequence, at + length);
  return {
    statement,
    used: isUneven ? [noun, quantity, rival] : [noun, quantity],
    length,
    isNounFirst: link === 'colon' ? null : true,
    isUneven,
    rival: isUneven ? rival : null,
  };
}

/** "3 băng rôn", with the names that may share the number: "3 băng rôn và khẩu hiệu". */
function numberFirst(sequence: Sequence, at: number, money: ReadonlySet<string>): Pair | null {
  const quantity = sequence[at];
  const noun = sequence[at + 1];
  if (quantity?.kind !== 'quantity' || noun?.kind !== 'noun' || !isBareName(noun)) return null;
  if (noun.gapBefore > LONGEST_GAP || !canCount(quantity, noun, money)) return null;
  const used: Element[] = [quantity, noun];
  let statement = bareStatement(quantity, noun, true, noun.gapBefore);
  let length = 2;
  for (
    let rest = sharingName(sequence, at + length);
    rest !== null;
    rest = sharingName(sequence, at + length)
  ) {
    used.push(rest.noun);
    statement = openTo(statement, bareCodes(rest.noun));
    length += rest.length;
  }
  return { statement, used, length, isNounFirst: false, isUneven: false, rival: null };
}

type Sequence = readonly (Element | null)[];

/** Words nobody knows may stand between a number and its name, but then a person is asked. */
const LONGEST_GAP = 2;

function isDeniedNumber(element: Element): boolean {
  return element.kind === 'quantity' && element.isDenied;
}

/** Money is no number of things, and a number of things may be money that lacks its unit. */
function canCount({ isMoney }: Quantity, noun: Noun, money: ReadonlySet<string>): boolean {
  return !isMoney || bareCodes(noun).some((code) => money.has(code));
}

function isBareName({ sense }: Noun): boolean {
  return bareCodesOf(sense).length > 0;
}

function bareCodes({ sense }: Noun): readonly string[] {
  return bareCodesOf(sense);
}

/** What a number without a measure may count beside a name. */
function bareCodesOf(sense: NounSense | undefined): readonly string[] {
  if (sense === undefined || sense.texts.length > 0) return [];
  const { things, namesakes, topics, asks, measures } = sense;
  const named = [...new Set([...things, ...namesakes])];
  if (named.length > 0) return named;
  return [...new Set(topics.length > 0 ? topics : asks.length > 0 ? asks : measures)];
}

function bareStatement(quantity: Quantity, noun: Noun, isBehind: boolean, gap: number): Statement {
  const { things, namesakes } = noun.sense;
  const codes = bareCodes(noun);
  const isClear = things.length + namesakes.length > 0 && gap === 0;
  return figureOf(quantity, codes, isClear ? [] : ['indicatorAmbiguous'], noun, isBehind);
}

/** "buổi 2" is the second one; "số buổi: 2" counts. */
function isMeasureOnly(noun: Noun): boolean {
  return isWeak(noun) && noun.sense.topics.length + noun.sense.asks.length === 0;
}

/** A word of measure, a topic or a word of many meanings: a thing's own name behind the number wins. */
function isWeak({ sense }: Noun): boolean {
  return sense.things.length + sense.namesakes.length === 0;
}

function isNamedBehind(sequence: Sequence, at: number): boolean {
  const element = sequence[at];
  return (
    element?.kind === 'noun' &&
    isBareName(element) &&
    element.gapBefore === 0 &&
    !followedByNumber(sequence, at)
  );
}

function followedByNumber(sequence: Sequence, at: number): boolean {
  const next = sequence[at + 1];
  return (
    next?.kind === 'quantity' ||
    ((next?.kind === 'colon' || next?.kind === 'dash') && sequence[at + 2]?.kind === 'quantity')
  );
}

/** A further name that may share the number: "5 băng rôn và khẩu hiệu". */
function sharingName(
  sequence: Sequence,
  at: number,
): { readonly noun: Noun; readonly length: number } | null {
  const joiner = sequence[at]?.kind === 'and' ? 1 : 0;
  const noun = sequence[at + joiner];
  if (noun?.kind !== 'noun' || noun.gapBefore > 0 || !isThing(noun)) return null;
  return followedByNumber(sequence, at + joiner) ? null : { noun, length: joiner + 1 };
}
