import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { BackupManifest } from './backupManifest.ts';
import { archivedFiles } from './createBackup.ts';
import { createFolders, type DataFolder } from './dataFolder.ts';
import { evidencePath } from './evidenceFiles.ts';
import { releaseDatabase } from './openDatabase.ts';
import { replaceDatabase, type Aside } from './replaceDatabase.ts';
import { toAppError } from './sqliteErrors.ts';
import { readVerifiedManifest, unpackBackup, unpackedDraft } from './unpackBackup.ts';
import { renameWithRetry, syncFolder, UNFINISHED } from './writeFileAtomically.ts';

export type RestoreResult = {
  readonly manifest: BackupManifest;
  /** Where the state before the restore is kept; null when there was none. */
  readonly keptAside: string | null;
  /** Received files that are neither in the backup nor in the data folder. */
  readonly missingFiles: readonly string[];
};

/**
 * Puts a backup in the place of the data folder's database. Everything is
 * verified, and brought to this program's schema, before the first byte of the
 * old state moves; the old database and its journal files are kept aside, and no
 * stale `-wal` can bring rows back. Files are stored by content, so those of the
 * backup only join the others.
 */
export function restoreBackup(
  folder: DataFolder,
  backup: string,
  aside: Aside,
): Result<RestoreResult> {
  const work = path.join(folder.root, `khoi-phuc${UNFINISHED}`);
  try {
    const read = readVerifiedManifest(backup);
    if (!read.ok) return read;
    const manifest = read.value;
    const folders = createFolders(folder);
    if (!folders.ok) return folders;
    const unused = releaseDatabase(folder.database);
    if (!unused.ok) return unused;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    const database = unpackBackup(backup, manifest, work);
    if (!database.ok) return database;
    moveFilesIn(folder, manifest, work);
    const kept = replaceDatabase(folder, database.value, manifest.auditHead, aside);
    if (!kept.ok) return kept;
    const missingFiles = manifest.files
      .map(({ sha256 }) => sha256)
      .filter((sha256) => !existsSync(evidencePath(folder, sha256)));
    return ok({ manifest, keptAside: kept.value, missingFiles });
  } catch (error) {
    const appError = toAppError(error, backup);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A draft that is there was worked on since: it stays. */
function moveFilesIn(folder: DataFolder, manifest: BackupManifest, work: string): void {
  for (const sha256 of archivedFiles(manifest)) {
    const target = evidencePath(folder, sha256);
    mkdirSync(path.dirname(target), { recursive: true });
    renameWithRetry(path.join(work, sha256), target);
    syncFolder(path.dirname(target));
  }
  syncFolder(folder.files);
  for (const { name } of manifest.drafts) {
    const target = path.join(folder.root, name);
    if (existsSync(target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    renameWithRetry(path.join(work, unpackedDraft(name)), target);
    syncFolder(path.dirname(target));
  }
}
