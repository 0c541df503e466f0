import type { ImportFlag } from '../importProposal.ts';
import type { Element, Noun, Quantity } from './elements.ts';
import type { IndicatorWords } from './indicatorWords.ts';
import { intersect, isThing, topicCodes } from './nounRoles.ts';
import { settle, type Surroundings } from './settleIndicator.ts';
import { figureOf, openTo, type Statement } from './statements.ts';

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
  // A name with a number of its own behind it is not this number's.
  const following = nounsFrom(elements, at, 1, used);
  const taken = following.findIndex((noun) => hasOwnNumber(elements, noun));
  const behind = taken === -1 ? following : following.slice(0, taken);
  const before = nounsFrom(elements, at, -1, used);
  const rivals = rivalsOf(quantity, measures, before[0], behind[0]);
  if (rivals !== null) {
    rivals.nouns.forEach((noun) => used.add(noun));
    return figureOf(quantity, rivals.codes, ['indicatorAmbiguous'], rivals.nouns[0] ?? null, false);
  }
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
    const read = settle(figureOf(quantity, narrowed, asks, noun, isBehind), words, around);
    const partner = partnerOf(elements, noun, isBehind, used);
    const shared = partner === null ? [] : intersect(measures, partner.sense.things);
    if (partner === null || shared.length === 0) return read;
    used.add(partner);
    return openTo(read, shared);
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

/** "… khẩu hiệu 5 chiếc": the name belongs to the number behind it. */
function hasOwnNumber(elements: readonly Element[], noun: Noun): boolean {
  const at = elements.indexOf(noun);
  const next = elements[at + 1];
  const isLink = next?.kind === 'colon' || next?.kind === 'dash';
  return (isLink ? elements[at + 2] : next)?.kind === 'quantity';
}

/** "băng rôn 3 chiếc khẩu hiệu": two things of one measure around one number. */
function rivalsOf(
  quantity: Quantity,
  measures: readonly string[],
  before: Noun | undefined,
  behind: Noun | undefined,
): { readonly nouns: readonly Noun[]; readonly codes: readonly string[] } | null {
  if (before === undefined || behind === undefined) return null;
  if (!isThing(before) || !isThing(behind)) return null;
  if (quantity.gapBefore > 0 || behind.gapBefore > 0) return null;
  const left = intersect(measures, before.sense.things);
  const right = intersect(measures, behind.sense.things);
  const codes = [...new Set([...left, ...right])];
  if (left.length === 0 || right.length === 0 || codes.length === left.length) return null;
  return { nouns: [before, behind], codes };
}

/** "Băng rôn khẩu hiệu: 5 cái": a second name beside the first that may share its number. */
function partnerOf(
  elements: readonly Element[],
  noun: Noun,
  isBehind: boolean,
  used: ReadonlySet<Element>,
): Noun | null {
  const at = elements.indexOf(noun);
  const step = isBehind ? 1 : -1;
  const hasAnd = elements[at + step]?.kind === 'and';
  const next = at + (hasAnd ? 2 * step : step);
  const other = elements[next];
  if (other?.kind !== 'noun' || used.has(other) || !isThing(noun) || !isThing(other)) return null;
  const gap = isBehind ? other.gapBefore : noun.gapBefore;
  const beyond = elements[next + step];
  const isNumberedItself =
    beyond?.kind === 'quantity' ||
    (beyond?.kind === 'colon' && elements[next + 2 * step]?.kind === 'quantity');
  return gap > 0 || isNumberedItself ? null : other;
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
