import { existsSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readAuditHash, readAuditHead } from '#app/storage/auditChain.ts';
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
import { writeLog } from '#app/storage/machineLog.ts';
import { readDb, watchSlowQueries } from '#app/storage/queryBuilder.ts';
import { restoreBackup, type RestoreResult } from '#app/storage/restoreBackup.ts';
import { checkWeekly } from '#app/storage/weeklyCheck.ts';
import { pinBackup } from './backups/makeBackup.ts';
import { fileStamp } from './fileStamp.ts';
import type { Clock, ServiceContext } from './serviceContext.ts';

export type HostFacts = Pick<
  ServiceContext,
  'clock' | 'actor' | 'machine' | 'reader' | 'appVersion' | 'onChange'
>;

/**
 * Opens the data folder of an office that was set up before. Where `isChecked` is
 * later, the caller keeps the data under `checkWhenIdle`: what was closed in good
 * order is read through after the first screen, and before anything is written.
 */
export function openOffice(
  root: string,
  host: HostFacts,
  { isChecked }: { readonly isChecked: 'now' | 'later' } = { isChecked: 'now' },
): Result<ServiceContext> {
  const folder = dataFolderAt(root);
  const writable = requireWritableFolder(root.startsWith('file:') ? root : folder.root);
  if (!writable.ok) return writable;
  if (!isUsed(folder)) return fail({ code: 'dataFolderMissing', path: folder.root });
  if (!existsSync(folder.database)) {
    return fail({ code: 'databaseMissing', path: folder.database });
  }
  const opened = openDatabase(folder.database, {
    mode: 'existing',
    accept: (connection) => refuseRollback(connection, folder),
    beforeMigration: (connection) => pinBackup({ connection, folder, ...host }, 'migration'),
    settlesCheck: isChecked === 'later',
  });
  if (!opened.ok) return opened;
  if (isUntouched(opened.value)) {
    opened.value.close();
    return fail({ code: 'dataFolderMissing', path: folder.root });
  }
  const sound =
    isChecked === 'now' ? checkWeekly(opened.value, folder, host.clock()) : ok(undefined);
  if (!sound.ok) {
    opened.value.close();
    return sound;
  }
  removeUnfinished(folder);
  watchSlowQueries(opened.value, (name, milliseconds) =>
    writeLog(folder.logs, { kind: 'slowQuery', name, milliseconds }),
  );
  return ok({ folder, connection: opened.value, ...host });
}

/**
 * Makes a data folder for a new office. A folder that ever held one is refused,
 * unless a person chose to begin anew after its database was set aside; one whose
 * set-up was cut off before its first writing is taken up again.
 */
export function createOfficeFolder(
  root: string,
  host: HostFacts,
  { startsAnew }: { readonly startsAnew: boolean } = { startsAnew: false },
): Result<ServiceContext> {
  const folder = dataFolderAt(root);
  if (root.startsWith('file:')) return fail({ code: 'pathRefused', path: root });
  const isCutOff = existsSync(folder.database) && !existsSync(folder.lastState);
  const isFree = startsAnew && !existsSync(folder.database);
  if (isUsed(folder) && !isCutOff && !isFree) {
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

/**
 * Replaces the data of a folder by a backup; no program may have it open. Data
 * that could not be opened are kept as `.hong-…` beside the new ones, others in
 * a folder that can be gone back to.
 */
export function restoreOffice(
  root: string,
  backup: string,
  clock: Clock,
  { isDamaged }: { readonly isDamaged: boolean } = { isDamaged: false },
): Result<RestoreResult> {
  if (root.startsWith('file:')) return fail({ code: 'pathRefused', path: root });
  const aside = { stamp: fileStamp(clock), isDamaged };
  return restoreBackup(dataFolderAt(root), path.resolve(backup), aside);
}

/** The head kept outside may lag behind after a crash; a database behind it was swapped or cut off. */
function refuseRollback(connection: Connection, folder: DataFolder): Result<void> {
  const kept = readLastState(folder);
  if (kept === null) return ok(undefined);
  const db = readDb(connection);
  if (readAuditHash(db, kept.sequence) === kept.hash) return ok(undefined);
  const found = readAuditHead(db).sequence;
  return fail({ code: 'databaseRolledBack', expected: kept.sequence, found });
}
