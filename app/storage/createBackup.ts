import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { readAuditHead } from './auditChain.ts';
import { hasIntactSeal, readArchive, readChunks, writeArchive } from './backupArchive.ts';
import {
  BACKUP_DATABASE,
  BACKUP_MANIFEST,
  DRAFT_PLACE,
  type BackupManifest,
} from './backupManifest.ts';
import type { DataFolder } from './dataFolder.ts';
import { evidencePath, listKeptFiles, readKeptFile } from './evidenceFiles.ts';
import { openReadOnly, type Connection } from './openDatabase.ts';
import { readDb } from './queryBuilder.ts';
import { toAppError } from './sqliteErrors.ts';
import { listEvidenceHashes } from './submissionStore.ts';
import { renameWithRetry, syncFolder, UNFINISHED } from './writeFileAtomically.ts';

export type BackupResult = {
  readonly file: string;
  readonly byteSize: number;
  readonly files: number;
  /** Kept files that were already lost or changed; the backup says so instead of failing. */
  readonly lostFiles: readonly string[];
};

export type BackupFacts = {
  readonly at: string;
  readonly appVersion: string;
  readonly kind: BackupManifest['kind'];
  readonly serial: number;
  /**
   * Whether the received files go in. Automatic backups leave them out: they lie
   * unchanged under their hash in the same folder, and photos by the half hour
   * would fill the disk.
   */
  readonly holdsFiles: boolean;
};

type Content = Pick<BackupManifest, 'files' | 'lostFiles' | 'drafts'>;

/**
 * Copies database and files into one verified archive. The target appears only
 * after the copy was opened, checked and compared with the original; a database
 * that fails its own check is never backed up.
 */
export function createBackup(
  connection: Connection,
  folder: DataFolder,
  target: string,
  made: BackupFacts,
): Result<BackupResult> {
  const copy = `${target}.db${UNFINISHED}`;
  const unfinished = `${target}${UNFINISHED}`;
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
    const head = readAuditHead(readDb(connection));
    const copied = verifyCopy(copy, counts, head);
    if (copied !== null) return fail({ code: 'backupDamaged', path: target, detail: copied });
    const content = listContent(connection, folder, counts, made.holdsFiles);
    const manifest = describe(connection, copy, counts, content, made);
    writeArchive(
      unfinished,
      { name: BACKUP_MANIFEST, bytes: Buffer.from(JSON.stringify(manifest, null, 1)) },
      [
        { name: BACKUP_DATABASE, path: copy, isCompressed: false },
        ...archivedFiles(manifest).map((sha256) => ({
          name: archiveName(sha256),
          path: evidencePath(folder, sha256),
          isCompressed: true,
        })),
        ...manifest.drafts.map(({ name }) => ({
          name,
          path: path.join(folder.root, name),
          isCompressed: false,
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
      files: archivedFiles(manifest).length,
      lostFiles: content.lostFiles,
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
  for (const sha256 of archivedFiles(manifest)) {
    if (found.get(archiveName(sha256))?.sha256 !== sha256) return archiveName(sha256);
  }
  for (const { name, sha256 } of manifest.drafts) {
    if (found.get(name)?.sha256 !== sha256) return name;
  }
  return null;
}

/** Hashes of the received files that lie in the archive itself. */
export function archivedFiles(manifest: BackupManifest): string[] {
  return manifest.holdsFiles ? manifest.files.map(({ sha256 }) => sha256) : [];
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
  copy: string,
  counts: Record<string, number>,
  content: Content,
  { at, appVersion, kind, serial, holdsFiles }: BackupFacts,
): BackupManifest {
  const schemaVersion: unknown = connection.pragma('user_version', { simple: true });
  invariant(typeof schemaVersion === 'number', 'user_version is a number');
  return {
    format: 1,
    createdAt: at,
    appVersion,
    schemaVersion,
    databaseSha256: sha256OfFile(copy),
    counts,
    auditHead: readAuditHead(readDb(connection)),
    ...content,
    kind,
    serial,
    holdsFiles,
  };
}

/**
 * Files of the record first, then those only a draft rests on. Without the files
 * themselves their presence is looked at, not their content: that is what the
 * check of the data is for.
 */
function listContent(
  connection: Connection,
  folder: DataFolder,
  counts: Record<string, number>,
  holdsFiles: boolean,
): Content {
  const isKept = (sha256: string): boolean =>
    holdsFiles ? readKeptFile(folder, sha256) !== null : existsSync(evidencePath(folder, sha256));
  const onRecord = 'evidence' in counts ? listEvidenceHashes(readDb(connection)) : [];
  const lostFiles = onRecord.filter((sha256) => !isKept(sha256));
  const others = holdsFiles ? listKeptFiles(folder).filter((sha256) => isKept(sha256)) : [];
  const hashes = new Set([...onRecord.filter((sha256) => !lostFiles.includes(sha256)), ...others]);
  return {
    files: [...hashes].map((sha256) => ({
      sha256,
      size: statSync(evidencePath(folder, sha256)).size,
    })),
    lostFiles,
    drafts: holdsFiles ? listDrafts(folder) : [],
  };
}

/** Folders whose files wait to be put on record; their names are the same in every data folder. */
function listDrafts(folder: DataFolder): BackupManifest['drafts'] {
  return [folder.directiveDrafts, folder.importTray, folder.importTrayTexts]
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: path.relative(folder.root, file).split(path.sep).join('/') }))
    .filter(({ name }) => DRAFT_PLACE.test(name))
    .map(({ file, name }) => ({ name, sha256: sha256OfFile(file), size: statSync(file).size }));
}

function verifyCopy(
  copy: string,
  counts: Record<string, number>,
  head: BackupManifest['auditHead'],
): string | null {
  const connection = openReadOnly(copy);
  try {
    const health: unknown = connection.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') return String(health);
    if (JSON.stringify(countRows(connection)) !== JSON.stringify(counts)) return 'row counts';
    const copied = readAuditHead(readDb(connection));
    return copied.hash === head.hash && copied.sequence === head.sequence ? null : 'audit head';
  } finally {
    connection.close();
  }
}
