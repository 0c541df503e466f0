import { z } from 'zod';
import { MIN_REASON_LENGTH, type ReportCheckCode } from '#app/domain/reportCheck.ts';
import type { ReportDifferences } from '#app/domain/reportDifferences.ts';
import { operation } from './operation.ts';
import { campaignReference, isoDateSchema } from './schemas.ts';

/** Checks are named by the draft itself; a code nobody knows finds no check. */
const checkName = z.object({
  code: z.custom<ReportCheckCode>((code) => typeof code === 'string' && code.length <= 50),
  place: z.string().max(500),
});

/** A check before "trình ký" with the answer it got. */
export const checkSchema = checkName.extend({
  /** Filled in, looked at, or answered with a reason. */
  level: z.enum(['must', 'look', 'reason']),
  sentence: z.string(),
  /** Units it is about; for inside views alone. */
  names: z.array(z.string()),
  moves: z.array(
    z.object({
      indicator: z.string(),
      label: z.string(),
      unitOfMeasure: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  acknowledgement: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});

const documentNumber = z.string().regex(/^\d{1,6}$/u);

const correctionItem = z.object({
  place: z.string().trim().min(1).max(300),
  was: z.string().trim().max(2000),
  corrected: z.string().trim().max(2000),
});

/** A công văn that puts a form error right; number and date come from the văn thư. */
export const correctionSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  createdAt: z.string(),
  items: z.array(correctionItem),
});

const registerRow = z.object({
  id: z.string(),
  number: z.string(),
  symbol: z.string(),
  issuedOn: z.string(),
  subject: z.string(),
  addressee: z.string().nullable(),
  campaignCode: z.string(),
  campaignName: z.string(),
  signedCopyName: z.string().nullable(),
  signatureFound: z.boolean().nullable(),
  /** The issued report that took its place. */
  replacedBy: z.string().nullable(),
  replaces: z.string().nullable(),
  corrections: z.array(z.string()),
});

/** Papers about reports that were issued, and about the whole work. */
export const lifePaperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('register'), search: z.string().max(200) }),
  z.object({ kind: z.literal('differences'), reportId: z.string() }),
  z.object({ kind: z.literal('correctionLetter'), correctionId: z.string() }),
  z.object({ kind: z.literal('workFileCover'), campaign: z.string() }),
]);

const writtenSchema = z.object({ file: z.string(), name: z.string() });

const packageRequest = z.object({
  reportId: z.string(),
  /** Smaller pictures where the package is too heavy. */
  photos: z.enum(['print', 'small']),
  /** Written although it is over the limit. */
  isLargeAllowed: z.boolean(),
  /** With the PDF that the desktop printed beside an earlier one. */
  hasPdf: z.boolean(),
});

const packageSchema = z.object({
  /** Null when it was not written because it is over the limit. */
  written: writtenSchema.nullable(),
  bytes: z.int(),
  limitMb: z.int(),
  isTooLarge: z.boolean(),
  /** Heaviest first. */
  parts: z.array(z.object({ name: z.string(), bytes: z.int(), photoBytes: z.int() })),
});

const workFileFacts = z.object({
  title: z.string().trim().min(1).max(500),
  code: z.string().trim().max(100).nullable(),
  retention: z.string().trim().max(100).nullable(),
  closingNote: z.string().trim().max(2000).nullable(),
});

const workFileSchema = z.object({
  /** What the office wrote; null while it wrote nothing. */
  facts: workFileFacts.nullable(),
  campaignName: z.string(),
  papers: z.array(
    z.object({
      name: z.string(),
      identity: z.string(),
      date: z.string(),
      note: z.string(),
      files: z.int(),
    }),
  ),
  /** Files of the units' evidence: how many, and how many of them are gone from the disk. */
  evidence: z.object({ files: z.int(), bytes: z.int(), lost: z.int() }),
});

/** A report around "trình ký" and after it: checks, signed copy, register, replacement, package, work file. */
export const reportLifeContract = {
  /** One reason for one or many checks. */
  acknowledge: operation
    .input(
      campaignReference.extend({
        checks: z.array(checkName).min(1).max(5000),
        reason: z.string().trim().min(MIN_REASON_LENGTH).max(500),
      }),
    )
    .output(z.void()),
  reconsider: operation.input(campaignReference.extend(checkName.shape)).output(z.void()),
  /** "Đã xem": later changes of totals are told from here. */
  markSeen: operation.input(campaignReference).output(z.void()),
  /** Scan or PDF of a signed report, now or later. */
  attachSigned: operation
    .input(z.object({ reportId: z.string(), file: z.file() }))
    .output(z.object({ signatureFound: z.boolean().nullable() })),
  signedCopy: operation.input(z.object({ reportId: z.string() })).output(z.file()),
  register: operation.input(z.object({ search: z.string().max(200) })).output(z.array(registerRow)),
  /** What a version says differently from the one before it; a draft from the one it would follow. */
  differences: operation
    .input(campaignReference.extend({ reportId: z.string().nullable() }))
    .output(
      z
        .object({
          /** "Báo cáo số …" or "Bản 1". */
          earlier: z.string(),
          differences: z.custom<ReportDifferences>(),
        })
        .nullable(),
    ),
  correct: operation
    .input(z.object({ reportId: z.string(), items: z.array(correctionItem).min(1).max(50) }))
    .output(z.object({ correctionId: z.string() })),
  numberCorrection: operation
    .input(z.object({ correctionId: z.string(), number: documentNumber, issuedOn: isoDateSchema }))
    .output(z.void()),
  exportPaper: operation.input(z.object({ paper: lifePaperSchema })).output(writtenSchema),
  downloadPaper: operation.input(z.object({ paper: lifePaperSchema })).output(z.file()),
  /** Gói văn thư: the release package alone. */
  writePackage: operation.input(packageRequest).output(packageSchema),
  downloadPackage: operation.input(packageRequest).output(z.file()),
  readPackageLimit: operation.output(z.object({ limitMb: z.int() })),
  savePackageLimit: operation
    .input(z.object({ limitMb: z.int().min(1).max(500) }))
    .output(z.void()),
  readWorkFile: operation.input(campaignReference).output(workFileSchema),
  saveWorkFile: operation
    .input(campaignReference.extend({ facts: workFileFacts }))
    .output(z.void()),
  /** Every file of the work in one ZIP with a list of their SHA-256. */
  writeWorkFile: operation.input(campaignReference).output(writtenSchema),
  downloadWorkFile: operation.input(campaignReference).output(z.file()),
};
