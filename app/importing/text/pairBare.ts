import type { Element, Noun, Quantity } from './elements.ts';
import type { NounSense } from './indicatorWords.ts';
import { isThing } from './nounRoles.ts';
import { figureOf, openTo, type Statement } from './statements.ts';

/** Numbers without a measure and the names beside them, two by two from the left. */
export function pairBare(
  elements: readonly Element[],
  money: ReadonlySet<string>,
  used: Set<Element>,
  statements: Statement[],
  foreign: Quantity[],
): void {
  const sequence = elements.filter((element) => !used.has(element) && !isDeniedNumber(element));
  let at = 0;
  while (at < sequence.length) {
    const first = sequence[at];
    const second = sequence[at + 1];
    const third = sequence[at + 2];
    if (first?.kind === 'noun' && isBareName(first)) {
      const quantity = second?.kind === 'colon' ? third : second;
      const behind = at + (second?.kind === 'colon' ? 3 : 2);
      const isHeading =
        (second?.kind === 'colon' || isWeak(first)) && isNamedBehind(sequence, behind);
      if (quantity?.kind === 'quantity' && !isHeading && canCount(quantity, first, money)) {
        used.add(first).add(quantity);
        const statement = bareStatement(quantity, first, false, quantity.gapBefore);
        const rival = sequence[at + (second?.kind === 'colon' ? 3 : 2)];
        const isContested =
          rival?.kind === 'noun' &&
          isBareName(rival) &&
          rival.gapBefore === 0 &&
          !followedByNumber(sequence, sequence.indexOf(rival));
        if (isContested) used.add(rival);
        statements.push(isContested ? openTo(statement, bareCodes(rival)) : statement);
        at += second?.kind === 'colon' ? 3 : 2;
        continue;
      }
    }
    if (first?.kind === 'quantity') {
      const isNamed = second?.kind === 'noun' && isBareName(second);
      if (isNamed && second.gapBefore <= LONGEST_GAP && canCount(first, second, money)) {
        used.add(first).add(second);
        let statement = bareStatement(first, second, true, second.gapBefore);
        const before = sequence[at - 1];
        if (
          before?.kind === 'noun' &&
          !used.has(before) &&
          isThing(before) &&
          first.gapBefore === 0
        ) {
          used.add(before);
          statement = openTo(statement, bareCodes(before));
        }
        at += 2;
        for (
          let rest = sharingName(sequence, at);
          rest !== null;
          rest = sharingName(sequence, at)
        ) {
          used.add(rest.noun);
          statement = openTo(statement, bareCodes(rest.noun));
          at += rest.length;
        }
        statements.push(statement);
        continue;
      }
      used.add(first);
      foreign.push(first);
    }
    at += 1;
  }
}

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
function bareCodesOf({
  things,
  namesakes,
  topics,
  asks,
  measures,
  texts,
}: NounSense): readonly string[] {
  if (texts.length > 0) return [];
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

/** Only a word of measure or a topic: a thing's own name behind the number wins. */
function isWeak({ sense }: Noun): boolean {
  return sense.things.length + sense.namesakes.length + sense.asks.length === 0;
}

function isNamedBehind(sequence: readonly Element[], at: number): boolean {
  const element = sequence[at];
  return (
    element?.kind === 'noun' &&
    isBareName(element) &&
    element.gapBefore === 0 &&
    !followedByNumber(sequence, at)
  );
}

function followedByNumber(sequence: readonly Element[], at: number): boolean {
  const next = sequence[at + 1];
  return (
    next?.kind === 'quantity' || (next?.kind === 'colon' && sequence[at + 2]?.kind === 'quantity')
  );
}

/** A further name that may share the number: "5 băng rôn và khẩu hiệu". */
function sharingName(
  sequence: readonly Element[],
  at: number,
): { readonly noun: Noun; readonly length: number } | null {
  const joiner = sequence[at]?.kind === 'and' ? 1 : 0;
  const noun = sequence[at + joiner];
  if (noun?.kind !== 'noun' || noun.gapBefore > 0 || !isThing(noun)) return null;
  return followedByNumber(sequence, at + joiner) ? null : { noun, length: joiner + 1 };
}
