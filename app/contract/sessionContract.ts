import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { AppError } from '#app/domain/result.ts';
import { operation } from './operation.ts';
import { officeSchema } from './officeSchemas.ts';

/** What the first screen needs: is there an office in the data folder, and may it be used. */
const sessionSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('empty'), dataFolder: z.string(), appVersion: z.string() }),
  z.object({
    state: z.literal('ready'),
    dataFolder: z.string(),
    exportFolder: z.string(),
    appVersion: z.string(),
    actor: z.string(),
    communeName: z.string(),
    /** The PC's clock stands before the last recorded change. */
    isClockBehind: z.boolean(),
    /** The data lie where a power cut or a cloud program can spoil them. */
    folderRisk: z.enum(['network', 'synchronised']).nullable(),
    /** The last change on record; `changeSet.watch` goes on from it. */
    sequence: z.int(),
  }),
  z.object({
    state: z.literal('failed'),
    dataFolder: z.string(),
    appVersion: z.string(),
    error: z.custom<AppError>(),
  }),
]);

export const progressSchema = z.object({ done: z.int(), total: z.int() });

/** The data folder as a screen meets it: empty, open or failed, and what can be done about it. */
export const sessionContract = {
  read: operation.output(sessionSchema),
  createOffice: operation.input(officeSchema).output(z.void()),
  /** Practice office; progress counts the reports it enters. */
  createSample: operation.output(eventIterator(progressSchema, z.void())),
  /** From a chosen file, or from the office's own backups by name. */
  restore: operation
    .input(z.union([z.object({ file: z.file() }), z.object({ name: z.string().min(1) })]))
    .output(z.object({ createdAt: z.string(), keptAside: z.string().nullable() })),
  /** Tries again after the cause of a failed opening was removed. */
  reopen: operation.output(sessionSchema),
};
