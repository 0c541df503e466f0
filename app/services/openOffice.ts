import path from 'node:path';
import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { readAuditHash, readAuditHead } from '#app/storage/auditChain.ts';
import { createBackup } from '#app/storage/createBackup.ts';
import {
  createFolders,
  dataFolderAt,
  isUsed,
  readLastState,
  removeUnfinished,
  requireWritableFolder,
  type DataFolder,
} from '#app/storage/dataFolder.ts';
import { openDatabase, type Connection } from '#app/storage/openDatabase.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { restoreBackup, type RestoreResult } from '#app/storage/restoreBackup.ts';
import { checkWeekly } from '#app/storage/weeklyCheck.ts';
import type { Clock, ServiceContext } from './serviceContext.ts';

export type HostFacts = Pick<
  ServiceContext,
  'clock' | 'actor' | 'machine' | 'reader' | 'appVersion' | 'onChange'
>;

/** Opens the data folder of an office that was set up before. */
export function openOffice(root: string, host: HostFacts): Result<ServiceContext> {
  const folder = dataFolderAt(root);
  const writable = requireWritableFolder(root.startsWith('file:') ? root : folder.root);
  if (!writable.ok) return writable;
  if (!isUsed(folder)) return fail({ code: 'dataFolderMissing', path: folder.root });
  if (!existsSync(folder.database)) {
    return fail({ code: 'databaseDamaged', path: folder.database, detail: 'missing' });
  }
  const opened = openDatabase(folder.database, {
    mode: 'existing',
    beforeMigration: (connection, fromVersion) =>
      backUpBeforeMigration(connection, folder, fromVersion, host),
  });
  if (!opened.ok) return opened;
  const rolledBack = findRollback(opened.value, folder);
  if (rolledBack !== null) {
    opened.value.close();
    return fail(rolledBack);
  }
  if (isUntouched(opened.value)) {
    opened.value.close();
    return fail({ code: 'dataFolderMissing', path: folder.root });
  }
  const damage = checkWeekly(opened.value, folder, host.clock());
  if (damage !== null) {
    opened.value.close();
    return fail({ code: 'databaseDamaged', path: folder.database, detail: damage });
  }
  removeUnfinished(folder);
  return ok({ folder, connection: opened.value, ...host });
}

/**
 * Makes a data folder for a new office. A folder that ever held one is refused;
 * one whose set-up was cut off before its first writing is taken up again.
 */
export function createOfficeFolder(root: string, host: HostFacts): Result<ServiceContext> {
  const folder = dataFolderAt(root);
  if (root.startsWith('file:')) return fail({ code: 'pathRefused', path: root });
  const isCutOff = existsSync(folder.database) && !existsSync(folder.lastState);
  if (isUsed(folder) && !isCutOff) {
    return fail({ code: 'dataFolderExists', path: folder.root });
  }
  const folders = createFolders(folder);
  if (!folders.ok) return folders;
  const opened = openDatabase(folder.database, { mode: isCutOff ? 'existing' : 'create' });
  if (!opened.ok) return opened;
  if (!isUntouched(opened.value)) {
    opened.value.close();
    return fail({ code: 'dataFolderExists', path: folder.root });
  }
  return ok({ folder, connection: opened.value, ...host });
}

/** A schema without a single recorded change: nobody has set this office up yet. */
function isUntouched(connection: Connection): boolean {
  return readAuditHead(readDb(connection)).sequence === 0;
}

/** Replaces the data of a folder by a backup; no program may have it open. */
export function restoreOffice(root: string, backup: string, clock: Clock): Result<RestoreResult> {
  const folder = dataFolderAt(root);
  if (root.startsWith('file:')) return fail({ code: 'pathRefused', path: root });
  return restoreBackup(folder, path.resolve(backup), fileStamp(clock));
}

/** `2025-10-07-143205`: sorts by time and is a legal file name everywhere. */
export function fileStamp(clock: Clock): string {
  return vietnamTime(clock()).slice(0, 19).replace('T', '-').replaceAll(':', '');
}

function backUpBeforeMigration(
  connection: Connection,
  folder: DataFolder,
  fromVersion: number,
  host: HostFacts,
): Result<void> {
  const name = `truoc-nang-cap-v${fromVersion}-${fileStamp(host.clock)}.zip`;
  const backup = createBackup(connection, folder, path.join(folder.backups, name), {
    at: vietnamTime(host.clock()),
    appVersion: host.appVersion,
  });
  return backup.ok ? ok(undefined) : backup;
}

/** The head kept outside may lag behind after a crash; a database behind it was swapped or cut off. */
function findRollback(connection: Connection, folder: DataFolder) {
  const kept = readLastState(folder);
  if (kept === null) return null;
  const db = readDb(connection);
  if (readAuditHash(db, kept.sequence) === kept.hash) return null;
  const found = readAuditHead(db).sequence;
  return { code: 'databaseRolledBack', expected: kept.sequence, found } as const;
}
