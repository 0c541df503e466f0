import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '#app/domain/value.ts';
import { unitStatusSchema } from './boardSchemas.ts';
import { isoDateSchema, statedValueSchema, submissionKindSchema } from './schemas.ts';

const MAX_NAME = 200;
const MAX_NOTE = 2000;

/** Values of one report: more than any form asks. */
const MAX_VALUES = 500;

const reviewStateSchema = z.enum(['received', 'checked', 'returned']);

const channelSchema = z.enum(['paper', 'zalo', 'email', 'phone', 'meeting', 'file']);

const indicatorTypeSchema = z.enum(['integer', 'decimal', 'money', 'text']);

const unitReference = z.object({
  campaign: z.string().min(1).max(MAX_NAME).nullable(),
  unitCode: z.string().min(1).max(MAX_NAME),
});

/** A stored report of a unit as a window saw it; one changed since then is refused. */
const seenSubmission = z.object({
  submissionId: z.string().min(1).max(MAX_NAME),
  version: z.int().min(1),
});

/** When, how and by whom a report came; the day it came is not the day it was entered. */
const receiptSchema = z.object({
  receivedOn: isoDateSchema,
  receivedTime: z.iso.time({ precision: -1 }).nullable(),
  channel: channelSchema,
  sentBy: z.string().max(MAX_NAME).nullable(),
  receivedBy: z.string().max(MAX_NAME).nullable(),
  awaitsConfirmation: z.boolean(),
  note: z.string().max(MAX_NOTE).nullable(),
});

/** A report before it is saved. */
export const draftSchema = unitReference.extend(receiptSchema.shape).extend({
  /** Null: nothing was chosen, which a unit that already reported is refused for. */
  kind: submissionKindSchema.nullable(),
  /** The newest revision the window knew of, 0 for none. */
  seenRevision: z.int().min(0),
  values: z
    .array(
      z.object({
        indicator: z.string().min(1).max(MAX_NAME),
        stated: statedValueSchema,
        raw: z.string().max(MAX_TEXT_LENGTH + MAX_NOTE),
      }),
    )
    .max(MAX_VALUES)
    .refine((values) => new Set(values.map(({ indicator }) => indicator)).size === values.length),
});

const filesSchema = z.array(z.file()).max(20);

export const recordSchema = draftSchema.extend({ files: filesSchema });

export const amendSchema = seenSubmission.extend(receiptSchema.shape);

export const confirmSchema = seenSubmission;

export const reviewSchema = z.discriminatedUnion('to', [
  seenSubmission.extend({ to: z.literal('checked') }),
  seenSubmission.extend({ to: z.literal('returned'), reason: z.string().max(MAX_NOTE) }),
]);

export const attachSchema = z.object({
  submissionId: z.string().min(1).max(MAX_NAME),
  files: filesSchema,
  /** Address of a page or folder on the net, kept as it is. */
  link: z.string().max(MAX_NOTE).nullable(),
});

export const detachSchema = z.object({
  submissionId: z.string().min(1).max(MAX_NAME),
  evidenceId: z.string().min(1).max(MAX_NAME),
});

export const evidenceReference = z.object({ evidenceId: z.string().min(1).max(MAX_NAME) });

export const sheetReference = unitReference;

/** A cell as it counts; amounts are stored integers. */
const cellSchema = z.union([statedValueSchema, z.object({ state: z.enum(['missing', 'notDue']) })]);

const indicatorNameShape = {
  indicator: z.string(),
  label: z.string(),
  unitOfMeasure: z.string(),
  type: indicatorTypeSchema,
};

const totalSchema = z.object({
  amount: z.int().nullable(),
  state: z.enum(['none', 'notApplicable', 'missing', 'notDue']).nullable(),
  units: z.int(),
});

/** What saving a draft will do to the unit and to the totals of the campaign. */
export const effectSchema = z.object({
  kind: submissionKindSchema,
  revision: z.int(),
  status: z.object({ before: unitStatusSchema, after: unitStatusSchema }),
  /** How many units count as reported. */
  reported: z.object({ before: z.int(), after: z.int(), expected: z.int() }),
  /** Indicators whose value or total changes, in the order of the form. */
  changes: z.array(
    z.object({
      ...indicatorNameShape,
      unit: z.object({ before: cellSchema, after: cellSchema }),
      total: z.object({ before: totalSchema, after: totalSchema }),
    }),
  ),
  /** Indicators of the unit's form that stay as they are. */
  unchanged: z.int(),
});

const evidenceSchema = z.object({
  id: z.string(),
  kind: z.enum(['file', 'photo', 'link', 'paper']),
  name: z.string(),
  sha256: z.string().nullable(),
  byteSize: z.int().nullable(),
  url: z.string().nullable(),
});

const revisionSchema = seenSubmission.extend(receiptSchema.shape).extend({
  revision: z.int(),
  kind: submissionKindSchema,
  reviewState: reviewStateSchema,
  reviewReason: z.string().nullable(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  /** What this report changed when it was counted after the earlier ones; null is "chưa báo cáo". */
  changes: z.array(
    z.object({
      ...indicatorNameShape,
      before: statedValueSchema.nullable(),
      after: statedValueSchema.nullable(),
    }),
  ),
  evidence: z.array(evidenceSchema),
});

/** The unit's sheet: its form, its reports, what each of them changed. */
export const sheetSchema = z.object({
  campaign: z.object({
    code: z.string(),
    name: z.string(),
    state: z.enum(['draft', 'open', 'closed']),
  }),
  /** The day of the office's clock: a later received date is warned of. */
  today: z.string(),
  /** Who works at this PC, suggested as the receiver of a call. */
  actor: z.string(),
  unit: z.object({
    code: z.string(),
    name: z.string(),
    contactName: z.string().nullable(),
    contactRole: z.string().nullable(),
    phone: z.string().nullable(),
    status: unitStatusSchema,
    deadline: z.object({ on: z.string(), time: z.string().nullable() }).nullable(),
  }),
  form: z.array(
    z.object({
      code: z.string(),
      groupLabel: z.string(),
      helpText: z.string().nullable(),
      /** Where the value that counts came from; null when there is none. */
      source: z.string().nullable(),
    }),
  ),
  /** Newest first. */
  revisions: z.array(revisionSchema),
});
