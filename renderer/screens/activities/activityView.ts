import type { ActivityRow, Desk } from './activityTypes.ts';

/** Which activities are listed: of one unit, or only those something is asked about. */
export type ActivityView = {
  readonly unit: string | null;
  readonly asks: 'pairs' | 'differences' | null;
};

export const ALL_ACTIVITIES: ActivityView = { unit: null, asks: null };

/** Whether an activity stands in the list as it is narrowed. */
export function passesView(row: ActivityRow, { unit, asks }: ActivityView, desk: Desk): boolean {
  if (unit !== null && row.unitCode !== unit) return false;
  if (asks === 'pairs') {
    return desk.pairs.some(({ firstId, secondId }) => firstId === row.id || secondId === row.id);
  }
  if (asks === 'differences') {
    return desk.differences.some(({ unitCode }) => unitCode === row.unitCode);
  }
  return true;
}
