import type { ImportFlag } from '../importProposal.ts';
import type { Element, Negation } from './elements.ts';
import { spanOver, type Statement } from './statements.ts';

/** Negations with the name before or behind them; those without a name come back. */
export function pairNegations(
  elements: readonly Element[],
  used: Set<Element>,
  statements: Statement[],
): readonly Negation[] {
  const alone: Negation[] = [];
  for (const [at, element] of elements.entries()) {
    if (element.kind !== 'negation') continue;
    used.add(element);
    if (element.isOpen) continue;
    const behind = elements[at + 1];
    const before = elements[isLink(elements[at - 1]) ? at - 2 : at - 1];
    const isBehind =
      behind?.kind === 'noun' &&
      behind.gapBefore === 0 &&
      !used.has(behind) &&
      !isFollowedByNumber(elements, at + 1);
    const isBefore =
      before?.kind === 'noun' &&
      element.gapBefore === 0 &&
      !used.has(before) &&
      !isCounted(elements, elements.indexOf(before));
    const noun = isBehind ? behind : isBefore ? before : null;
    if (noun === null) {
      if (behind?.kind === 'quantity') used.delete(element);
      else alone.push(element);
      continue;
    }
    used.add(noun);
    const flags: ImportFlag[] = [
      ...(element.isSure ? [] : (['words'] as const)),
      ...(isBehind && isBefore ? (['words'] as const) : []),
    ];
    const { things, namesakes, topics, texts, asks, measures } = noun.sense;
    const named = [...things, ...namesakes, ...texts];
    const codes =
      named.length > 0 ? [...new Set(named)] : [...new Set([...topics, ...asks, ...measures])];
    const isClear =
      codes.length === 1 && asks.length === 0 && (named.length > 0 || topics.length > 0);
    statements.push({
      codes,
      said: 'none',
      raw: { start: element.start, end: element.end },
      words: spanOver(element, noun),
      flags: isClear ? flags : [...flags, 'indicatorAmbiguous'],
      noun,
      isNounBehind: isBehind,
    });
  }
  return alone;
}

/** "3 video k có" counts and denies: the number keeps its name, and a person is asked. */
function isCounted(elements: readonly Element[], noun: number): boolean {
  const before = elements[noun - 1];
  return before?.kind === 'quantity' && before.measures === null && elements[noun]?.gapBefore === 0;
}

function isFollowedByNumber(elements: readonly Element[], noun: number): boolean {
  const next = elements[noun + 1];
  return (isLink(next) ? elements[noun + 2] : next)?.kind === 'quantity';
}

function isLink(element: Element | undefined): boolean {
  return element?.kind === 'colon' || element?.kind === 'dash';
}
