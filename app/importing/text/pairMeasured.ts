import type { ImportFlag } from '../importProposal.ts';
import type { Element, Noun, Quantity } from './elements.ts';
import type { IndicatorWords } from './indicatorWords.ts';
import { intersect, isThing, topicCodes } from './nounRoles.ts';
import { settle, type Surroundings } from './settleIndicator.ts';
import { figureOf, type Statement } from './statements.ts';

/**
 * The indicator of a number with a word of measure ("lượt", "bài", "người"),
 * told by the names near it. "người" alone are those who came where a meeting
 * was spoken of.
 */
export function readMeasured(
  elements: readonly Element[],
  at: number,
  quantity: Quantity,
  measures: readonly string[],
  words: IndicatorWords,
  around: Surroundings,
  used: Set<Element>,
): Statement {
  const behind = nounsFrom(elements, at, 1, used);
  const before = nounsFrom(elements, at, -1, used);
  const nearest = [...behind.slice(0, 2), ...before.slice(0, 2)];
  for (const noun of nearest) {
    const codes = intersect(measures, topicCodes(noun.sense));
    if (codes.length === 0) continue;
    const side = behind.includes(noun) ? behind : before;
    const isSkipping = side
      .slice(0, side.indexOf(noun))
      .some((nearer) => nearer.sense.topics.length > 0 && !isThing(nearer));
    if (!isNumbered(elements, noun)) used.add(noun);
    for (const same of nearest) {
      if (intersect(codes, topicCodes(same.sense)).length > 0 && !isThing(same)) used.add(same);
    }
    const isBehind = behind.includes(noun);
    const { things, topics, scenes, namesakes } = noun.sense;
    const isSure = intersect(codes, [...things, ...topics, ...scenes, ...namesakes]).length > 0;
    const asks: ImportFlag[] = isSure && !isSkipping ? [] : ['indicatorAmbiguous'];
    const narrowed = narrow(codes, nearest, around);
    return settle(figureOf(quantity, narrowed, asks, noun, isBehind), words, around);
  }
  const clashing = nearest.find(
    (noun) =>
      isThing(noun) &&
      !isNumbered(elements, noun) &&
      (noun === behind[0] ? noun.gapBefore === 0 : quantity.gapBefore === 0),
  );
  if (clashing !== undefined && (clashing === before[0] || clashing === behind[0])) {
    used.add(clashing);
    const codes = [...new Set([...topicCodes(clashing.sense), ...measures])];
    return figureOf(quantity, codes, ['indicatorAmbiguous'], clashing, clashing === behind[0]);
  }
  for (const sense of around.nouns) {
    const codes = intersect(measures, topicCodes(sense));
    if (codes.length > 0) return settle(figureOf(quantity, codes, [], null, false), words, around);
    if (sense.topics.length > 0) break;
  }
  const asks: readonly ImportFlag[] = ['indicatorAmbiguous'];
  const people = intersect(measures, [...words.attendance]);
  if (people.length > 0 && around.hasMeeting) {
    const isElse = nearest.some(({ sense }) =>
      sense.topics.some((code) => !words.meetings.has(code)),
    );
    const flags = quantity.isOpen || isElse ? asks : [];
    return settle(figureOf(quantity, people, flags, null, false), words, around);
  }
  const isOther = quantity.isOpen || nearest.some(({ sense }) => sense.topics.length > 0);
  const isClear = measures.length === 1 && people.length === 0 && !isOther;
  return figureOf(quantity, measures, isClear ? [] : asks, null, false);
}

/** A name right behind a number without a measure is that number's: "1 buổi họp 65 người". */
function isNumbered(elements: readonly Element[], noun: Noun): boolean {
  const before = elements[elements.indexOf(noun) - 1];
  return noun.gapBefore === 0 && before?.kind === 'quantity' && before.measures === null;
}

/** Where one name leaves several indicators, a second name nearby may tell. */
function narrow(
  codes: readonly string[],
  nouns: readonly Noun[],
  { nouns: earlier }: Surroundings,
): readonly string[] {
  let left = codes;
  for (const sense of [...nouns.map((noun) => noun.sense), ...earlier.slice(0, 2)]) {
    if (left.length < 2) break;
    const both = intersect(left, topicCodes(sense));
    if (both.length > 0) left = both;
  }
  return left;
}

/** Names on one side of a number up to the next number; the nearest first. */
function nounsFrom(
  elements: readonly Element[],
  at: number,
  step: 1 | -1,
  used: ReadonlySet<Element>,
): readonly Noun[] {
  const nouns: Noun[] = [];
  for (let next = at + step; next >= 0 && next < elements.length; next += step) {
    const element = elements[next];
    if (element === undefined || element.kind === 'quantity' || element.kind === 'negation') break;
    if (element.kind === 'and' && step === 1) break;
    if (element.kind === 'noun' && !used.has(element)) nouns.push(element);
  }
  return nouns;
}
