import { createHash } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { readAuditHead } from './auditChain.ts';
import { hasIntactSeal, readArchive, readChunks, writeArchive } from './backupArchive.ts';
import { BACKUP_DATABASE, BACKUP_MANIFEST, type BackupManifest } from './backupManifest.ts';
import type { DataFolder } from './dataFolder.ts';
import { evidencePath, readKeptFile } from './evidenceFiles.ts';
import { openReadOnly, type Connection } from './openDatabase.ts';
import { readDb } from './queryBuilder.ts';
import { toAppError } from './sqliteErrors.ts';
import { listEvidenceHashes } from './submissionStore.ts';
import { renameWithRetry, syncFolder } from './writeFileAtomically.ts';

export type BackupResult = {
  readonly file: string;
  readonly byteSize: number;
  readonly files: number;
  /** Kept files that were already lost or changed; the backup says so instead of failing. */
  readonly lostFiles: readonly string[];
};

/**
 * Copies database and files into one verified archive. The target appears only
 * after the copy was opened, checked and compared with the original; a database
 * that fails its own check is never backed up.
 */
export function createBackup(
  connection: Connection,
  folder: DataFolder,
  target: string,
  made: { readonly at: string; readonly appVersion: string },
): Result<BackupResult> {
  const copy = `${target}.db.chua-xong`;
  const unfinished = `${target}.chua-xong`;
  try {
    if (existsSync(target)) {
      return fail({ code: 'conflict', entity: 'backup', reference: target, reason: 'codeTaken' });
    }
    rmSync(copy, { force: true });
    const health: unknown = connection.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') {
      return fail({ code: 'databaseDamaged', path: folder.database, detail: String(health) });
    }
    connection.prepare('vacuum into ?').run(copy);
    const counts = countRows(connection);
    const copied = verifyCopy(copy, counts);
    if (copied !== null) return fail({ code: 'backupDamaged', path: target, detail: copied });
    const hashes = hasEvidence(counts) ? listEvidenceHashes(readDb(connection)) : [];
    const lostFiles = hashes.filter((sha256) => readKeptFile(folder, sha256) === null);
    const keptFiles = hashes.filter((sha256) => !lostFiles.includes(sha256));
    const manifest = describe(connection, folder, copy, counts, keptFiles, lostFiles, made);
    writeArchive(
      unfinished,
      { name: BACKUP_MANIFEST, bytes: Buffer.from(JSON.stringify(manifest, null, 1)) },
      [
        { name: BACKUP_DATABASE, path: copy, isCompressed: false },
        ...keptFiles.map((sha256) => ({
          name: archiveName(sha256),
          path: evidencePath(folder, sha256),
          isCompressed: true,
        })),
      ],
    );
    const difference = verifyArchive(unfinished, manifest);
    if (difference !== null)
      return fail({ code: 'backupDamaged', path: target, detail: difference });
    renameWithRetry(unfinished, target);
    syncFolder(path.dirname(target));
    return ok({
      file: target,
      byteSize: statSync(target).size,
      files: keptFiles.length,
      lostFiles,
    });
  } catch (error) {
    const appError = toAppError(error, target);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(copy, { force: true });
    rmSync(unfinished, { force: true });
  }
}

/** The archive is unchanged and every content named in the manifest is in it with that very hash. */
export function verifyArchive(file: string, manifest: BackupManifest): string | null {
  if (!hasIntactSeal(file)) return 'seal';
  const found = readArchive(file, () => () => undefined);
  if (found.get(BACKUP_DATABASE)?.sha256 !== manifest.databaseSha256) return BACKUP_DATABASE;
  for (const { sha256 } of manifest.files) {
    if (found.get(archiveName(sha256))?.sha256 !== sha256) return archiveName(sha256);
  }
  return null;
}

/** Where a kept file stands in the archive; the same parts as in the data folder. */
export function archiveName(sha256: string): string {
  return `tep/${sha256.slice(0, 2)}/${sha256}`;
}

/** Rows by table: what a copy must agree in with its original. */
export function countRows(connection: Connection): Record<string, number> {
  const tables = connection
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => [
      table,
      connection.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0,
    ]),
  );
}

function sha256OfFile(file: string): string {
  const hash = createHash('sha256');
  for (const chunk of readChunks(file)) hash.update(chunk);
  return hash.digest('hex');
}

function describe(
  connection: Connection,
  folder: DataFolder,
  copy: string,
  counts: Record<string, number>,
  keptFiles: readonly string[],
  lostFiles: readonly string[],
  made: { readonly at: string; readonly appVersion: string },
): BackupManifest {
  const schemaVersion: unknown = connection.pragma('user_version', { simple: true });
  invariant(typeof schemaVersion === 'number', 'user_version is a number');
  return {
    format: 1,
    createdAt: made.at,
    appVersion: made.appVersion,
    schemaVersion,
    databaseSha256: sha256OfFile(copy),
    counts,
    auditHead: readAuditHead(readDb(connection)),
    files: keptFiles.map((sha256) => ({
      sha256,
      size: statSync(evidencePath(folder, sha256)).size,
    })),
    lostFiles: [...lostFiles],
  };
}

function verifyCopy(copy: string, counts: Record<string, number>): string | null {
  const connection = openReadOnly(copy);
  try {
    const health: unknown = connection.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') return String(health);
    return JSON.stringify(countRows(connection)) === JSON.stringify(counts) ? null : 'row counts';
  } finally {
    connection.close();
  }
}

function hasEvidence(counts: Record<string, number>): boolean {
  return 'evidence' in counts;
}
