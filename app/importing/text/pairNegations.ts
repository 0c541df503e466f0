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
    const before = elements[elements[at - 1]?.kind === 'colon' ? at - 2 : at - 1];
    const isBehind = behind?.kind === 'noun' && behind.gapBefore === 0 && !used.has(behind);
    const isBefore = before?.kind === 'noun' && element.gapBefore === 0 && !used.has(before);
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
