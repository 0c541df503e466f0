import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { TABLE_NAMES } from '#app/contract/recordWords.vi.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import type { Outputs } from '../api/session.ts';
import { historyText } from '../i18n/history.vi.ts';
import { formatMoment } from './formatMoment.ts';

export type Step = Outputs['changeSet']['steps']['steps'][number];

/** `Nhập số liệu từ tệp, thon-dong.xlsx`. */
export function stepName({ action, subject }: Pick<Step, 'action' | 'subject'>): string {
  const name = ACTION_NAMES[action] ?? action;
  return subject === '' ? name : `${name}, ${subject}`;
}

/**
 * `510 số liệu, 30 đơn vị`: how much goes with the step. Nothing where the name
 * says it all, because the step holds one figure or one row.
 */
export function stepExtent({ effects, units }: Pick<Step, 'effects' | 'units'>): string {
  const figures = effects.find(({ table }) => table === 'value')?.count ?? 0;
  if (figures > 1) {
    return units > 1
      ? `${historyText.figures(figures)}, ${historyText.units(units)}`
      : historyText.figures(figures);
  }
  if (figures === 1) return '';
  return effects
    .filter(({ count }) => count > 1)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, 2)
    .map(({ table, count }) => `${formatNumber(count)} ${TABLE_NAMES[table] ?? table}`)
    .join(', ');
}

/** `Nhập số liệu từ tệp, bang.xlsx (510 số liệu, 30 đơn vị) – Lan, 14:32 hôm nay`. */
export function stepSentence(step: Step): string {
  const extent = stepExtent(step);
  const what = extent === '' ? stepName(step) : `${stepName(step)} (${extent})`;
  return `${what} – ${step.actor}, ${formatMoment(step.at)}`;
}
