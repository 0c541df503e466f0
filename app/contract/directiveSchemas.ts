import { z } from 'zod';
import { DOCUMENT_TYPES } from '#app/domain/directive.ts';
import type { DirectiveContent } from '#app/domain/directiveDraft.ts';
import { isoDateSchema } from './schemas.ts';

/** A paper states what it states: limits only keep nonsense out. */
const line = z.string().trim().min(1).max(2000);
const passage = z.string().trim().min(1).max(100_000);
const day = isoDateSchema.nullable();
const lines = z.array(passage).max(500);

export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const directionSchema = z.enum(['incoming', 'outgoing']);

export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** A line that was added and is not written yet; storing it is refused. */
const begun = z.string().trim().max(100_000);

const programmeRowSchema = z.object({
  order: z.int(),
  title: begun,
  timeText: z.string().trim().max(2000),
  date: day,
  part: z.string().trim().min(1).max(50).nullable(),
});

/** What a directive says, field by field, with the places of its words. */
export const directiveContentSchema = z.object({
  documentType: z.enum(DOCUMENT_TYPES).nullable(),
  issuer: line.nullable(),
  number: z.string().trim().min(1).max(50).nullable(),
  symbol: z.string().trim().min(1).max(100).nullable(),
  place: line.nullable(),
  issuedOn: day,
  subject: passage.nullable(),
  addressees: lines,
  references: z.array(z.object({ number: line, date: day })).max(500),
  theme: passage.nullable(),
  slogans: lines,
  forms: lines,
  activities: lines,
  periods: z.array(z.object({ start: isoDateSchema, end: isoDateSchema })).max(100),
  events: z
    .array(
      z.object({
        name: begun,
        theme: passage.nullable(),
        start: day,
        end: day,
        venue: passage.nullable(),
        programme: z.array(programmeRowSchema).max(500),
      }),
    )
    .max(100),
  duties: z.array(z.object({ unit: begun, text: begun })).max(500),
  reportDueOn: day,
  reportDueTime: clockTimeSchema.nullable(),
  contactEmails: z.array(line).max(100),
  recipients: lines,
  signer: z.object({ title: line.nullable(), name: line.nullable() }).nullable(),
  signatureStamps: z
    .array(z.object({ signedAt: z.string().max(40), name: line, email: line.nullable() }))
    .max(200),
  evidence: z.record(z.string().max(200), spanSchema),
}) satisfies z.ZodType<DirectiveContent>;

/** What a person made of a directive so far. */
export const directiveDraftSchema = z.object({
  direction: directionSchema.nullable(),
  content: directiveContentSchema,
  /** Fields a person left empty on purpose: they ask no more. */
  settled: z.array(z.string().max(100)).max(100),
  /** Suggestions turned down, as field and value. */
  dismissed: z.array(z.string().max(200)).max(200),
});

const pageSchema = z.object({
  text: z.string(),
  /** Where the page starts in the whole text, in code points. */
  start: z.int(),
  boxes: z.array(
    spanSchema.extend({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  ),
  /** Words that lie over the page, in code points of the page. */
  overlays: z.array(spanSchema),
  width: z.number(),
  height: z.number(),
  isScan: z.boolean(),
});

const noteSchema = z.enum([
  'scripts',
  'attachments',
  'dynamicForm',
  'overlays',
  'trackedChanges',
  'oldEncoding',
  'damagedPages',
]);

const sourceSchema = z.object({
  kind: z.enum(['pdf', 'word', 'text', 'photo']),
  pages: z.array(pageSchema),
  notes: z.array(noteSchema),
  /** Signature dictionaries of a PDF; nothing of them is verified. */
  signatures: z.int(),
});

const campaignLinkSchema = z.object({
  code: z.string(),
  name: z.string(),
  role: z.enum(['requestedBy', 'passedOnBy']),
  state: z.enum(['draft', 'open', 'closed']),
});

/** A stored directive in one line. */
export const directiveRowSchema = z.object({
  id: z.string(),
  direction: directionSchema,
  documentType: z.enum(DOCUMENT_TYPES).nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
  reportDueOn: z.string().nullable(),
  reportDueTime: z.string().nullable(),
  fileName: z.string().nullable(),
  campaigns: z.array(campaignLinkSchema),
  /** Corrections that were begun and are not saved yet. */
  hasDraft: z.boolean(),
});

const duplicateSchema = z.object({
  id: z.string(),
  why: z.enum(['sameFile', 'sameNumber']),
  label: z.string(),
  /** Still a draft, else on record. */
  isDraft: z.boolean(),
});

export const draftRowSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  label: z.string(),
  updatedAt: z.string(),
});

/** A directive on the desk: the original as it can be shown, and what was made of it. */
export const directiveDeskSchema = z.object({
  id: z.string(),
  /** On record, maybe with corrections that are not saved yet. */
  isStored: z.boolean(),
  isChanged: z.boolean(),
  version: z.int(),
  savedAt: z.string().nullable(),
  file: z.object({ name: z.string(), sha256: z.string(), byteSize: z.int() }).nullable(),
  source: sourceSchema.nullable(),
  /** Why the text was not read, or only in part. */
  doubt: z.string().nullable(),
  draft: directiveDraftSchema,
  suggestions: z.array(
    z.object({
      pointer: z.string(),
      value: z.string(),
      evidence: spanSchema.nullable(),
      source: z.enum(['signatureStamp', 'yearOfDocument', 'oneOfSeveral', 'issuer']),
    }),
  ),
  duplicates: z.array(duplicateSchema),
  campaigns: z.array(campaignLinkSchema),
});

export const duplicatesSchema = z.array(duplicateSchema);
