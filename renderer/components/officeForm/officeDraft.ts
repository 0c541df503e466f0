import type { z } from 'zod';
import { officeSchema } from '#app/contract/officeSchemas.ts';
import { fieldText } from '../../i18n/office.vi.ts';

export type Office = z.infer<typeof officeSchema>;

export type SignerDraft = {
  /** Stays with the row while others come and go. */
  readonly key: number;
  readonly name: string;
  readonly title: string;
  readonly authority: Office['signers'][number]['authority'] | '';
};

/** The office as it is being typed: what is not chosen yet is empty. */
export type OfficeDraft = {
  readonly communeName: string;
  readonly place: string;
  readonly issuingBody: Office['issuingBody'] | '';
  readonly departmentName: string;
  readonly departmentAbbreviation: string;
  readonly superiorName: string;
  readonly signers: readonly SignerDraft[];
};

/** Sentence of each rejected field by its path, `signers.0.name`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** First run: only what every department of this kind shares is filled in. */
export const NEW_OFFICE: OfficeDraft = {
  communeName: '',
  place: '',
  issuingBody: '',
  departmentName: 'Phòng Văn hóa - Xã hội',
  departmentAbbreviation: 'VHXH',
  superiorName: '',
  signers: [emptySigner(0)],
};

export function emptySigner(key: number): SignerDraft {
  return { key, name: '', title: '', authority: '' };
}

export function draftOf(office: Office): OfficeDraft {
  return {
    ...office,
    superiorName: office.superiorName ?? '',
    signers: office.signers.map((signer, key) => ({ ...signer, key })),
  };
}

/** The office of a draft, or what stands against it. Signer rows left empty are left out. */
export function readDraft(
  draft: OfficeDraft,
): { readonly office: Office } | { readonly errors: FieldErrors } {
  const rows = draft.signers.map((signer, row) => ({ signer, row })).filter(isFilled);
  const communeName = tidyCommuneName(draft.communeName);
  const parsed = officeSchema.safeParse({
    ...draft,
    communeName,
    superiorName: draft.superiorName.trim() === '' ? null : draft.superiorName,
    signers: rows.map(({ signer }) => signer),
  });
  const errors = parsed.success
    ? {}
    : Object.fromEntries(
        parsed.error.issues.toReversed().map((issue) => [pathOf(issue, rows), sentenceOf(issue)]),
      );
  if (communeName !== '' && !COMMUNE_KIND.test(communeName)) {
    return { errors: { ...errors, communeName: fieldText.communeKind } };
  }
  return parsed.success ? { office: parsed.data } : { errors };
}

const COMMUNE_KIND = /^(?:xã|phường|đặc khu) /u;

/** "UBND Xã A" and "Ủy ban nhân dân xã A" both name "xã A", as papers write it inside a sentence. */
function tidyCommuneName(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:ubnd|[uủ][yỷ] ban nhân dân) /iu, '')
    .replace(/^(?:xã|phường|đặc khu) /iu, (kind) => kind.toLocaleLowerCase('vi'));
}

type FilledRow = { readonly signer: SignerDraft; readonly row: number };

function isFilled({ signer }: FilledRow): boolean {
  return `${signer.name}${signer.title}${signer.authority}`.trim() !== '';
}

type Issue = z.core.$ZodIssue;

/** Path of the field on the form, whose rows still hold those left empty. */
function pathOf({ path }: Issue, rows: readonly FilledRow[]): string {
  const [field, index, part] = path;
  if (field !== 'signers' || typeof index !== 'number') return path.join('.');
  return `signers.${rows[index]?.row ?? index}.${String(part)}`;
}

function sentenceOf(issue: Issue): string {
  if (issue.code === 'too_small') return fieldText.empty;
  if (issue.code === 'too_big') return fieldText.tooLong(Number(issue.maximum));
  return issue.code === 'invalid_value' ? fieldText.notChosen : fieldText.invalid;
}
