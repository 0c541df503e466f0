import type { z } from 'zod';
import { unitEntrySchema } from '#app/contract/officeSchemas.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { unitFieldText } from '../../i18n/units.vi.ts';
import type { Unit } from './unitTypes.ts';

export type UnitEntry = z.infer<typeof unitEntrySchema>;

/** A unit as it is being typed; aliases one a line. */
export type UnitDraft = {
  readonly code: string;
  readonly name: string;
  readonly kind: Unit['kind'] | '';
  readonly aliases: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly phone: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** Code of the unit it became part of; empty is none. */
  readonly mergedInto: string;
};

export type UnitErrors = Partial<Record<keyof UnitDraft, string>>;

export function draftOf(unit: Unit | null): UnitDraft {
  return {
    code: unit?.code ?? '',
    name: unit?.name ?? '',
    kind: unit?.kind ?? '',
    aliases: unit?.aliases.join('\n') ?? '',
    contactName: unit?.contactName ?? '',
    contactRole: unit?.contactRole ?? '',
    phone: unit?.phone ?? '',
    validFrom: dayText(unit?.validFrom),
    validTo: dayText(unit?.validTo),
    mergedInto: unit?.mergedInto ?? '',
  };
}

/** The unit of a draft, or the sentence of each field that stands against it. */
export function readUnitDraft(
  draft: UnitDraft,
): { readonly unit: UnitEntry } | { readonly errors: UnitErrors } {
  const life = readLife(draft);
  if ('errors' in life) return life;
  const parsed = unitEntrySchema.safeParse({
    ...draft,
    aliases: draft.aliases
      .split('\n')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    contactName: optional(draft.contactName),
    contactRole: optional(draft.contactRole),
    phone: optional(draft.phone),
    ...life.dates,
    mergedInto: optional(draft.mergedInto),
  });
  if (parsed.success) return { unit: parsed.data };
  // The first rule a field breaks is the one to name.
  const errors = parsed.error.issues
    .toReversed()
    .map((issue) => [issue.path[0], sentenceOf(issue)]);
  return { errors: Object.fromEntries(errors) };
}

/** Dates as typed; the year is never completed. */
function readLife({
  validFrom,
  validTo,
  mergedInto,
}: UnitDraft):
  | { readonly dates: { readonly validFrom: string | null; readonly validTo: string | null } }
  | { readonly errors: UnitErrors } {
  const errors: { validFrom?: string; validTo?: string } = {};
  const read = (field: 'validFrom' | 'validTo', text: string): string | null => {
    if (text.trim() === '') return null;
    const date = parseVietnameseDate(text);
    if (date.ok) return date.value;
    errors[field] = unitFieldText.date;
    return null;
  };
  const dates = { validFrom: read('validFrom', validFrom), validTo: read('validTo', validTo) };
  if (mergedInto !== '' && validTo.trim() === '') errors.validTo = unitFieldText.endFirst;
  return Object.keys(errors).length > 0 ? { errors } : { dates };
}

function dayText(isoDate: string | null | undefined): string {
  return isoDate === null || isoDate === undefined ? '' : formatShortDate(isoDate);
}

function optional(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function sentenceOf({ code, path }: z.core.$ZodIssue): string {
  if (code === 'too_small') return unitFieldText.empty;
  if (path[0] === 'code') return unitFieldText.code;
  if (path[0] === 'kind') return unitFieldText.kind;
  return path[0] === 'aliases' && path.length === 1
    ? unitFieldText.manyAliases
    : unitFieldText.tooLong;
}
