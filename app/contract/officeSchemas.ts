import { z } from 'zod';
import { isoDateSchema } from './schemas.ts';

const shortText = z.string().trim().min(1).max(200);

const signerSchema = z.object({
  name: shortText,
  title: shortText,
  authority: z.enum(['head', 'deputyForHead', 'acting', 'byOrder', 'authorised']),
});

/** Settings of the office as entered on the first screen and under Thiết lập. */
export const officeSchema = z.object({
  communeName: shortText,
  place: shortText,
  issuingBody: z.enum(['ubnd', 'phong']),
  departmentName: shortText,
  departmentAbbreviation: z.string().trim().min(1).max(20),
  superiorName: shortText.nullable(),
  signers: z.array(signerSchema).max(10),
});

const optionalText = z.string().trim().max(200).nullable();

/** What a person may enter of a unit. */
export const unitEntrySchema = z.object({
  code: z
    .string()
    .trim()
    .min(1)
    .max(20)
    .regex(/^[\p{L}\p{N}_-]+$/u),
  name: shortText,
  kind: z.enum(['phong-ban', 'don-vi', 'truong-hoc', 'thon']),
  aliases: z.array(shortText).max(20),
  contactName: optionalText,
  contactRole: optionalText,
  phone: optionalText,
  /** Merged, split and dissolved units end on a day; left out it stays as it is. */
  validFrom: isoDateSchema.nullable().optional(),
  validTo: isoDateSchema.nullable().optional(),
  /** Code of the unit it became part of. */
  mergedInto: z.string().nullable().optional(),
});
