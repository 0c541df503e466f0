import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import type { CHANNELS } from '../../i18n/sheet.vi.ts';
import type { Revision } from './sheetTypes.ts';

export type Channel = keyof typeof CHANNELS;

/** How a report came, as it is being typed. */
export type ReceiptDraft = {
  readonly date: string;
  readonly time: string;
  readonly channel: Channel | null;
  readonly sentBy: string;
  readonly receivedBy: string;
  readonly awaits: boolean;
  readonly note: string;
};

export type Receipt = Pick<
  Revision,
  | 'receivedOn'
  | 'receivedTime'
  | 'channel'
  | 'sentBy'
  | 'receivedBy'
  | 'awaitsConfirmation'
  | 'note'
>;

/** A new report came today until somebody says otherwise; how it came is asked. */
export function newReceipt(today: string): ReceiptDraft {
  return {
    date: formatShortDate(today),
    time: '',
    channel: null,
    sentBy: '',
    receivedBy: '',
    awaits: false,
    note: '',
  };
}

export function receiptOf(revision: Receipt): ReceiptDraft {
  return {
    date: formatShortDate(revision.receivedOn),
    time: revision.receivedTime ?? '',
    channel: revision.channel,
    sentBy: revision.sentBy ?? '',
    receivedBy: revision.receivedBy ?? '',
    awaits: revision.awaitsConfirmation,
    note: revision.note ?? '',
  };
}

/** The receipt to store; null while date, time or channel are not usable. */
export function readReceipt(draft: ReceiptDraft): Receipt | null {
  const date = parseVietnameseDate(draft.date);
  const time = readClock(draft.time);
  if (!date.ok || time === undefined || draft.channel === null) return null;
  const isSpoken = isSpokenChannel(draft.channel);
  return {
    receivedOn: date.value,
    receivedTime: time,
    channel: draft.channel,
    sentBy: words(draft.sentBy),
    receivedBy: isSpoken ? words(draft.receivedBy) : null,
    awaitsConfirmation: isSpoken && draft.awaits,
    note: words(draft.note),
  };
}

/** What was only said: somebody took it down and a paper may still come. */
export function isSpokenChannel(channel: Channel | null): boolean {
  return channel === 'phone' || channel === 'meeting';
}

/** `16:05`, `16h05`, `16 giờ 5`; null for nothing, undefined for what is no time of the day. */
export function readClock(raw: string): string | null | undefined {
  const text = raw.trim();
  if (text === '') return null;
  const { hour, minute = '0' } = CLOCK.exec(text)?.groups ?? {};
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

const CLOCK = /^(?<hour>\d{1,2}) ?(?::|h|g|giờ) ?(?<minute>\d{1,2})?(?: ?phút)?$/iu;

function words(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
