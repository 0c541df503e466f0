import type { TrayActivityFields } from './trayTypes.ts';

/** Whether an activity can be stored as it stands: it has a name, and ends after it begins. */
export function isWholeActivity({ name, startOn, endOn }: TrayActivityFields): boolean {
  return name.trim() !== '' && (endOn === null || (startOn !== null && endOn >= startOn));
}
