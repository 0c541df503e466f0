import { expect, test } from 'vitest';
import { COLUMN_NAMES, STORED_WORDS, TABLE_NAMES } from '#app/contract/recordWords.vi.ts';
import { describeChange } from '#app/contract/describeChange.ts';
import { oneRowEach } from '#test/support/oneRowEach.ts';
import { sampleOffice } from '#test/support/serviceContext.ts';

/** Tables no change set writes: they are the record itself. */
const RECORD_TABLES = new Set(['change_set', 'change', 'audit_entry']);

/** Columns that say nothing a person decided: keys, order, stamps, sizes, and who wrote it, which every entry names. */
const SILENT_COLUMNS = new Set(
  [
    'id position version revision sequence created_at updated_at',
    'campaign_id directive_id submission_id requested_by_id passed_on_by_id',
    'replaces_id signed_copy_id search_key person_key readable',
    'entered_by written_by logged_by acknowledged_by looked_by sha256 byte_size media_type',
    'width_px height_px content content_sha256 state_sha256 covers addressee',
    'look_id report_id correction_id',
    'json_pointer start_offset end_offset',
    'text_key paragraph_id',
    'skeleton_sha256 table_number',
    'layout columns_json',
  ].flatMap((line) => line.split(' ')),
);

const tables = Object.entries(oneRowEach).filter(([table]) => !RECORD_TABLES.has(table));

test('every table a change can touch has a Vietnamese name, every column one or a reason to be silent', () => {
  expect(
    tables.map(([table]) => table).filter((table) => TABLE_NAMES[table] === undefined),
  ).toEqual([]);
  const columns = new Set(tables.flatMap(([, row]) => Object.keys(row)));
  const unnamed = [...columns].filter(
    (column) => COLUMN_NAMES[column] === undefined && !SILENT_COLUMNS.has(column),
  );
  expect(unnamed).toEqual([]);
  expect([...SILENT_COLUMNS].filter((column) => COLUMN_NAMES[column] !== undefined)).toEqual([]);
});

test('every word the database allows in a column is said in Vietnamese', () => {
  const { connection } = sampleOffice();
  const definitions = connection
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'table'",
    )
    .all()
    .filter(({ name }) => !RECORD_TABLES.has(name));
  const allowed = definitions.flatMap(({ sql }) =>
    Array.from(sql.matchAll(/(\w+) in \(([^()]+)\)/gu), ([, column = '', list = '']) =>
      list.split(',').map((word) => `${column}.${word.trim().replaceAll("'", '')}`),
    ).flat(),
  );
  expect(allowed.length).toBeGreaterThan(60);
  const named = allowed.filter((word) => COLUMN_NAMES[word.split('.')[0] ?? ''] !== undefined);
  expect(named.filter((word) => STORED_WORDS[word] === undefined)).toEqual([]);
});

test('a change reads in Vietnamese, with no key and no stored word', () => {
  const lines = tables.flatMap(([table, row]) =>
    describeChange({ table, operation: 'insert', before: null, after: row }),
  );
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.filter(({ name }) => /^[a-z_]+$/u.test(name))).toEqual([]);
  const gone = describeChange({
    table: 'activity_match',
    operation: 'insert',
    before: null,
    after: { first_id: '0199a1b2-0000-7000-8000-00000000000a', is_same: 1 },
  });
  expect(gone.map(({ name, after }) => `${name}: ${after}`)).toEqual([
    'Hoạt động thứ nhất: nay không còn',
    'Là một hoạt động: có',
  ]);
});
