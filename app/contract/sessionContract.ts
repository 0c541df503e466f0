import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { AppError } from '#app/domain/result.ts';
import { restoreSourceSchema } from './backupContract.ts';
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
    /** Practice data, which can be removed as a whole. */
    isSample: z.boolean(),
    /** The PC's clock stands before the last recorded change. */
    isClockBehind: z.boolean(),
    /** The data lie where a power cut or a cloud program can spoil them. */
    folderRisk: z.enum(['network', 'synchronised', 'removable']).nullable(),
    /** Why only a copy is looked at and nothing is written; null in ordinary work. */
    viewing: z
      .object({
        error: z.custom<AppError>(),
        /** Tables that could not be read to their end; empty when the copy is whole. */
        incomplete: z.array(z.string()),
      })
      .nullable(),
    /** The last change on record; `changeSet.watch` goes on from it. */
    sequence: z.int(),
  }),
  z.object({
    state: z.literal('failed'),
    dataFolder: z.string(),
    appVersion: z.string(),
    error: z.custom<AppError>(),
    /** The file that could not be opened, as it lies on the disk; null when it is gone. */
    file: z.object({ byteSize: z.int(), changedAt: z.string() }).nullable(),
  }),
]);

export const progressSchema = z.object({ done: z.int(), total: z.int() });

/** The data folder as a screen meets it: empty, open or failed, and what can be done about it. */
export const sessionContract = {
  read: operation.output(sessionSchema),
  createOffice: operation.input(officeSchema).output(z.void()),
  /** Practice office; progress counts the reports it enters. */
  createSample: operation.output(eventIterator(progressSchema, z.void())),
  /** Puts the practice data aside as a whole; the folder is then as before the first run. */
  removeSample: operation.output(z.object({ keptAside: z.string() })),
  /** The state before is kept aside, whatever it was. */
  restore: operation
    .input(z.object({ from: restoreSourceSchema, passphrase: z.string().max(500).nullable() }))
    .output(
      z.object({
        createdAt: z.string().nullable(),
        keptAside: z.string().nullable(),
        missingFiles: z.int(),
      }),
    ),
  /** Tries again after the cause of a failed opening was removed. */
  reopen: operation.output(sessionSchema),
};
