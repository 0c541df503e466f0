import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '#app/domain/result.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { APPLICATION_ID, openDatabase, type Connection } from '#app/storage/openDatabase.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { errorOf, valueOf } from '#test/support/serviceContext.ts';
import { replaceByOlderDatabase } from '#test/support/olderDatabase.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { dumpTables } from '#test/support/builders.ts';
import { insertOneRowEach } from '#test/support/oneRowEach.ts';

const USER_VERSION = 60;
const APPLICATION_ID_AT = 68;

function open(file: string): Connection {
  return valueOf(openDatabase(file, { mode: 'existing' }));
}

/** A closed database with one row in every table. */
function closedDatabase(): string {
  const file = path.join(temporaryFolder(), 'so-lieu.db');
  const connection = valueOf(openDatabase(file, { mode: 'create' }));
  insertOneRowEach(connection);
  connection.close();
  return file;
}

/** The same database as a crash leaves it: newest changes in the journal only. */
function crashedDatabase(change: (connection: Connection) => void): string {
  const file = closedDatabase();
  const connection = open(file);
  change(connection);
  const crashed = path.join(temporaryFolder(), 'so-lieu.db');
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${crashed}${end}`);
  connection.close();
  return crashed;
}

function patchBytes(file: string, offset: number, value: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(value, offset);
  writeFileSync(file, bytes);
}

/** Opening is refused with `code` and the file has not changed by one byte. */
function expectRefused(file: string, code: string) {
  const before = sha256Of(readFileSync(file));
  const error = errorOf(openDatabase(file, { mode: 'existing' }));
  expect(error.code).toBe(code);
  expect(sha256Of(readFileSync(file))).toBe(before);
  return error;
}

describe('settings that make a save durable', () => {
  test('are read back from every later open too', () => {
    const file = closedDatabase();
    for (let opening = 0; opening < 2; opening += 1) {
      const connection = open(file);
      const read = (name: string): unknown => connection.pragma(name, { simple: true });
      expect(read('synchronous')).toBe(2);
      expect(read('journal_mode')).toBe('wal');
      expect(read('locking_mode')).toBe('exclusive');
      expect(read('foreign_keys')).toBe(1);
      expect(read('trusted_schema')).toBe(0);
      expect(read('cell_size_check')).toBe(1);
      expect(read('busy_timeout')).toBe(5000);
      expect(read('application_id')).toBe(APPLICATION_ID);
      connection.close();
    }
  });

  test('the search key is a function of the database', () => {
    const connection = open(closedDatabase());
    expect(connection.prepare("select search_key('Thôn Đông')").pluck().get()).toBe('thon dong');
    connection.close();
  });

  test('a new database has no unfinished file beside it', () => {
    const file = closedDatabase();
    expect(existsSync(`${file}.chua-xong`)).toBe(false);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('what a broken-off creation left is no obstacle', () => {
    const file = path.join(temporaryFolder(), 'so-lieu.db');
    writeFileSync(`${file}.chua-xong`, 'SQLite for');
    valueOf(openDatabase(file, { mode: 'create' })).close();
    expect(existsSync(`${file}.chua-xong`)).toBe(false);
  });
});

describe('files that are refused and stay as they are', () => {
  test('empty, as after a power cut', () => {
    const file = closedDatabase();
    truncateSync(file, 0);
    expectRefused(file, 'databaseEmpty');
  });

  test('of another program', () => {
    const file = path.join(temporaryFolder(), 'so-lieu.db');
    writeFileSync(file, 'PK\u0003\u0004 a workbook under a wrong name'.padEnd(4096, '.'));
    expectRefused(file, 'databaseForeign');
  });

  test('a SQLite database of another program', () => {
    const file = closedDatabase();
    patchBytes(file, APPLICATION_ID_AT, 0x0f055112);
    expectRefused(file, 'databaseForeign');
  });

  test('of a newer version, which both messages name', () => {
    const file = closedDatabase();
    patchBytes(file, USER_VERSION, newestVersion() + 1);
    expect(expectRefused(file, 'databaseTooNew')).toMatchObject({
      found: newestVersion() + 1,
      supported: newestVersion(),
    });
  });

  test('of a newer version that only the journal knows of after a crash', () => {
    const file = crashedDatabase((connection) => connection.pragma('user_version = 99'));
    const journal = readFileSync(`${file}-wal`);
    expectRefused(file, 'databaseTooNew');
    expect(readFileSync(`${file}-wal`).equals(journal)).toBe(true);
  });

  test.each([50, 99])('cut off inside the header, %i bytes', (size) => {
    const file = closedDatabase();
    truncateSync(file, size);
    expectRefused(file, 'databaseDamaged');
  });

  test('cut off at any page boundary', () => {
    const file = closedDatabase();
    const whole = readFileSync(file);
    for (let size = 4096; size < whole.length; size += 4096) {
      writeFileSync(file, whole.subarray(0, size));
      expectRefused(file, 'databaseDamaged');
    }
  });

  test('with a torn page', () => {
    const file = closedDatabase();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 2, 4096 * 2 + 2048);
    writeFileSync(file, bytes);
    expectRefused(file, 'databaseDamaged');
  });

  test('with a torn page, from a backup that knows no write-ahead journal yet', () => {
    const file = closedDatabase();
    const bytes = readFileSync(file);
    bytes.fill(1, 18, 20);
    bytes.fill(0xa5, 4096 * 2, 4096 * 2 + 2048);
    writeFileSync(file, bytes);
    expectRefused(file, 'databaseDamaged');
  });

  test('with a header that SQLite cannot read', () => {
    const file = closedDatabase();
    const bytes = readFileSync(file);
    bytes.writeUInt16BE(3, 16);
    writeFileSync(file, bytes);
    expectRefused(file, 'databaseDamaged');
  });

  test('a path that SQLite might take for a URI', () => {
    const file = 'file:so-lieu.db?immutable=1';
    expect(errorOf(openDatabase(file, { mode: 'create' })).code).toBe('pathRefused');
    expect(existsSync(file)).toBe(false);
  });

  test('a folder, and a file that is not there', () => {
    const folder = temporaryFolder();
    const opened = openDatabase(folder, { mode: 'existing' });
    expect(errorOf(opened).code).toBe('databaseForeign');
    const absent = path.join(folder, 'so-lieu.db');
    expect(errorOf(openDatabase(absent, { mode: 'existing' })).code).toBe('dataFolderMissing');
    expect(existsSync(absent)).toBe(false);
  });
});

describe('older versions', () => {
  /** A database as the version before left it. */
  function olderDatabase(): string {
    const file = closedDatabase();
    replaceByOlderDatabase(file);
    return file;
  }

  test('are migrated after the copy was made', () => {
    const file = olderDatabase();
    const seen: number[] = [];
    const connection = valueOf(
      openDatabase(file, {
        mode: 'existing',
        beforeMigration: (before, from) => {
          seen.push(from);
          expect(before.pragma('user_version', { simple: true })).toBe(from);
          return ok(undefined);
        },
      }),
    );
    expect(seen).toEqual([newestVersion() - 1]);
    expect(connection.pragma('user_version', { simple: true })).toBe(newestVersion());
    expect(dumpTables(connection)).toHaveProperty('clerk');
    connection.close();
  });

  test('stay as they are when the copy fails', () => {
    const file = olderDatabase();
    const before = sha256Of(readFileSync(file));
    const opened = openDatabase(file, {
      mode: 'existing',
      beforeMigration: () => ({ ok: false, error: { code: 'diskFull', path: file } }),
    });
    expect(errorOf(opened).code).toBe('diskFull');
    expect(sha256Of(readFileSync(file))).toBe(before);
  });
});

test('what a crash left in the journal is there again', () => {
  const file = crashedDatabase((connection) => connection.exec("update unit set phone = '0912'"));
  const connection = open(file);
  expect(connection.prepare('select phone from unit').pluck().get()).toBe('0912');
  connection.close();
});

test('without its journal the database opens at its last checkpoint', () => {
  const file = crashedDatabase((connection) => connection.exec("update unit set phone = '0912'"));
  rmSync(`${file}-wal`);
  const connection = open(file);
  expect(connection.prepare('select phone from unit').pluck().get()).toBeNull();
  connection.close();
});
