import { closeSync, fsyncSync, openSync } from 'node:fs';
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
import { archivedFiles, archiveName, countRows, verifyArchive } from './createBackup.ts';
import { newestVersion } from './migrateDatabase.ts';
import { APPLICATION_ID, openDatabase, openReadOnly } from './openDatabase.ts';
import { readDb } from './queryBuilder.ts';
import { toAppError } from './sqliteErrors.ts';

/**
 * The manifest of a backup whose every byte was checked against its seal and
 * whose content is what the manifest says. A backup of a newer program is
 * refused with both versions.
 */
export function readVerifiedManifest(backup: string): Result<BackupManifest> {
  const manifest = hasIntactSeal(backup) ? readManifest(backup) : null;
  if (manifest === null) {
    return fail({ code: 'backupDamaged', path: backup, detail: 'seal or manifest' });
  }
  const found = manifest.schemaVersion;
  if (found > newestVersion()) {
    return fail({ code: 'databaseTooNew', path: backup, found, supported: newestVersion() });
  }
  const difference = findDifference(backup, manifest);
  return difference === null
    ? ok(manifest)
    : fail({ code: 'backupDamaged', path: backup, detail: difference });
}

/** A forged seal may be over anything: what cannot be read as an archive is damaged, no bug. */
function findDifference(backup: string, manifest: BackupManifest): string | null {
  try {
    return verifyArchive(backup, manifest);
  } catch (error) {
    if (toAppError(error, backup) !== null) throw error;
    return 'archive';
  }
}

/** What a backup says of itself, without a look at the rest; null when it is none. */
export function readManifest(backup: string): BackupManifest | null {
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

/**
 * Takes a verified backup apart into an empty folder and brings its database to
 * the schema of this program. The copy is migrated, never the office's own data:
 * a migration that fails leaves those as they are.
 */
export function unpackBackup(
  backup: string,
  manifest: BackupManifest,
  work: string,
  { withFiles }: { readonly withFiles: boolean } = { withFiles: true },
): Result<string> {
  const database = path.join(work, BACKUP_DATABASE);
  extract(backup, manifest, work, withFiles);
  const unsound = verifyDatabase(database, manifest);
  if (unsound !== null) return fail({ code: 'backupDamaged', path: backup, detail: unsound });
  const opened = openDatabase(database, { mode: 'existing' });
  if (!opened.ok) return opened;
  // One file again: a restored database comes without a journal.
  opened.value.pragma('journal_mode = DELETE');
  opened.value.close();
  return ok(database);
}

function extract(backup: string, manifest: BackupManifest, work: string, withFiles: boolean): void {
  const places = new Map([[BACKUP_DATABASE, path.join(work, BACKUP_DATABASE)]]);
  if (withFiles) {
    for (const sha256 of archivedFiles(manifest)) {
      places.set(archiveName(sha256), path.join(work, sha256));
    }
    for (const { name } of manifest.drafts) {
      places.set(name, path.join(work, unpackedDraft(name)));
    }
  }
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

/** Name of an unpacked draft in the folder it was unpacked into, which has no folders of its own. */
export function unpackedDraft(name: string): string {
  return name.replaceAll('/', '+');
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
