import type { Element, Quantity } from './elements.ts';
import { flagged, type Statement } from './statements.ts';

/**
 * "2 chiếc cũ + 1 chiếc mới": numbers of one measure joined by "và" or a plus
 * are parts of a sum that nobody adds up.
 */
export function flagSums(
  elements: readonly Element[],
  statements: readonly Statement[],
): readonly Statement[] {
  const parts = new Set<Quantity>();
  for (const [at, element] of elements.entries()) {
    const before = elements[at - 1];
    const after = elements[at + 1];
    if (element.kind !== 'and' || before?.kind !== 'quantity' || after?.kind !== 'quantity')
      continue;
    const isOneMeasure =
      before.measures !== null && before.measures.join(' ') === after.measures?.join(' ');
    if (isOneMeasure) parts.add(before).add(after);
  }
  return statements.map((statement) => {
    const { said } = statement;
    const isPart = said !== 'none' && said !== 'vague' && parts.has(said.quantity);
    return isPart ? flagged(statement, 'sumExpression') : statement;
  });
}
