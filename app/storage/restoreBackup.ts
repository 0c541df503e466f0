import {
  copyFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findBrokenAuditEntry, readAuditHead } from './auditChain.ts';
import { hasIntactSeal, readArchive, writeFully } from './backupArchive.ts';
import {
  BACKUP_DATABASE,
  BACKUP_MANIFEST,
  backupManifestSchema,
  type BackupManifest,
} from './backupManifest.ts';
import { archiveName, countRows, verifyArchive } from './createBackup.ts';
import { createFolders, writeLastState, type DataFolder } from './dataFolder.ts';
import { evidencePath } from './evidenceFiles.ts';
import { newestVersion } from './migrateDatabase.ts';
import { APPLICATION_ID, openReadOnly, releaseDatabase } from './openDatabase.ts';
import { readDb } from './queryBuilder.ts';
import { toAppError } from './sqliteErrors.ts';
import { renameWithRetry, syncFolder, UNFINISHED } from './writeFileAtomically.ts';

export type RestoreResult = {
  readonly manifest: BackupManifest;
  /** Folder that keeps the state before the restore; null when there was none. */
  readonly keptAside: string | null;
};

const SIDE_FILES = ['-wal', '-shm', '-journal'];

/**
 * Puts a backup in the place of the data folder's database. Everything is
 * verified before the first byte of the old state moves; the old database and
 * its journal files are kept aside, and no stale `-wal` can bring rows back.
 * Files are stored by content, so those of the backup only join the others.
 */
export function restoreBackup(
  folder: DataFolder,
  backup: string,
  stamp: string,
): Result<RestoreResult> {
  const work = path.join(folder.root, `khoi-phuc${UNFINISHED}`);
  try {
    const manifest = hasIntactSeal(backup) ? readManifest(backup) : null;
    if (manifest === null)
      return fail({ code: 'backupDamaged', path: backup, detail: 'seal or manifest' });
    if (manifest.schemaVersion > newestVersion()) {
      const found = manifest.schemaVersion;
      return fail({ code: 'databaseTooNew', path: backup, found, supported: newestVersion() });
    }
    const difference = verifyArchive(backup, manifest);
    if (difference !== null)
      return fail({ code: 'backupDamaged', path: backup, detail: difference });
    const folders = createFolders(folder);
    if (!folders.ok) return folders;
    const unused = releaseDatabase(folder.database);
    if (!unused.ok) return unused;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    extract(backup, manifest, work);
    const unsound = verifyDatabase(path.join(work, BACKUP_DATABASE), manifest);
    if (unsound !== null) return fail({ code: 'backupDamaged', path: backup, detail: unsound });
    moveFilesIn(folder, manifest, work);
    // Asked again: taking the backup apart may have taken minutes.
    const released = releaseDatabase(folder.database);
    if (!released.ok) return released;
    const keptAside = keepOldState(folder, stamp);
    rmSync(folder.lastState, { force: true });
    for (const suffix of SIDE_FILES) rmSync(`${folder.database}${suffix}`, { force: true });
    renameWithRetry(path.join(work, BACKUP_DATABASE), folder.database);
    syncFolder(folder.root);
    writeLastState(folder, manifest.auditHead);
    return ok({ manifest, keptAside });
  } catch (error) {
    const appError = toAppError(error, backup);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function readManifest(backup: string): BackupManifest | null {
  const chunks: Uint8Array[] = [];
  try {
    readArchive(backup, (name) =>
      name === BACKUP_MANIFEST ? (chunk) => chunks.push(chunk.slice()) : null,
    );
    return backupManifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    if (toAppError(error, backup) !== null) throw error;
    return null;
  }
}

function extract(backup: string, manifest: BackupManifest, work: string): void {
  const places = new Map([[BACKUP_DATABASE, path.join(work, BACKUP_DATABASE)]]);
  for (const { sha256 } of manifest.files) places.set(archiveName(sha256), path.join(work, sha256));
  readArchive(backup, (name) => {
    const place = places.get(name);
    if (place === undefined) return null;
    const handle = openSync(place, 'w');
    return (chunk, isLast) => {
      writeFully(handle, chunk);
      if (!isLast) return;
      fsyncSync(handle);
      closeSync(handle);
    };
  });
}

function verifyDatabase(file: string, manifest: BackupManifest): string | null {
  const connection = openReadOnly(file);
  try {
    if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return 'application_id';
    }
    const health: unknown = connection.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') return String(health);
    if (JSON.stringify(countRows(connection)) !== JSON.stringify(manifest.counts)) {
      return 'row counts';
    }
    const head = readAuditHead(readDb(connection));
    const { sequence, hash } = manifest.auditHead;
    if (head.sequence !== sequence || head.hash !== hash) return 'audit head';
    const broken = findBrokenAuditEntry(readDb(connection));
    return broken === null ? null : `audit entry ${broken}`;
  } finally {
    connection.close();
  }
}

function keepOldState(folder: DataFolder, stamp: string): string | null {
  const files = [
    folder.database,
    ...SIDE_FILES.map((suffix) => `${folder.database}${suffix}`),
    folder.lastState,
  ].filter((file) => existsSync(file));
  if (files.length === 0) return null;
  const aside = freeName(path.join(folder.root, `truoc-khoi-phuc-${stamp}`));
  mkdirSync(aside);
  for (const file of files) copyDurably(file, path.join(aside, path.basename(file)));
  syncFolder(aside);
  return aside;
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(name)) return name;
  }
}

function moveFilesIn(folder: DataFolder, manifest: BackupManifest, work: string): void {
  for (const { sha256 } of manifest.files) {
    const target = evidencePath(folder, sha256);
    mkdirSync(path.dirname(target), { recursive: true });
    renameWithRetry(path.join(work, sha256), target);
    syncFolder(path.dirname(target));
  }
  syncFolder(folder.files);
}
