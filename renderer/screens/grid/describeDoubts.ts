import { doubtText } from '../../i18n/grid.vi.ts';
import { formatAmount, type Column, type Grid, type GridUnit } from './gridModel.ts';

/** The sentences of what asks "kiểm tra lại?" in one cell, null when nothing does. */
export function describeDoubts(
  unit: GridUnit,
  column: Pick<Column, 'code' | 'type'>,
  labels: ReadonlyMap<string, string>,
): string | null {
  const sentences = unit.doubts
    .filter(({ indicator }) => indicator === column.code)
    .map(({ kind, other, against, usual }) => {
      if (kind !== 'outlier') return doubtText[kind](labels.get(other ?? '') ?? other ?? '');
      return doubtText[against ?? 'group'](formatAmount(Math.round(usual ?? 0), column.type));
    });
  return sentences.length === 0 ? null : sentences.join(' ');
}

export function labelsOf({ indicators }: Grid): ReadonlyMap<string, string> {
  return new Map(indicators.map(({ code, label }) => [code, label]));
}
