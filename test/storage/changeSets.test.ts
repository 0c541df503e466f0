import { mkdirSync, rmSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fail, ok } from '#app/domain/result.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { redoLastChange, undoLastChange } from '#app/services/undoLastChange.ts';
import { write } from '#app/services/write.ts';
import type { ChangeRecorder } from '#app/storage/changeRecorder.ts';
import { readLastChangeSet } from '#app/storage/changeSetStore.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { revertChangeSet } from '#app/storage/revertChangeSet.ts';
import { dumpTables, dumpTracked } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

type Work = (recorder: ChangeRecorder) => void;

/** One change set with whatever the work writes; returns its id. */
function change(context: ServiceContext, work: Work): string {
  const action = { name: 'test.change', subject: 'thử' };
  valueOf(
    write(context, action, ({ recorder }) => {
      work(recorder);
      return ok(undefined);
    }),
  );
  return readLastChangeSet(readDb(context.connection))?.id ?? '';
}

function signer(id: string, name = 'Trần Văn Bình') {
  return { id, name, title: 'CHỦ TỊCH', authority: 'head' as const, position: 9 };
}

function revert(context: ServiceContext, changeSetId: string) {
  const action = { name: 'changeSet.undo', subject: 'thử', undoes: changeSetId };
  return write(context, action, ({ recorder }) => {
    const { blockedBy } = revertChangeSet(recorder, changeSetId);
    return blockedBy === null
      ? ok(undefined)
      : fail({ code: 'undoBlocked', action: 'test.change', table: blockedBy.table, later: null });
  });
}

test('a step of many rows keeps all of them in their order, in the step and in the record', () => {
  const context = sampleOffice();
  const made = Array.from({ length: 123 }, (_, at) => signer(`"s${at}"`));
  let recorded: unknown;
  const id = change(context, (recorder) => {
    for (const row of made) recorder.insert('signer', row);
    recorder.update('signer', '"s7"', { name: 'Lê "Thị" Hoa' });
    recorder.remove('signer', '"s8"');
    recorded = recorder.changes();
  });
  const rows = context.connection
    .prepare('select row_id from change where change_set_id = ? order by position')
    .pluck()
    .all(id);
  expect(rows).toEqual([...made.map((row) => row.id), '"s7"', '"s8"']);
  const detail = context.connection
    .prepare('select detail from audit_entry where change_set_id = ?')
    .pluck()
    .get(id);
  expect(detail).toBe(JSON.stringify(recorded));
  expect(valueOf(revert(context, id))).toBeUndefined();
  expect(context.connection.prepare("select id from signer where id like '\"s%'").all()).toEqual(
    [],
  );
});

test('insert, update and delete are kept with their before and after', () => {
  const context = sampleOffice();
  const id = change(context, (recorder) => {
    recorder.insert('signer', signer('s1'));
    recorder.update('signer', 's1', { name: 'Lê Thị Hoa', title: 'CHỦ TỊCH' });
    recorder.remove('signer', 's1');
  });
  const rows = context.connection
    .prepare(
      'select operation, before_json, after_json from change where change_set_id = ? order by position',
    )
    .all(id);
  const last = JSON.stringify(signer('s1', 'Lê Thị Hoa'));
  expect(rows).toEqual([
    { operation: 'insert', before_json: null, after_json: JSON.stringify(signer('s1')) },
    {
      operation: 'update',
      before_json: '{"name":"Trần Văn Bình"}',
      after_json: '{"name":"Lê Thị Hoa"}',
    },
    { operation: 'delete', before_json: last, after_json: null },
  ]);
});

test('a work that changes nothing leaves no change set and no audit entry', () => {
  const context = sampleOffice();
  const before = dumpTables(context.connection);
  change(context, (recorder) => {
    recorder.update('office', 'office', { place: String(dumpOffice(context).place) });
  });
  expect(dumpTables(context.connection)).toEqual(before);
});

test('a failure and a bug leave no half transaction', () => {
  const context = sampleOffice();
  const before = dumpTables(context.connection);
  const action = { name: 'test.change', subject: 'thử' };
  const refused = write(context, action, ({ recorder }) => {
    recorder.insert('signer', signer('s1'));
    return fail({ code: 'nothingToUndo' });
  });
  expect(errorOf(refused)).toEqual({ code: 'nothingToUndo' });
  expect(() =>
    write(context, action, ({ recorder }) => {
      recorder.insert('signer', signer('s2'));
      throw new TypeError('a bug');
    }),
  ).toThrow('a bug');
  expect(dumpTables(context.connection)).toEqual(before);
});

test('undoing every action of any sequence restores every row exactly, doing them again too', () => {
  const context = sampleOffice();
  const start = dumpTracked(context.connection);
  const operation = fc.record({
    kind: fc.constantFrom('insert', 'update', 'remove'),
    id: fc.constantFrom('s1', 's2', 's3'),
    name: fc.constantFrom('An', 'Bình', 'Đức'),
    title: fc.option(fc.constantFrom('CHỦ TỊCH', 'PHÓ CHỦ TỊCH'), { nil: undefined }),
  });
  const actions = fc.array(fc.array(operation, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(actions, (sets) => {
      const present = new Set<string>();
      for (const operations of sets) {
        change(context, (recorder) => {
          for (const { kind, id, name, title } of operations) {
            if (kind === 'insert' && !present.has(id)) {
              recorder.insert('signer', signer(id, name));
              present.add(id);
            }
            if (kind === 'insert' || !present.has(id)) continue;
            if (kind === 'update') {
              recorder.update('signer', id, title === undefined ? { name } : { name, title });
            } else {
              recorder.remove('signer', id);
              present.delete(id);
            }
          }
        });
      }
      const end = dumpTracked(context.connection);
      let undone = 0;
      while (undoLastChange(context).ok) undone += 1;
      expect(dumpTracked(context.connection)).toEqual(start);
      for (let count = 0; count < undone; count += 1) valueOf(redoLastChange(context));
      expect(dumpTracked(context.connection)).toEqual(end);
      while (undoLastChange(context).ok);
      expect(dumpTracked(context.connection)).toEqual(start);
    }),
    { numRuns: 40 },
  );
});

test('undo is refused when a later change touched a row, and then nothing has changed', () => {
  const context = sampleOffice();
  const first = change(context, (recorder) => {
    recorder.insert('signer', signer('s1'));
    recorder.update('signer', 's1', { title: 'PHÓ CHỦ TỊCH' });
    recorder.insert('signer', signer('s2'));
  });
  change(context, (recorder) => recorder.update('signer', 's1', { name: 'Lê Thị Hoa' }));
  const before = dumpTables(context.connection);
  expect(errorOf(revert(context, first))).toMatchObject({ code: 'undoBlocked', table: 'signer' });
  expect(dumpTables(context.connection)).toEqual(before);
});

test('undo is refused when a later change removed or restored a row', () => {
  const context = sampleOffice();
  const added = change(context, (recorder) => recorder.insert('signer', signer('s1')));
  const removed = change(context, (recorder) => recorder.remove('signer', 's1'));
  expect(errorOf(revert(context, added)).code).toBe('undoBlocked');
  change(context, (recorder) => recorder.insert('signer', signer('s1')));
  expect(errorOf(revert(context, removed)).code).toBe('undoBlocked');
});

test('the set-up of the office cannot be undone, and an undo is not undone by undo', () => {
  const context = sampleOffice();
  expect(errorOf(undoLastChange(context)).code).toBe('nothingToUndo');
  change(context, (recorder) => recorder.insert('signer', signer('s1')));
  expect(valueOf(undoLastChange(context))).toEqual({ action: 'test.change', subject: 'thử' });
  expect(errorOf(undoLastChange(context)).code).toBe('nothingToUndo');
});

test('a save stays saved when the state kept outside cannot be written', () => {
  const context = sampleOffice();
  rmSync(context.folder.lastState);
  mkdirSync(context.folder.lastState);
  change(context, (recorder) => recorder.insert('signer', signer('s1')));
  expect(dumpTables(context.connection, ['signer'])['signer']).toContainEqual(signer('s1'));
});

function dumpOffice({ connection }: ServiceContext): Record<string, unknown> {
  return Object(connection.prepare('select * from office').get());
}
