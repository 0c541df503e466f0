import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import type { TrayReceipt } from '#app/domain/importTray/trayTypes.ts';

/** `[08:21, 3/10/2025] Trưởng thôn An Khoái: …`, as chat programs copy their messages. */
const HEADER =
  /^\[(?<time>\d{1,2}:\d{2})(?::\d{2})?, (?<day>\d{1,2}\/\d{1,2}\/\d{4})\] (?<sender>[^:\n]{1,100}):/gmu;

/**
 * When and by whom the messages of a text were sent, as far as their own heads
 * state it and all of them agree; a text without heads states nothing.
 */
export function readHeaders(text: string): Partial<TrayReceipt> {
  const heads = [...text.matchAll(HEADER)].map(({ groups }) => groups ?? {});
  const [first] = heads;
  if (first === undefined) return {};
  const isOne = (part: string): boolean => new Set(heads.map((head) => head[part])).size === 1;
  const day = parseVietnameseDate(first['day'] ?? '');
  return {
    channel: 'zalo',
    ...(isOne('day') && day.ok ? { receivedOn: day.value } : {}),
    ...(isOne('time') && isOne('day')
      ? { receivedTime: (first['time'] ?? '').padStart(5, '0') }
      : {}),
    ...(isOne('sender') ? { sentBy: first['sender'] ?? null } : {}),
  };
}
