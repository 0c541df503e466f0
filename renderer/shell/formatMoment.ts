import { formatShortDate } from '#app/domain/officialDate.ts';
import { vietnamDate, vietnamTime } from '#app/domain/vietnamTime.ts';
import { railText } from '../i18n/shell.vi.ts';

/** Wall clock in Viet Nam, `14:32`. */
export function clockTime(epochMs: number): string {
  return vietnamTime(epochMs).slice(11, 16);
}

/** `14:32 hôm nay`, else `14:32, 05/10/2025`. `moment` is any ISO date and time. */
export function formatMoment(moment: string, now: number = Date.now()): string {
  const at = Date.parse(moment);
  const day = vietnamDate(at);
  const time = clockTime(at);
  return day === vietnamDate(now) ? railText.today(time) : `${time}, ${formatShortDate(day)}`;
}
