import Sqlite from 'better-sqlite3';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { searchKey } from '#app/domain/searchKey.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { foldJournalLater } from './foldJournal.ts';
import { migrateDatabase, newestVersion } from './migrateDatabase.ts';
import { checkBeforeWriting, readThrough } from './pendingCheck.ts';
import { isSearchIndexCurrent, maintainSearchIndex } from './searchIndex.ts';
import { toAppError } from './sqliteErrors.ts';
import { syncFolder, UNFINISHED } from './writeFileAtomically.ts';

export type Connection = Sqlite.Database;

/** "VHXH" in ASCII: marks a file as this product's database. */
export const APPLICATION_ID = 0x56485848;

/** Older SQLite versions can corrupt a WAL database on reset (sqlite.org/wal.html#walresetbug). */
const MINIMUM_SQLITE = '3.51.3';

const LOCK_WAIT_MS = 400;
const BUSY_WAIT_MS = 5000;
const HEADER_MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** What the header says of a database whose changes go through a write-ahead journal. */
const WRITE_AHEAD = 2;

export type OpenOptions = {
  readonly mode: 'create' | 'existing';
  /** Asked about the content before anything is written; what it refuses stays byte for byte as it is. */
  readonly accept?: (connection: Connection) => Result<void>;
  /** Called before an older file is migrated; must leave a verified copy behind. */
  readonly beforeMigration?: (connection: Connection, fromVersion: number) => Result<void>;
  /**
   * The caller sees to `settleCheck` before it writes. A database that was closed
   * in good order and needs nothing written is then opened without being read through.
   */
  readonly settlesCheck?: boolean;
};

/**
 * Opens the one database of a data folder and proves that it can be trusted:
 * owner lock, file identity, schema version, quick check, durable settings read
 * back. A file that is empty, foreign, damaged or newer is refused and not one
 * byte of it changes. The connection holds the file exclusively.
 */
export function openDatabase(file: string, options: OpenOptions): Result<Connection> {
  if (file.startsWith('file:')) return fail({ code: 'pathRefused', path: file });
  let connection: Connection | undefined;
  try {
    if (!existsSync(file)) {
      if (options.mode === 'existing') return fail({ code: 'dataFolderMissing', path: file });
      createDatabase(file);
    }
    const inspected = inspectFile(file, options);
    if (!inspected.ok) return inspected;
    connection = new Sqlite(file, { timeout: LOCK_WAIT_MS });
    const prepared = prepare(connection, file, options, inspected.value);
    if (!prepared.ok) connection.close();
    return prepared;
  } catch (error) {
    connection?.close();
    const appError = toAppError(error, file);
    if (appError === null) throw error;
    // The header said that the file is ours, so "not a database" means damage.
    return fail(
      appError.code === 'databaseForeign'
        ? { code: 'databaseDamaged', path: file, detail: 'SQLITE_NOTADB' }
        : appError,
    );
  }
}

/** A database in memory with the newest schema, for rules that need SQL but no file. */
export function openMemoryDatabase(upToVersion = newestVersion()): Connection {
  const connection = new Sqlite(':memory:');
  connection.pragma('foreign_keys = ON');
  registerFunctions(connection);
  migrateDatabase(connection, upToVersion);
  if (upToVersion === newestVersion()) maintainSearchIndex(connection);
  return connection;
}

/** Opens a file only to look at it, as verification of a backup does. Never migrates or locks. */
export function openReadOnly(file: string): Connection {
  return new Sqlite(file, { readonly: true, fileMustExist: true });
}

/** Opens a file nobody else sees, as it is: no lock, no check, no migration. For copies that are taken apart. */
export function openPrivateCopy(file: string): Connection {
  return new Sqlite(file, { fileMustExist: true });
}

/**
 * Makes sure no program holds the database and folds its journal into it, so
 * that the file may be replaced. A file too damaged to open may be replaced too.
 */
export function releaseDatabase(file: string): Result<void> {
  if (!existsSync(file)) return ok(undefined);
  let connection: Connection | undefined;
  try {
    connection = new Sqlite(file, { timeout: LOCK_WAIT_MS });
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('begin immediate; rollback');
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, file);
    if (appError === null) throw error;
    return appError.code === 'dataFolderInUse' ? fail(appError) : ok(undefined);
  } finally {
    connection?.close();
  }
}

/** An empty database of a schema version; made under another name, so that a crash leaves no half one behind. */
export function createDatabase(file: string, version = newestVersion()): void {
  const unfinished = `${file}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  const connection = new Sqlite(unfinished);
  try {
    connection.pragma('journal_mode = MEMORY');
    connection.pragma('synchronous = FULL');
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    registerFunctions(connection);
    migrateDatabase(connection, version);
  } finally {
    connection.close();
  }
  renameSync(unfinished, file);
  syncFolder(path.dirname(file));
}

function prepare(
  connection: Connection,
  file: string,
  options: OpenOptions,
  { hasJournal, isJournaled }: Inspected,
): Result<Connection> {
  connection.pragma('locking_mode = EXCLUSIVE');
  const found = readVersion(connection, file);
  if (!found.ok) return found;
  const needsNoWriting =
    isJournaled && found.value === newestVersion() && isSearchIndexCurrent(connection);
  const isLater = options.settlesCheck === true && !hasJournal && needsNoWriting;
  // Behind a journal it was read through a moment ago.
  const sound =
    hasJournal || isLater
      ? acceptContent(connection, options)
      : checkContent(connection, file, options);
  if (!sound.ok) return sound;
  if (isLater) checkBeforeWriting(connection);
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
  foldJournalLater(connection);
  requireSqliteVersion(connection);
  registerFunctions(connection);
  if (found.value < newestVersion()) {
    const kept = options.beforeMigration?.(connection, found.value);
    if (kept !== undefined && !kept.ok) return kept;
    migrateDatabase(connection, newestVersion());
  }
  maintainSearchIndex(connection);
  return ok(connection);
}

type Inspected = {
  /** The program that wrote last did not close the database. */
  readonly hasJournal: boolean;
  /** The file is of the kind that has a write-ahead journal, so opening it writes nothing into it. */
  readonly isJournaled: boolean;
};

/** Looks at the file without a writing connection, so that a refused one is left untouched. */
function inspectFile(file: string, options: OpenOptions): Result<Inspected> {
  if (!statSync(file).isFile()) return fail({ code: 'databaseForeign', path: file });
  const header = readHeader(file);
  if (header.length === 0) return fail({ code: 'databaseEmpty', path: file });
  if (header.toString('latin1', 0, HEADER_MAGIC.length) !== HEADER_MAGIC) {
    return fail({ code: 'databaseForeign', path: file });
  }
  if (header.length < HEADER_BYTES) {
    return fail({ code: 'databaseDamaged', path: file, detail: 'header' });
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    return fail({ code: 'databaseForeign', path: file });
  }
  const found = header.readUInt32BE(60);
  if (found > newestVersion()) {
    return fail({ code: 'databaseTooNew', path: file, found, supported: newestVersion() });
  }
  if (!isWritable(file)) return fail({ code: 'folderReadOnly', path: file });
  const isJournaled = header[18] === WRITE_AHEAD && header[19] === WRITE_AHEAD;
  const hasJournal = existsSync(`${file}-wal`);
  const sound = hasJournal ? inspectBehindJournal(file, options) : ok(undefined);
  return sound.ok ? ok({ hasJournal, isJournaled }) : sound;
}

/**
 * After a crash the newest content lies in the journal, and a writing connection
 * folds it into the file when it closes: a reading one does not.
 */
function inspectBehindJournal(file: string, options: OpenOptions): Result<void> {
  const connection = new Sqlite(file, { readonly: true, timeout: LOCK_WAIT_MS });
  try {
    const found = readVersion(connection, file);
    return found.ok ? checkContent(connection, file, options) : found;
  } finally {
    connection.close();
  }
}

/** Schema version of a database that this program can read. */
function readVersion(connection: Connection, file: string): Result<number> {
  const found = connection.pragma('user_version', { simple: true });
  invariant(typeof found === 'number', 'user_version is a number');
  if (found > newestVersion()) {
    return fail({ code: 'databaseTooNew', path: file, found, supported: newestVersion() });
  }
  // No file of ours is ever without a schema: it is made under another name first.
  return found < 1 ? fail({ code: 'databaseDamaged', path: file, detail: 'schema' }) : ok(found);
}

/** A content that SQLite finds sound and the caller accepts. */
function checkContent(connection: Connection, file: string, options: OpenOptions): Result<void> {
  const sound = readThrough(connection, file, 'quick_check');
  return sound.ok ? acceptContent(connection, options) : sound;
}

function acceptContent(connection: Connection, { accept }: OpenOptions): Result<void> {
  return accept?.(connection) ?? ok(undefined);
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(handle, header, 0, header.length, 0));
  } finally {
    closeSync(handle);
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
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
