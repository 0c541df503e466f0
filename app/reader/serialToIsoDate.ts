/**
 * Calendar day of a spreadsheet's day number; null outside the years 1900 to
 * 9999. Two systems exist: day 1 is 1 January 1900 (with a 29 February 1900
 * that never was, so days before it shift by one), or day 0 is 1 January 1904.
 */
export function serialToIsoDate(serial: string, from1904: boolean): string | null {
  if (!/^\d+(?:\.\d+)?(?:E\+?\d{1,2})?$/iu.test(serial)) return null;
  const day = Math.floor(Number(serial));
  if (!from1904 && (day < 1 || day === PHANTOM_DAY)) return null;
  const epoch = from1904 ? EPOCH_1904 : day < PHANTOM_DAY ? EPOCH_1900 + 1 : EPOCH_1900;
  const milliseconds = (epoch + day) * 86_400_000;
  if (milliseconds > LAST_INSTANT) return null;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const PHANTOM_DAY = 60;
/** 30 December 1899 and 1 January 1904, in days from 1970. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
const LAST_INSTANT = Date.UTC(9999, 11, 31);

/** The day's number of a calendar day from March 1900 on, the reverse of `serialToIsoDate`. */
export function isoDateToSerial(date: string, from1904: boolean): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 - (from1904 ? EPOCH_1904 : EPOCH_1900);
}
