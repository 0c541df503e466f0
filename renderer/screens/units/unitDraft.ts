import type { z } from 'zod';
import { unitEntrySchema } from '#app/contract/officeSchemas.ts';
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
  };
}

/** The unit of a draft, or the sentence of each field that stands against it. */
export function readUnitDraft(
  draft: UnitDraft,
): { readonly unit: UnitEntry } | { readonly errors: UnitErrors } {
  const parsed = unitEntrySchema.safeParse({
    ...draft,
    aliases: draft.aliases
      .split('\n')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    contactName: optional(draft.contactName),
    contactRole: optional(draft.contactRole),
    phone: optional(draft.phone),
  });
  if (parsed.success) return { unit: parsed.data };
  // The first rule a field breaks is the one to name.
  const errors = parsed.error.issues
    .toReversed()
    .map((issue) => [issue.path[0], sentenceOf(issue)]);
  return { errors: Object.fromEntries(errors) };
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
