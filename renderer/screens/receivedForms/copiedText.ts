import { formatClipboardBlock } from '#app/domain/clipboardBlock.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import type { Outputs } from '../../api/session.ts';

export type Total = Outputs['totalsRow']['read'][number];
/** Plain digits for fields that take nothing else, or as Vietnamese papers write them. */
export type NumberFormat = 'plain' | 'grouped';

/** A total as it is copied; empty where nobody stated anything. */
export function copiedText({ value }: Total, format: NumberFormat): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return format === 'plain' ? String(value) : formatNumber(value);
}

/** A total as it is read: with its sign where there is no number. */
export function shownText(total: Total): string {
  if (total.state !== null) return STATE_SIGNS[total.state];
  return copiedText(total, 'grouped');
}

/** All totals as one row for a spreadsheet, under their heads where wanted. */
export function copiedRow(
  totals: readonly Total[],
  format: NumberFormat,
  withHead: boolean,
): string {
  const values = totals.map((total) =>
    total.state === 'none' ? STATE_SIGNS.none : copiedText(total, format),
  );
  const heads = totals.map(({ label, unitOfMeasure }) =>
    unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`,
  );
  return formatClipboardBlock(withHead ? [heads, values] : [values]);
}
