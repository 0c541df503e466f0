import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseActivityDates, type CampaignWindow } from '#app/domain/parseActivityDates.ts';
import { MAX_AMOUNT } from '#app/domain/value.ts';
import type { RowProblem, Texts } from '../../components/rowGrid/rowGridTypes.ts';
import { activitiesText } from '../../i18n/activities.vi.ts';
import type { ActivityRow } from './activityTypes.ts';

/** The cells of a stored activity. */
export function activityTexts({ unitName, fields }: ActivityRow): Texts {
  const { startOn, endOn, participants } = fields;
  return {
    unit: unitName,
    name: fields.name,
    dates: describeDates(startOn, endOn),
    place: fields.place ?? '',
    participants: participants === null ? '' : formatNumber(participants),
    result: fields.result ?? '',
  };
}

/** A span says its month and year once where both days share them. */
function describeDates(startOn: string | null, endOn: string | null): string {
  if (startOn === null) return '';
  const start = formatShortDate(startOn);
  if (endOn === null) return start;
  const sharesYear = startOn.slice(0, 4) === endOn.slice(0, 4);
  const sharesMonth = startOn.slice(0, 7) === endOn.slice(0, 7);
  const parts = start.split('/').slice(0, sharesMonth ? 1 : sharesYear ? 2 : 3);
  return `${parts.join('/')}–${formatShortDate(endOn)}`;
}

/** What keeps a row from being saved; a date or number that is not clear is asked back. */
export function checkActivity(texts: Texts, window: CampaignWindow): RowProblem | null {
  const { unit = '', name = '', dates = '', participants = '' } = texts;
  if (name.trim() === '') return { column: 'name', sentence: activitiesText.needsName };
  if (unit.trim() === '') return { column: 'unit', sentence: activitiesText.needsUnit };
  const read = parseActivityDates(dates, window);
  if (!read.ok) {
    const sentence = activitiesText.badDates[read.error] ?? activitiesText.badDate;
    return { column: 'dates', sentence };
  }
  return readCount(participants) === undefined
    ? { column: 'participants', sentence: activitiesText.badNumber }
    : null;
}

/** The fields the cells of a checked row mean. */
export function activityFields(texts: Texts, window: CampaignWindow): ActivityRow['fields'] {
  const { name = '', dates = '', place = '', participants = '', result = '' } = texts;
  const read = parseActivityDates(dates, window);
  return {
    ...(read.ok ? read.value : { startOn: null, endOn: null }),
    name: name.trim(),
    place: textOrNull(place),
    participants: readCount(participants) ?? null,
    result: textOrNull(result),
  };
}

/** Null is blank; undefined is not a count. */
function readCount(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^(?:\d{1,12}|\d{1,3}(?:\.\d{3})+)$/u.test(trimmed)) return undefined;
  const count = Number(trimmed.replaceAll('.', ''));
  return count > MAX_AMOUNT ? undefined : count;
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
