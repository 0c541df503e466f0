import Sqlite from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { searchKey } from '#app/domain/searchKey.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { migrateDatabase, newestVersion } from './migrateDatabase.ts';
import { toAppError } from './sqliteErrors.ts';

export type Connection = Sqlite.Database;

/** "VHXH" in ASCII: marks a file as this product's database. */
export const APPLICATION_ID = 0x56485848;

/** Older SQLite versions can corrupt a WAL database on reset (sqlite.org/wal.html#walresetbug). */
const MINIMUM_SQLITE = '3.51.3';

const LOCK_WAIT_MS = 400;
const BUSY_WAIT_MS = 5000;
const HEADER_MAGIC = 'SQLite format 3\0';

export type OpenOptions = {
  readonly mode: 'create' | 'existing';
  /** Called before an older file is migrated; must leave a verified copy behind. */
  readonly beforeMigration?: (connection: Connection, fromVersion: number) => Result<void>;
};

/**
 * Opens the one database of a data folder and proves that it can be trusted:
 * owner lock, file identity, durable settings read back, schema version, quick
 * check. A file that is empty, foreign, damaged or newer is refused and not one
 * byte of it changes. The connection holds the file exclusively.
 */
export function openDatabase(path: string, options: OpenOptions): Result<Connection> {
  if (path.startsWith('file:')) return fail({ code: 'pathRefused', path });
  const isNew = !existsSync(path);
  if (isNew && options.mode === 'existing') return fail({ code: 'dataFolderMissing', path });
  if (!isNew) {
    const inspected = inspectFile(path);
    if (!inspected.ok) return inspected;
  }
  let connection: Connection | undefined;
  try {
    connection = new Sqlite(path, { timeout: LOCK_WAIT_MS });
    const prepared = prepare(connection, path, isNew, options);
    if (!prepared.ok) connection.close();
    return prepared;
  } catch (error) {
    connection?.close();
    const appError = toAppError(error, path);
    if (appError === null) throw error;
    return fail(appError);
  }
}

/** A database in memory with the newest schema, for rules that need SQL but no file. */
export function openMemoryDatabase(upToVersion = newestVersion()): Connection {
  const connection = new Sqlite(':memory:');
  connection.pragma('foreign_keys = ON');
  registerFunctions(connection);
  migrateDatabase(connection, upToVersion);
  return connection;
}

/** Opens a file only to look at it, as verification of a backup does. Never migrates or locks. */
export function openReadOnly(path: string): Connection {
  return new Sqlite(path, { readonly: true, fileMustExist: true });
}

/**
 * Makes sure no program holds the database and folds its journal into it, so
 * that the file may be replaced. A file too damaged to open may be replaced too.
 */
export function releaseDatabase(path: string): Result<void> {
  if (!existsSync(path)) return ok(undefined);
  let connection: Connection | undefined;
  try {
    connection = new Sqlite(path, { timeout: LOCK_WAIT_MS });
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('begin immediate; rollback');
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, path);
    if (appError === null) throw error;
    return appError.code === 'dataFolderInUse' ? fail(appError) : ok(undefined);
  } finally {
    connection?.close();
  }
}

function prepare(
  connection: Connection,
  path: string,
  isNew: boolean,
  options: OpenOptions,
): Result<Connection> {
  connection.pragma('locking_mode = EXCLUSIVE');
  if (!isNew) {
    const found = connection.pragma('user_version', { simple: true });
    invariant(typeof found === 'number', 'user_version is a number');
    if (found > newestVersion()) {
      return fail({ code: 'databaseTooNew', path, found, supported: newestVersion() });
    }
  }
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  invariant(
    connection.pragma('synchronous', { simple: true }) === 2,
    'synchronous reads back FULL',
  );
  connection.pragma('foreign_keys = ON');
  invariant(connection.pragma('foreign_keys', { simple: true }) === 1, 'foreign keys are on');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma(`busy_timeout = ${BUSY_WAIT_MS}`);
  requireSqliteVersion(connection);
  const check = isNew ? 'ok' : connection.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') {
    return fail({ code: 'databaseDamaged', path, detail: String(check) });
  }
  registerFunctions(connection);
  if (isNew) connection.pragma(`application_id = ${APPLICATION_ID}`);
  const version = connection.pragma('user_version', { simple: true });
  invariant(typeof version === 'number', 'user_version is a number');
  if (version < newestVersion()) {
    if (!isNew && options.beforeMigration !== undefined) {
      const kept = options.beforeMigration(connection, version);
      if (!kept.ok) return kept;
    }
    migrateDatabase(connection, newestVersion());
  }
  return ok(connection);
}

/** Looks at the header alone, so that a refused file is left untouched. */
function inspectFile(path: string): Result<void> {
  try {
    if (!statSync(path).isFile()) return fail({ code: 'databaseForeign', path });
    if (statSync(path).size === 0) return fail({ code: 'databaseEmpty', path });
    const header = Buffer.alloc(100);
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
    if (header.toString('latin1', 0, HEADER_MAGIC.length) !== HEADER_MAGIC) {
      return fail({ code: 'databaseForeign', path });
    }
    const applicationId = header.readUInt32BE(68);
    if (applicationId !== APPLICATION_ID) return fail({ code: 'databaseForeign', path });
    const found = header.readUInt32BE(60);
    if (found > newestVersion()) {
      return fail({ code: 'databaseTooNew', path, found, supported: newestVersion() });
    }
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, path);
    if (appError === null) throw error;
    return fail(appError);
  }
}

function requireSqliteVersion(connection: Connection): void {
  const version: unknown = connection.prepare('select sqlite_version()').pluck().get();
  const comparable = (text: string): string =>
    text
      .split('.')
      .map((part) => part.padStart(4, '0'))
      .join('.');
  invariant(
    typeof version === 'string' && comparable(version) >= comparable(MINIMUM_SQLITE),
    `SQLite is ${MINIMUM_SQLITE} or newer`,
  );
}

function registerFunctions(connection: Connection): void {
  connection.function('search_key', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? searchKey(text) : null,
  );
}
