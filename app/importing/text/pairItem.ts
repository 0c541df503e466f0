import type { Element, Negation, Noun, Quantity } from './elements.ts';
import type { IndicatorWords } from './indicatorWords.ts';
import { isThing } from './nounRoles.ts';
import { pairBare } from './pairBare.ts';
import { pairNegations } from './pairNegations.ts';
import { readMeasured } from './pairMeasured.ts';
import { settle, type Surroundings } from './settleIndicator.ts';
import type { Statement } from './statements.ts';

export type PairedItem = {
  readonly statements: readonly Statement[];
  /** Names of things that got no number of their own. */
  readonly loose: readonly Noun[];
  /** Numbers that belong to no name of the campaign. */
  readonly foreign: readonly Quantity[];
  readonly negations: readonly Negation[];
};

/**
 * Puts the numbers and negations of one item with the names they belong to.
 * Only neighbours are paired; where a number could belong to two names, both
 * become candidates and a person decides.
 */
export function pairItem(
  elements: readonly Element[],
  words: IndicatorWords,
  around: Surroundings,
): PairedItem {
  const used = new Set<Element>();
  const statements: Statement[] = [];
  const foreign: Quantity[] = [];
  for (const [at, element] of elements.entries()) {
    if (element.kind !== 'quantity' || element.isDenied || element.measures === null) continue;
    used.add(element);
    statements.push(readMeasured(elements, at, element, element.measures, words, around, used));
  }
  const negations = pairNegations(elements, used, statements);
  const bare: Statement[] = [];
  pairBare(elements, words.money, used, bare, foreign);
  statements.push(...bare.map((each) => settle(each, words, around)));
  const loose = elements.filter(
    (element): element is Noun => element.kind === 'noun' && !used.has(element) && isThing(element),
  );
  return {
    statements: statements.sort((a, b) => a.raw.start - b.raw.start),
    loose,
    foreign,
    negations,
  };
}
