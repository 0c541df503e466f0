import { z } from 'zod';
import type { AppError } from '#app/domain/result.ts';
import { operation } from './operation.ts';
import { backupSchema } from './schemas.ts';

const backupFileSchema = z.object({
  name: z.string(),
  byteSize: z.int(),
  createdAt: z.string(),
  kind: z.enum(['automatic', 'manual', 'migration', 'import', 'restore']),
  schemaVersion: z.int(),
  holdsFiles: z.boolean(),
  isPinned: z.boolean(),
  /** Null until the whole file was read again since it was made or changed. */
  isSound: z.boolean().nullable(),
});

/** Backups and kept states of a data folder, and what is known of copies elsewhere. */
export const backupListSchema = z.object({
  /** Newest first. */
  backups: z.array(backupFileSchema),
  /** States that a restore kept aside, newest first. */
  kept: z.array(z.object({ name: z.string(), keptAt: z.string() })),
  away: z
    .object({ at: z.string(), place: z.string().nullable(), isEncrypted: z.boolean() })
    .nullable(),
  /** No copy left the PC for a week although something changed. */
  isAwayDue: z.boolean(),
  /** A packet was handed to the browser and nobody said yet whether it left the PC. */
  isTakenOutAsked: z.boolean(),
  /** Why the last automatic backup failed. */
  trouble: z.custom<AppError>().nullable(),
});

/** What is in a backup, read out of the verified backup itself. */
export const backupPreviewSchema = z.object({
  createdAt: z.string(),
  byteSize: z.int(),
  /** Null for a state kept aside, which carries no manifest. */
  appVersion: z.string().nullable(),
  schemaVersion: z.int().nullable(),
  holdsFiles: z.boolean(),
  /** Received files that this PC would not have after the restore. */
  missingFiles: z.int(),
  drafts: z.int(),
  communeName: z.string(),
  campaigns: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['draft', 'open', 'closed']),
      submissions: z.int(),
    }),
  ),
  units: z.int(),
  values: z.int(),
  files: z.int(),
  lastChange: z
    .object({ at: z.string(), actor: z.string(), action: z.string(), subject: z.string() })
    .nullable(),
});

const passphraseSchema = z.string().min(1).max(500);

/** A new passphrase: short ones are guessed, so they are not taken. */
const newPassphraseSchema = z.string().min(10).max(500).nullable();

/** One of the office's own backups, a state kept aside, or a file that was laid down for a preview. */
export const restoreSourceSchema = z.union([
  z.object({ name: z.string().min(1) }),
  z.object({ kept: z.string().min(1) }),
  z.object({ staged: z.string().min(1) }),
]);

/** Backups of the office, copies that leave the PC, and what is in any of them. */
export const backupContract = {
  create: operation.output(backupSchema),
  /** Also of a folder whose data could not be opened. */
  list: operation.output(backupListSchema),
  /** What the office holds now, to compare on another PC. */
  figures: operation.output(
    z.object({ communeName: z.string(), units: z.int(), values: z.int(), files: z.int() }),
  ),
  /** Lays a file from outside down for preview and restore. */
  receive: operation.input(z.object({ file: z.file() })).output(z.object({ staged: z.string() })),
  preview: operation
    .input(z.object({ from: restoreSourceSchema, passphrase: passphraseSchema.nullable() }))
    .output(backupPreviewSchema),
  /** Everything of the office as one packet, for a browser that saves it itself. */
  pack: operation.input(z.object({ passphrase: newPassphraseSchema })).output(z.file()),
  /** The same into a folder that was chosen in the system's dialog. */
  copyTo: operation
    .input(z.object({ folder: z.string().min(1), passphrase: newPassphraseSchema }))
    .output(
      z.object({
        name: z.string(),
        byteSize: z.int(),
        isEncrypted: z.boolean(),
        /** False on the same drive as the data; null on another fixed one, of which only a person knows. */
        leftPc: z.boolean().nullable(),
      }),
    ),
  /** A person says that the last packet of the browser was taken out of the PC. */
  confirmAway: operation.output(z.void()),
};
