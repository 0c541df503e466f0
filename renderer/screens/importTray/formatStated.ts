import type { TrayIndicator } from '#app/domain/importTray/trayTypes.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { itemText } from '../../i18n/importTray.vi.ts';
import { formatAmount } from '../grid/gridModel.ts';

/** The tray asks about figures one by one: groups and sums say nothing here. */
export const UNGROUPED = { groupLabel: '', aggregate: 'sum' } as const;

/** A value as people say it, `5 chiếc`; nothing stated is "trống". */
export function formatStated(
  stated: StatedValue | null,
  indicator: TrayIndicator | undefined,
): string {
  if (stated === null) return itemText.blank;
  if (stated.state !== 'value') return itemText[stated.state];
  if ('text' in stated) return stated.text;
  const amount = formatAmount(stated.amount, indicator?.type ?? 'integer');
  return `${amount} ${indicator?.unitOfMeasure ?? ''}`.trim();
}

/** The figure alone, for the two sides of a sum. */
export function formatFigure(
  stated: StatedValue | null,
  indicator: TrayIndicator | undefined,
): string {
  return stated?.state === 'value' && 'amount' in stated
    ? formatAmount(stated.amount, indicator?.type ?? 'integer')
    : formatStated(stated, indicator);
}
