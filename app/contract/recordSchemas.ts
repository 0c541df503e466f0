import { z } from 'zod';

const columnsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** One row that an entry changed; a side is null where there was or is no row. */
const auditChangeSchema = z.object({
  table: z.string(),
  operation: z.enum(['insert', 'update', 'delete']),
  before: columnsSchema.nullable(),
  after: columnsSchema.nullable(),
});

/** One entry of Nhật ký: who did what, with every changed column. */
export const auditEntrySchema = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  machine: z.string(),
  action: z.string(),
  subject: z.string(),
  changes: z.array(auditChangeSchema),
});

export const auditPageSchema = z.object({
  /** Newest first. */
  entries: z.array(auditEntrySchema),
  /** Sequence to continue before, null at the beginning of the record. */
  next: z.int().nullable(),
});

/** One step that can be taken back or done again, with what it holds. */
export const stepSchema = z.object({
  id: z.string(),
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  /** Null for a step of the whole office. */
  campaignName: z.string().nullable(),
  /** An issued report left the office: its step stays. */
  isUndoable: z.boolean(),
  /** Units its figures belong to. */
  units: z.int(),
  effects: z.array(z.object({ table: z.string(), count: z.int() })),
});

/** The newest step that could be undone or redone; null when there is none. */
export const historySchema = z.object({
  undo: stepSchema.nullable(),
  redo: stepSchema.nullable(),
});

export const stepPageSchema = z.object({
  /** Newest first. */
  steps: z.array(stepSchema),
  /** Sequence to continue before, null at the first step. */
  next: z.int().nullable(),
});

const cellSideSchema = z
  .object({
    state: z.enum(['value', 'none', 'notApplicable']),
    amount: z.int().nullable(),
    text: z.string().nullable(),
    raw: z.string(),
  })
  .nullable();

/** Every change of one figure of one unit: who, when, before and after. */
export const cellHistorySchema = z.object({
  unitName: z.string(),
  label: z.string(),
  type: z.enum(['integer', 'decimal', 'money', 'text']),
  /** Newest first by sequence, never by the clock. */
  entries: z.array(
    z.object({
      sequence: z.int(),
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
      channel: z.enum(['paper', 'zalo', 'email', 'phone', 'meeting', 'file']).nullable(),
      /** Place in the file it was read from. */
      sourceAt: z.string().nullable(),
      before: cellSideSchema,
      after: cellSideSchema,
    }),
  ),
});
