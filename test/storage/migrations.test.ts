import { expect, test } from 'vitest';
import { migrateDatabase } from '#app/storage/migrateDatabase.ts';
import { migrations } from '#app/storage/migrations/index.ts';
import { openMemoryDatabase, type Connection } from '#app/storage/openDatabase.ts';
import { dumpTables, tableNames } from '#test/support/builders.ts';
import { insertOneRowEach, insertRow, oneRowEach } from '#test/support/oneRowEach.ts';

test.each(migrations)('migration $number ($reason) keeps every row it finds', ({ number }) => {
  const connection = openMemoryDatabase(number - 1);
  insertOneRowEach(connection);
  const before = dumpTables(connection);
  migrateDatabase(connection, number);
  expect(dumpTables(connection, Object.keys(before))).toMatchObject(before);
  expect(connection.pragma('user_version', { simple: true })).toBe(number);
  for (const added of tableNames(connection).filter((name) => !(name in before))) {
    expect(dumpTables(connection, [added])).toEqual({ [added]: [] });
  }
});

test('the help that every form printed becomes the common one', () => {
  const connection = openMemoryDatabase(11);
  insertOneRowEach(connection);
  connection.exec("update form_indicator set help_text = 'kể cả băng rôn cũ'");
  migrateDatabase(connection, 12);
  for (const table of ['indicator', 'form_indicator']) {
    expect(dumpTables(connection, [table])).toMatchObject({
      [table]: [{ help_text: 'kể cả băng rôn cũ' }],
    });
  }
});

test('a fresh schema equals one that was migrated step by step', () => {
  const stepwise = openMemoryDatabase(0);
  for (const { number } of migrations) migrateDatabase(stepwise, number);
  expect(schemaOf(stepwise)).toEqual(schemaOf(openMemoryDatabase()));
});

test('tables and columns are exactly those of the schema types', () => {
  const connection = openMemoryDatabase();
  const columns = Object.fromEntries(
    tableNames(connection).map((table) => [
      table,
      connection
        .prepare<[], string>(`select name from pragma_table_info('${table}')`)
        .pluck()
        .all(),
    ]),
  );
  expect(columns).toEqual(
    Object.fromEntries(Object.entries(oneRowEach).map(([table, row]) => [table, Object.keys(row)])),
  );
});

test('every table is STRICT', () => {
  const loose = openMemoryDatabase()
    .prepare("select name from pragma_table_list where type = 'table' and strict = 0")
    .pluck()
    .all();
  expect(loose).toEqual(['sqlite_schema', 'sqlite_temp_schema']);
});

test('a migration that fails half-way leaves the schema as it was', () => {
  const connection = openMemoryDatabase(6);
  connection.exec('create table clerk (id text) strict');
  const before = schemaOf(connection);
  expect(() => migrateDatabase(connection, 7)).toThrow('already exists');
  expect(schemaOf(connection)).toEqual(before);
  expect(connection.pragma('user_version', { simple: true })).toBe(6);
});

test.each<[keyof typeof oneRowEach, Record<string, unknown>]>([
  ['value', { amount: 1.5 }],
  ['value', { amount: 'năm' }],
  ['value', { amount: -1 }],
  ['value', { amount: 1_000_000_000_001 }],
  ['value', { text: 'cả hai' }],
  ['value', { amount: null }],
  ['value', { state: 'none' }],
  ['value', { state: 'missing', amount: null }],
  ['submission', { kind: 'replace' }],
  ['submission', { revision: 0 }],
  ['submission', { review_state: 'returned' }],
  ['submission', { channel: 'fax' }],
  ['submission', { roster_entry_id: 'nobody' }],
  ['indicator', { type: 'text' }],
  ['form', { unit_id: 'unit' }],
  ['form', { group_id: null }],
  ['campaign', { unit_due_on: null }],
  ['unit', { kind: 'xã' }],
  ['unit', { name: '' }],
  ['unit', { valid_to: '2025-06-30' }],
  ['evidence', { sha256: null }],
  ['campaign_photo', { is_chosen: 1 }],
  ['activity', { end_on: '2025-09-29' }],
  ['summary_report', { number: '12' }],
  ['summary_report', { state: 'issued' }],
  ['summary_report', { state: 'returned' }],
  ['change', { before_json: '{}' }],
  ['office', { id: 'second' }],
])('%s refuses %j', (table, patch) => {
  const connection = openMemoryDatabase();
  insertOneRowEach(connection);
  const assignments = Object.keys(patch).map((column) => `"${column}" = ?`);
  const update = connection.prepare(`update "${table}" set ${assignments.join(', ')}`);
  expect(() => update.run(...Object.values(patch))).toThrow(/constraint failed|cannot store/u);
});

test('a cell, a revision and a code exist once', () => {
  const connection = openMemoryDatabase();
  insertOneRowEach(connection);
  for (const table of ['value', 'submission', 'unit', 'indicator', 'roster_entry'] as const) {
    expect(() => insertRow(connection, table, { ...oneRowEach[table], id: 'second' })).toThrow(
      'UNIQUE constraint failed',
    );
  }
});

test('the content of a submitted report is frozen, its state is not', () => {
  const connection = openMemoryDatabase();
  insertOneRowEach(connection);
  for (const column of ['content', 'content_sha256', 'campaign_id', 'sequence']) {
    expect(() => connection.exec(`update summary_report set "${column}" = "${column}"`)).toThrow(
      'never changes',
    );
  }
  connection.exec("update summary_report set state = 'signed'");
});

function schemaOf(connection: Connection): unknown[] {
  return connection.prepare('select type, name, sql from sqlite_schema order by name').all();
}
