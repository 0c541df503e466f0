import type { EffectiveValue, IndicatorType } from '#app/domain/value.ts';
import { STATE_NAMES } from '../../i18n/grid.vi.ts';
import { revisionText } from '../../i18n/sheet.vi.ts';
import { formatAmount } from '../grid/gridModel.ts';

/** A cell in a sentence or a list of changes; null is a cell nobody stated. */
export function cellWords(cell: EffectiveValue | null, type: IndicatorType): string {
  if (cell === null) return revisionText.empty;
  if (cell.state !== 'value') return STATE_NAMES[cell.state];
  return 'amount' in cell ? formatAmount(cell.amount, type) : cell.text;
}
