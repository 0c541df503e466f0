import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import type { backupPreviewSchema } from '#app/contract/backupContract.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { evidencePath } from '#app/storage/evidenceFiles.ts';
import { copyWithJournal, listKeptStates } from '#app/storage/keptStates.ts';
import { openDatabase } from '#app/storage/openDatabase.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { summariseOffice } from '#app/storage/summariseOffice.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { readVerifiedManifest, unpackBackup } from '#app/storage/unpackBackup.ts';

export type BackupPreview = z.infer<typeof backupPreviewSchema>;

/**
 * What is in a backup: read out of the backup itself, which is verified and, where
 * it is older, migrated as a copy. So what can be previewed can be restored.
 */
export function previewBackup(folder: DataFolder, backup: string): Result<BackupPreview> {
  return inWorkFolder(backup, (work) => {
    const read = readVerifiedManifest(backup);
    if (!read.ok) return read;
    const manifest = read.value;
    const database = unpackBackup(backup, manifest, work, { withFiles: false });
    if (!database.ok) return database;
    const isMissing = ({ sha256 }: { readonly sha256: string }): boolean =>
      !manifest.holdsFiles && !existsSync(evidencePath(folder, sha256));
    return summarise(database.value, {
      createdAt: manifest.createdAt,
      byteSize: statSync(backup).size,
      appVersion: manifest.appVersion,
      schemaVersion: manifest.schemaVersion,
      holdsFiles: manifest.holdsFiles,
      missingFiles: manifest.lostFiles.length + manifest.files.filter(isMissing).length,
      drafts: manifest.drafts.length,
    });
  });
}

/** The same of a state that a restore kept aside. */
export function previewKeptState(folder: DataFolder, name: string): Result<BackupPreview> {
  const kept = path.join(folder.root, path.basename(name), path.basename(folder.database));
  return inWorkFolder(kept, (work) => {
    if (!listKeptStates(folder).includes(path.basename(name))) {
      return fail({ code: 'notFound', entity: 'backup', reference: name });
    }
    const { size, mtimeMs } = statSync(kept);
    const copy = path.join(work, path.basename(kept));
    copyWithJournal(kept, copy);
    return summarise(copy, {
      createdAt: vietnamTime(mtimeMs),
      byteSize: size,
      appVersion: null,
      schemaVersion: null,
      holdsFiles: false,
      missingFiles: 0,
      drafts: 0,
    });
  });
}

function summarise(
  database: string,
  facts: Omit<BackupPreview, keyof ReturnType<typeof summariseOffice>>,
): Result<BackupPreview> {
  const opened = openDatabase(database, { mode: 'existing' });
  if (!opened.ok) return opened;
  try {
    return ok({ ...facts, ...summariseOffice(readDb(opened.value)) });
  } finally {
    opened.value.close();
  }
}

function inWorkFolder<T>(backup: string, use: (work: string) => Result<T>): Result<T> {
  const work = mkdtempSync(path.join(tmpdir(), 'bao-cao-xem-'));
  try {
    return use(work);
  } catch (error) {
    const appError = toAppError(error, backup);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
