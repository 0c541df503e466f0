import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { factsText } from '../../i18n/campaign.vi.ts';
import type { Setup } from './setupTypes.ts';

const FACT_FIELDS = [
  'name',
  'reportSubject',
  'reportTo',
  'collectFrom',
  'collectTo',
  'unitDueOn',
  'unitDueTime',
  'superiorDueOn',
  'superiorDueTime',
  'cutOffOn',
] as const;

export type FactField = (typeof FACT_FIELDS)[number];

/** The fields as they stand in their inputs. */
export type FactsDraft = Readonly<Record<FactField, string>>;

export type FactErrors = Partial<Record<FactField, string>>;

export function factsDraftOf({ facts }: Setup): FactsDraft {
  return {
    name: facts.name,
    reportSubject: facts.reportSubject,
    reportTo: facts.reportTo ?? '',
    collectFrom: dayText(facts.collectFrom),
    collectTo: dayText(facts.collectTo),
    unitDueOn: dayText(facts.unitDeadline?.on),
    unitDueTime: facts.unitDeadline?.time ?? '',
    superiorDueOn: dayText(facts.superiorDeadline?.on),
    superiorDueTime: facts.superiorDeadline?.time ?? '',
    cutOffOn: dayText(facts.cutOffOn),
  };
}

/** What was typed as it is stored; a blank is null, nothing is completed. */
export function readFactsDraft(
  draft: FactsDraft,
): { readonly facts: Setup['facts'] } | { readonly errors: FactErrors } {
  const errors: FactErrors = {};
  const date = (field: FactField): string | null => {
    const read = readDate(draft[field]);
    if (read === undefined) errors[field] = factsText.badDate;
    return read ?? null;
  };
  const deadline = (onField: FactField, timeField: FactField) => {
    const on = date(onField);
    const time = readTime(draft[timeField]);
    if (time === undefined) errors[timeField] = factsText.badTime;
    else if (time !== null && on === null) errors[timeField] = factsText.dateFirst;
    return on === null || time === undefined ? null : { on, time };
  };
  if (draft.name.trim() === '') errors.name = factsText.required;
  const facts = {
    name: draft.name.trim(),
    reportSubject: draft.reportSubject.trim(),
    reportTo: draft.reportTo.trim() === '' ? null : draft.reportTo.trim(),
    collectFrom: date('collectFrom'),
    collectTo: date('collectTo'),
    unitDeadline: deadline('unitDueOn', 'unitDueTime'),
    superiorDeadline: deadline('superiorDueOn', 'superiorDueTime'),
    cutOffOn: date('cutOffOn'),
  };
  return Object.keys(errors).length > 0 ? { errors } : { facts };
}

/** Undefined is asked about at its field; the year is never completed. */
export function readDate(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const read = parseVietnameseDate(text);
  return read.ok ? read.value : undefined;
}

/** `16:00`, also typed `16h`, `16h30`, `7:30`. */
function readTime(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const found = /^([01]?\d|2[0-3])\s*(?:[:hg.]\s*([0-5]\d)?|giờ)?$/iu.exec(text.trim());
  if (found === null) return undefined;
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
}

/** `10/10/2025`, `16:00, 10/10/2025` or `10/10/2025 16h`; undefined is asked about at its field. */
export function readDeadline(text: string): Setup['facts']['unitDeadline'] | undefined {
  if (text.trim() === '') return null;
  const hour = /(?:^|[\s,])(\d{1,2}\s*(?:[:hg]\s*\d{0,2}|giờ))(?=$|[\s,])/iu.exec(text);
  const time = readTime(hour?.[1] ?? '');
  const on = readDate((hour === null ? text : text.replace(hour[0], ' ')).replace(',', ' '));
  return on === undefined || on === null || time === undefined ? undefined : { on, time };
}

export function dayText(isoDate: string | null | undefined): string {
  return isoDate === null || isoDate === undefined ? '' : formatShortDate(isoDate);
}

/** What was typed while a save was on its way stays typed; what arrived does not. */
export function withoutSame<Draft extends Readonly<Record<string, string>>>(
  now: Partial<Draft>,
  sent: Partial<Draft>,
): Partial<Draft> {
  const left = { ...now };
  for (const path of Object.keys(sent)) {
    if (Reflect.get(left, path) === Reflect.get(sent, path)) Reflect.deleteProperty(left, path);
  }
  return left;
}
