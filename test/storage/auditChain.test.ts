import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openOffice } from '#app/services/openOffice.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { findBrokenAuditEntry, readAuditHead, type AuditEntry } from '#app/storage/auditChain.ts';
import { readLastState } from '#app/storage/dataFolder.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { amount } from '#test/support/builders.ts';
import { at, errorOf, hostAt, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const ENTRIES = 5;

/** An office with five audit entries: its set-up and four saves. */
function officeWithHistory(): ServiceContext {
  const context = sampleOffice();
  for (let count = 1; count < ENTRIES; count += 1) save(context, count);
  return context;
}

function save(context: ServiceContext, count: number): void {
  valueOf(
    saveValue(context, {
      campaign: null,
      unitCode: 'T01',
      indicator: 'bang_ron',
      stated: amount(count),
      raw: String(count),
    }),
  );
}

function entries({ connection }: ServiceContext): AuditEntry[] {
  return connection.prepare<[], AuditEntry>('select * from audit_entry order by sequence').all();
}

function firstBroken({ connection }: ServiceContext): number | null {
  return findBrokenAuditEntry(readDb(connection));
}

/** Changes the audit behind the program's back and takes the change away again. */
function withTampering(context: ServiceContext, sql: string, check: () => void): void {
  const { connection } = context;
  connection.exec('begin; drop trigger audit_entry_no_update; drop trigger audit_entry_no_delete');
  try {
    connection.exec(sql);
    check();
  } finally {
    connection.exec('rollback');
  }
}

test('entries cannot be changed or deleted by a statement', () => {
  const { connection } = officeWithHistory();
  expect(() => connection.exec("update audit_entry set subject = 'x'")).toThrow('never change');
  expect(() => connection.exec('delete from audit_entry')).toThrow('never deleted');
});

test('an unchanged chain holds and its head is kept outside the database', () => {
  const context = officeWithHistory();
  expect(firstBroken(context)).toBeNull();
  const head = readAuditHead(readDb(context.connection));
  expect(head.sequence).toBe(ENTRIES);
  expect(readLastState(context.folder)).toEqual(head);
});

test('a change of any column of any row is found at that row', () => {
  const context = officeWithHistory();
  for (const entry of entries(context)) {
    for (const [column, value] of Object.entries(entry)) {
      const changed = typeof value === 'number' ? value + 100 : flipFirst(value);
      const sql = `update audit_entry set "${column}" = '${changed.toString().replaceAll("'", "''")}'
        where sequence = ${entry.sequence}`;
      withTampering(context, sql, () => {
        expect({ column, broken: firstBroken(context) }).toEqual({
          column,
          broken: entry.sequence,
        });
      });
    }
  }
  expect(firstBroken(context)).toBeNull();
});

test.each(Array.from({ length: ENTRIES - 1 }, (_, index) => index + 1))(
  'entry %i is missed when it was deleted',
  (sequence) => {
    const context = officeWithHistory();
    withTampering(context, `delete from audit_entry where sequence = ${sequence}`, () => {
      expect(firstBroken(context)).toBe(sequence);
    });
  },
);

test('two swapped entries are found at the first of them', () => {
  const context = officeWithHistory();
  const swap = `update audit_entry set sequence = -3 where sequence = 3;
    update audit_entry set sequence = 3 where sequence = 4;
    update audit_entry set sequence = 4 where sequence = -3`;
  withTampering(context, swap, () => expect(firstBroken(context)).toBe(3));
});

test('an entry rewritten with a new hash is found at the next one', () => {
  const context = officeWithHistory();
  const third = entries(context)[2];
  if (third === undefined) throw new Error('there is a third entry');
  const { hash: _, prev_hash, ...fields } = { ...third, actor: 'Người khác' };
  const order = [
    fields.sequence,
    fields.at,
    fields.guarded_at,
    fields.actor,
    fields.machine,
    fields.action,
    fields.subject,
    fields.change_set_id,
    fields.detail,
  ];
  const hash = createHash('sha256').update(JSON.stringify(order)).update(prev_hash).digest('hex');
  const rewrite = `update audit_entry set actor = 'Người khác', hash = '${hash}' where sequence = 3`;
  withTampering(context, rewrite, () => expect(firstBroken(context)).toBe(4));
});

test('a cut-off end holds as a chain; the head kept outside proves it', () => {
  const context = officeWithHistory();
  const { connection, folder } = context;
  connection.exec(`drop trigger audit_entry_no_delete;
    delete from audit_entry where sequence = ${ENTRIES}`);
  expect(firstBroken(context)).toBeNull();
  connection.close();
  expect(errorOf(openOffice(folder.root, hostAt()))).toEqual({
    code: 'databaseRolledBack',
    expected: ENTRIES,
    found: ENTRIES - 1,
  });
});

test('a clock that goes back cannot reorder the record', () => {
  const context = officeWithHistory();
  save(at(context, '2024-10-01T10:00:00'), 99);
  const last = entries(context).at(-1);
  expect(last).toMatchObject({
    sequence: ENTRIES + 1,
    at: '2024-10-01T10:00:00.000+07:00',
    guarded_at: '2025-10-01T10:00:00.000+07:00',
  });
  expect(firstBroken(context)).toBeNull();
});

test('who, where, what and the changed fields are on record, of an undo too', () => {
  const context = officeWithHistory();
  valueOf(undoLastChange(context));
  const [saved, undone] = entries(context).slice(-2);
  expect(saved).toMatchObject({
    actor: 'Nguyễn Thị Lan',
    machine: 'MAY-01',
    action: 'value.save',
    subject: 'Thôn An Khê, Băng rôn',
  });
  expect(JSON.parse(saved?.detail ?? '')).toMatchObject([
    { table: 'value', operation: 'update', before: { amount: 3 }, after: { amount: 4 } },
  ]);
  expect(undone?.action).toBe('changeSet.undo');
  expect(JSON.parse(undone?.detail ?? '')).toMatchObject([
    { table: 'value', operation: 'update', before: { amount: 4 }, after: { amount: 3 } },
  ]);
});

function flipFirst(text: string): string {
  return text.startsWith('x') ? `y${text.slice(1)}` : `x${text.slice(1)}`;
}
