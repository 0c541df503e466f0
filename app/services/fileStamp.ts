import { vietnamTime } from '#app/domain/vietnamTime.ts';
import type { Clock } from './serviceContext.ts';

/** `2025-10-07-143205`: sorts by time and is a legal file name everywhere. */
export function fileStamp(clock: Clock): string {
  return vietnamTime(clock()).slice(0, 19).replace('T', '-').replaceAll(':', '');
}
