import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { DataFolder } from './dataFolder.ts';
import { toAppError } from './sqliteErrors.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

const registerSchema = z.object({
  /** By name: what the last reading of the whole archive found, of a file of that size. */
  checks: z.record(z.string(), z.object({ byteSize: z.int(), isSound: z.boolean() })),
  /** Backups kept for good although they were made automatically. */
  pinned: z.array(z.string()),
  /** The last copy that left the PC. */
  away: z
    .object({
      at: z.string(),
      sequence: z.int(),
      /** Folder it was put into, null when a person took a download out. */
      place: z.string().nullable(),
      isEncrypted: z.boolean(),
    })
    .nullable(),
  /** The last packet that was handed to a browser; a person says whether it left the PC. */
  packed: z.object({ sequence: z.int(), isEncrypted: z.boolean() }).nullable(),
  /** The program that last opened the data; another one backs up first. */
  appVersion: z.string().nullable().default(null),
});

export type BackupRegister = z.infer<typeof registerSchema>;

const EMPTY: BackupRegister = {
  checks: {},
  pinned: [],
  away: null,
  packed: null,
  appVersion: null,
};

/**
 * What is known of the backups beside what they say of themselves. A file of the
 * data folder, not a table: it must outlive a restore. A torn one forgets, and what it
 * knew is found out again.
 */
export function readBackupRegister(folder: DataFolder): BackupRegister {
  const file = registerFile(folder);
  if (!existsSync(file)) return EMPTY;
  try {
    return registerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return EMPTY;
  }
}

/** A disk that refuses the register takes back nothing: backups speak for themselves. */
export function updateBackupRegister(
  folder: DataFolder,
  change: (register: BackupRegister) => BackupRegister,
): void {
  const file = registerFile(folder);
  try {
    writeFileAtomically(
      file,
      Buffer.from(JSON.stringify(change(readBackupRegister(folder)), null, 1)),
    );
  } catch (error) {
    if (toAppError(error, file) === null) throw error;
  }
}

function registerFile({ root }: DataFolder): string {
  return path.join(root, 'so-sao-luu.json');
}
