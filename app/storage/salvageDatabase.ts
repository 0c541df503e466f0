import { closeSync, openSync, readSync } from 'node:fs';
import { newestVersion } from './migrateDatabase.ts';
import { createDatabase, openPrivateCopy, type Connection } from './openDatabase.ts';
import { isSqliteFailure } from './sqliteErrors.ts';

export type SalvagedTable = {
  readonly name: string;
  readonly rows: number;
  /** No page of the table was unreadable and every row was taken over. */
  readonly isWhole: boolean;
};

/** Beyond any row a table can have. */
const LAST_ROWID = 2 ** 50;

/**
 * Reads what can still be read of a damaged database into a new one of the same
 * schema. Works on a copy of its own: SQLite folds the journal into what it
 * opens. Rows on unreadable pages are skipped and the table is said to be
 * incomplete; references may then point at nothing, so the result is for looking
 * and for taking figures out, never for going on with.
 *
 * @returns what was read of each table; empty when nothing could be read
 */
export function salvageDatabase(damagedCopy: string, target: string): SalvagedTable[] {
  const version = readSchemaVersion(damagedCopy);
  if (version < 1 || version > newestVersion()) return [];
  createDatabase(target, version);
  const from = openDamaged(damagedCopy);
  if (from === null) return [];
  const to = openPrivateCopy(target);
  try {
    to.pragma('foreign_keys = OFF');
    const tables = to.transaction(() =>
      listTables(to).map((table) => copyTable(from, to, table)),
    )();
    return tables.some(({ rows }) => rows > 0) ? tables : [];
  } finally {
    from.close();
    to.close();
  }
}

function openDamaged(file: string): Connection | null {
  try {
    const connection = openPrivateCopy(file);
    connection.pragma('trusted_schema = OFF');
    // Without it SQLite refuses a file that was cut off, and a schema with one bad line, as a whole.
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    return connection;
  } catch (error) {
    if (!isSqliteFailure(error)) throw error;
    return null;
  }
}

function listTables(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not glob 'sqlite_*' and name not glob 'search_*' order by name",
    )
    .pluck()
    .all();
}

function copyTable(from: Connection, to: Connection, name: string): SalvagedTable {
  const columns = to
    .prepare<[string], string>('select name from pragma_table_info(?)')
    .pluck()
    .all(name);
  const insert = to.prepare(
    `insert or ignore into "${name}" (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  let rows = 0;
  let isWhole = true;
  let after = -1;
  let step = 1;
  while (after < LAST_ROWID) {
    try {
      for (const [rowid, ...values] of readAfter(from, name, columns, after)) {
        if (typeof rowid !== 'number') throw new TypeError('a rowid is a number');
        const isStored = insertRow(insert, values);
        rows += Number(isStored);
        isWhole &&= isStored;
        after = rowid;
        step = 1;
      }
      break;
    } catch (error) {
      if (!isSqliteFailure(error)) throw error;
      // The unreadable page may hold any number of rows: look ever further behind it.
      isWhole = false;
      after += step;
      step *= 2;
    }
  }
  return { name, rows, isWhole };
}

function readAfter(
  from: Connection,
  name: string,
  columns: readonly string[],
  after: number,
): Iterable<readonly unknown[]> {
  return from
    .prepare<[number], unknown[]>(
      `select rowid, ${columns.map(quoted).join(', ')} from "${name}" where rowid > ? order by rowid`,
    )
    .raw()
    .iterate(after);
}

type Insert = { readonly run: (...values: unknown[]) => { readonly changes: number } };

/** A row that is no longer what its table allows is lost; it must not end the reading. */
function insertRow(insert: Insert, values: readonly unknown[]): boolean {
  try {
    return insert.run(...values).changes === 1;
  } catch (error) {
    if (!isSqliteFailure(error)) throw error;
    return false;
  }
}

function quoted(column: string): string {
  return `"${column}"`;
}

/** Byte of the header that holds `user_version` (SQLite file format, 1.3). */
const VERSION_AT = 60;

function readSchemaVersion(file: string): number {
  const header = Buffer.alloc(VERSION_AT + 4);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, header, 0, header.length, 0) < header.length
      ? 0
      : header.readUInt32BE(VERSION_AT);
  } finally {
    closeSync(handle);
  }
}
