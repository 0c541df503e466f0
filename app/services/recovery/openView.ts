import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { dataFolderAt } from '#app/storage/dataFolder.ts';
import { copyWithJournal } from '#app/storage/keptStates.ts';
import { openDatabase, type Connection } from '#app/storage/openDatabase.ts';
import { salvageDatabase, type SalvagedTable } from '#app/storage/salvageDatabase.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import type { HostFacts } from '../openOffice.ts';
import type { ServiceContext } from '../serviceContext.ts';

export type OfficeView = {
  readonly context: ServiceContext;
  /** What was read table by table; null when the database is whole. */
  readonly salvaged: readonly SalvagedTable[] | null;
  readonly close: () => void;
};

/**
 * Opens a temporary copy of data that cannot be worked on: a folder that takes no
 * writing, a database that is damaged or older than it should be. A damaged one
 * is read as far as it goes. The data themselves are only ever read, and the
 * copy takes no writing either, so nobody works on what is thrown away.
 */
export function openView(root: string, host: HostFacts): Result<OfficeView> {
  const original = dataFolderAt(root);
  const work = mkdtempSync(path.join(tmpdir(), 'bao-cao-chi-doc-'));
  const close = (connection?: Connection): void => {
    connection?.close();
    rmSync(work, { recursive: true, force: true });
  };
  try {
    const folder = {
      ...dataFolderAt(work),
      files: original.files,
      backups: original.backups,
    };
    copyWithJournal(original.database, folder.database);
    chmodSync(folder.database, 0o600);
    if (existsSync(original.workingClerk)) {
      copyFileSync(original.workingClerk, folder.workingClerk);
      chmodSync(folder.workingClerk, 0o600);
    }
    const opened = openCopy(folder.database, original.database);
    if (!opened.ok) {
      close();
      return opened;
    }
    const { connection, salvaged } = opened.value;
    connection.pragma('query_only = ON');
    return ok({
      context: { ...host, folder, connection, isViewOnly: true },
      salvaged,
      close: () => close(connection),
    });
  } catch (error) {
    close();
    const appError = toAppError(error, original.database);
    if (appError === null) throw error;
    return fail(appError);
  }
}

function openCopy(
  copy: string,
  original: string,
): Result<{ readonly connection: Connection; readonly salvaged: SalvagedTable[] | null }> {
  const whole = openDatabase(copy, { mode: 'existing' });
  if (whole.ok) return ok({ connection: whole.value, salvaged: null });
  if (whole.error.code !== 'databaseDamaged') return whole;
  const mended = `${copy}.doc-duoc`;
  const salvaged = salvageDatabase(copy, mended);
  if (salvaged.length === 0) return fail({ code: 'nothingReadable', path: original });
  const opened = openDatabase(mended, { mode: 'existing' });
  return opened.ok ? ok({ connection: opened.value, salvaged }) : opened;
}
