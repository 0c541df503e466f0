import { formatShortDate } from '#app/domain/officialDate.ts';

type Contact = {
  readonly kind: 'call' | 'message' | 'letter';
  readonly on: string;
  readonly time: string | null;
  readonly answer: string | null;
};

/** Words of the record of calls, messages and letters. */
export const contactText = {
  never: 'Chưa nhắc',
  logCall: 'Ghi cuộc gọi',
  logNamed: (unit: string) => `Ghi cuộc gọi ${unit}`,
  logTitle: (unit: string) => `Ghi lần liên hệ: ${unit}`,
  kind: 'Cách liên hệ',
  day: 'Ngày',
  time: 'Giờ',
  badDay: 'Ghi ngày như 05/10/2025',
  badTime: 'Ghi giờ như 16:00',
  answer: 'Đơn vị trả lời',
  answerExample: 'gửi trong chiều nay',
  save: 'Lưu',
  later: 'Để sau',
  offer: 'Ghi đã nhắc',
  logged: (unit: string) => `Đã ghi lần liên hệ ${unit}`,
  loggedAll: (count: number) => `Đã ghi lần liên hệ ${count} đơn vị`,
  logLetter: (count: number) => `Ghi đã gửi công văn đến ${count} đơn vị`,
  history: (unit: string) => `Các lần liên hệ ${unit}`,
  by: (name: string) => `${name} ghi`,
};

export const CONTACT_KIND_NAMES = { call: 'Gọi điện', message: 'Tin nhắn', letter: 'Công văn' };

const DONE: Readonly<Record<Contact['kind'], string>> = {
  call: 'Đã gọi',
  message: 'Đã nhắn',
  letter: 'Đã gửi công văn',
};

/** `06/10 09:00`: the year stands in the head of the board. */
export function contactMoment({ on, time }: Pick<Contact, 'on' | 'time'>): string {
  const day = formatShortDate(on).replace(/\/\d{4}$/u, '');
  return time === null ? day : `${day} ${time}`;
}

/** How often a unit was reminded, when last, and what it said then. Newest first in. */
export function contactSummary(contacts: readonly Contact[]): string {
  const [last] = contacts;
  if (last === undefined) return contactText.never;
  const when = contactMoment(last);
  const done =
    contacts.length === 1
      ? `${DONE[last.kind]} ${when}`
      : `Đã nhắc ${contacts.length} lần, lần cuối ${when}`;
  return last.answer === null ? done : `${done}: ${last.answer}`;
}
