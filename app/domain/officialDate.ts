/**
 * Dates as official papers write them (Nghị định 30/2020, Phụ lục I): a day
 * below 10 and the months January and February take a leading 0, the months
 * March to September do not. Inputs are ISO dates `YYYY-MM-DD`; anything else
 * is a bug of the caller and throws.
 */
export function formatOfficialDate(isoDate: string): string {
  const { day, month, year } = dateParts(isoDate);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** Date in tables and running text, padded by the same rule: `05/10/2025`, `26/8/2025`. */
export function formatShortDate(isoDate: string): string {
  const { day, month, year } = dateParts(isoDate);
  return `${day}/${month}/${year}`;
}

/** Period in running text; both ends always carry their year. */
export function formatPeriod(startIsoDate: string, endIsoDate: string): string {
  return `từ ngày ${formatShortDate(startIsoDate)} đến ngày ${formatShortDate(endIsoDate)}`;
}

type DateParts = { readonly day: string; readonly month: string; readonly year: string };

const MONTHS_WITH_LEADING_ZERO = 2;

function dateParts(isoDate: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const [, year, month, day] = match ?? [];
  if (year === undefined || month === undefined || day === undefined || !isCalendarDate(isoDate)) {
    throw new RangeError(`not an ISO date: ${isoDate}`);
  }
  return {
    day,
    month: Number(month) <= MONTHS_WITH_LEADING_ZERO ? month : String(Number(month)),
    year,
  };
}

/** The ISO form alone lets 2025-02-30 through: the calendar must give the same day back. */
function isCalendarDate(isoDate: string): boolean {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(isoDate);
}
