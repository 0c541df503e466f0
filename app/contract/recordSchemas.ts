import { z } from 'zod';

/** One entry of Nhật ký: who did what, with every changed column. */
export const auditEntrySchema = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  machine: z.string(),
  action: z.string(),
  subject: z.string(),
  changes: z.array(
    z.object({
      table: z.string(),
      operation: z.enum(['insert', 'update', 'delete']),
      before: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
      after: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
    }),
  ),
});

export const auditPageSchema = z.object({
  /** Newest first. */
  entries: z.array(auditEntrySchema),
  /** Sequence to continue before, null at the beginning of the record. */
  next: z.int().nullable(),
});

export const backupFileSchema = z.object({
  name: z.string(),
  byteSize: z.int(),
  createdAt: z.string(),
});

/** The newest step that could be undone or redone; null when there is none. */
export const historySchema = z.object({
  undo: z.object({ action: z.string(), subject: z.string() }).nullable(),
  redo: z.object({ action: z.string(), subject: z.string() }).nullable(),
});
