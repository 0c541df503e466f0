import { z } from 'zod';
import { writtenFileSchema } from '#app/contract/reportContract.ts';
import { PROCESS_LIMITS } from '#app/reader/readerLimits.ts';

/**
 * What Electron's main process says to the core over the parent port. Ports
 * travel beside the message; `connect` and `readerStarted` carry one each.
 */
export const toCoreSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    /** Null is the user's own data folder. */
    dataFolder: z.string().nullable(),
    appVersion: z.string(),
  }),
  z.strictObject({ type: z.literal('connect') }),
  z.strictObject({ type: z.literal('readerStarted'), reader: z.string() }),
  z.strictObject({
    type: z.literal('readerEnded'),
    reader: z.string(),
    /** `outOfMemory` and `timedOut` are kills of the main process. */
    why: z.enum(['exited', 'outOfMemory', 'timedOut', 'notStarted']),
    code: z.int().nullable(),
  }),
  z.strictObject({ type: z.literal('findReport'), request: z.string(), file: writtenFileSchema }),
  /** A folder a person chose in the system's dialog; the page gets `word` alone. */
  z.strictObject({ type: z.literal('folderChosen'), word: z.string(), folder: z.string() }),
  z.strictObject({ type: z.literal('shutdown') }),
]);
export type ToCore = z.infer<typeof toCoreSchema>;

/** What the core says to the main process. */
export const fromCoreSchema = z.discriminatedUnion('type', [
  /** The data folder was opened, or its failure is known: pages may connect. */
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('launchReader'),
    reader: z.string(),
    /** The core gives up after this time by itself; main ends a process whose core does not. */
    seconds: z.int().min(1).max(PROCESS_LIMITS.scanSeconds),
  }),
  z.strictObject({ type: z.literal('killReader'), reader: z.string() }),
  z.strictObject({
    type: z.literal('reportFound'),
    request: z.string(),
    /** Absolute path of the newest written file, null when there is none. */
    path: z.string().nullable(),
  }),
  /** The core knows the folder: the page may name it now. */
  z.strictObject({ type: z.literal('folderKnown'), word: z.string() }),
]);
export type FromCore = z.infer<typeof fromCoreSchema>;
