import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeError } from '#app/contract/messages.vi.ts';
import { ok } from '#app/domain/result.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { describeHistory, listSteps } from '#app/services/listSteps.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import {
  redoLastChange,
  undoBackTo,
  undoChangeSet,
  undoLastChange,
} from '#app/services/undoLastChange.ts';
import { write } from '#app/services/write.ts';
import type { ChangeRecorder } from '#app/storage/changeRecorder.ts';
import { listStandingChangeSets } from '#app/storage/changeSetStore.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { amount, aNewSubmission, dumpTables, dumpTracked } from '#test/support/builders.ts';
import { oneRowEach } from '#test/support/oneRowEach.ts';
import { at, errorOf, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { addWideCampaign, WIDE } from '#test/support/wideOffice.ts';

function save(context: ServiceContext, unitCode: string, figure: number | null): void {
  const stated = figure === null ? null : amount(figure);
  valueOf(
    saveValue(context, {
      campaign: null,
      unitCode,
      indicator: 'bang_ron',
      stated,
      raw: String(figure),
    }),
  );
}

/** Steps that still stand, newest first. */
function standing({ connection }: ServiceContext) {
  return listStandingChangeSets(readDb(connection), null, null, 100).filter(
    ({ is_undoable }) => is_undoable === 1,
  );
}

function newest(context: ServiceContext): string {
  return standing(context)[0]?.id ?? '';
}

function change(
  context: ServiceContext,
  work: (recorder: ChangeRecorder) => void,
  campaignId?: string,
): string {
  const action = { name: 'test.change', subject: 'thử' };
  const named = campaignId === undefined ? action : { ...action, campaignId };
  valueOf(
    write(context, named, ({ recorder }) => {
      work(recorder);
      return ok(undefined);
    }),
  );
  return newest(context);
}

describe('a chosen step', () => {
  test('is taken back although others came after it', () => {
    const context = sampleOffice();
    save(context, 'T01', 3);
    const first = newest(context);
    save(context, 'T02', 4);
    const between = dumpTracked(context.connection);
    valueOf(undoChangeSet(context, first));
    expect(dumpTracked(context.connection)).not.toEqual(between);
    valueOf(redoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(between);
  });

  test('is refused with the name, the time and the person of the change that rests on it', () => {
    const context = sampleOffice();
    save(context, 'T01', 3);
    const first = newest(context);
    save({ ...at(context, '2025-10-05T15:10:00'), actor: 'Hoa' }, 'T01', 5);
    const before = dumpTables(context.connection);
    const refused = errorOf(undoChangeSet(context, first));
    expect(describeError(refused)).toBe(
      'Không hoàn tác được: nội dung này đã được sửa sau đó, lúc 15:10, 05/10/2025 bởi Hoa: ' +
        'Nhập một số liệu, Thôn An Khê, Băng rôn. Hoàn tác thao tác đó trước.',
    );
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test('a value that was changed and changed back still rests on what came between', () => {
    const context = sampleOffice();
    save(context, 'T01', 3);
    save(context, 'T01', 7);
    const middle = newest(context);
    save(context, 'T01', 9);
    save(context, 'T01', 7);
    expect(errorOf(undoChangeSet(context, middle)).code).toBe('undoBlocked');
  });

  test('a report is kept while a later report of the same unit counts on it', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01')));
    const first = newest(context);
    valueOf(
      addSubmission(
        context,
        null,
        aNewSubmission('T01', { pa_no: amount(2) }, { kind: 'replace' }),
      ),
    );
    const refused = errorOf(undoChangeSet(context, first));
    expect(refused).toMatchObject({
      code: 'undoBlocked',
      later: { action: 'submission.record', subject: expect.stringContaining('An Khê') },
    });
  });

  test('a place that another row took is said, also when only a rule of the table forbids it', () => {
    const context = sampleOffice();
    change(context, (recorder) => recorder.insert('clerk', clerk('c1', 'Lan')));
    const removed = change(context, (recorder) => recorder.remove('clerk', 'c1'));
    change(context, (recorder) => recorder.insert('clerk', clerk('c2', 'Lan')));
    const refused = errorOf(undoChangeSet(context, removed));
    expect(refused).toMatchObject({ code: 'undoBlocked', later: { action: 'test.change' } });
  });

  test('is gone once it was taken back', () => {
    const context = sampleOffice();
    save(context, 'T01', 3);
    const step = newest(context);
    valueOf(undoChangeSet(context, step));
    expect(errorOf(undoChangeSet(context, step)).code).toBe('undoGone');
  });

  test('results of a locked campaign stay as they are', () => {
    const context = sampleOffice();
    save(context, 'T01', 3);
    const step = newest(context);
    const campaign = String(context.connection.prepare('select id from campaign').pluck().get());
    change(
      context,
      (recorder) => recorder.update('campaign', campaign, { state: 'closed' }),
      campaign,
    );
    expect(errorOf(undoChangeSet(context, step))).toMatchObject({ reason: 'campaignClosed' });
    valueOf(undoLastChange(context));
    valueOf(undoChangeSet(context, step));
  });
});

describe('several steps', () => {
  test('go back one by one to the chosen one, and forth again, across a restart', () => {
    let context = sampleOffice();
    const start = dumpTracked(context.connection);
    for (const figure of [1, 2, 3]) save(context, 'T01', figure);
    save(context, 'T02', 4);
    const end = dumpTracked(context.connection);
    const [, , , first] = standing(context);
    context = reopen(context);
    const run = valueOf(undoBackTo(context, first?.id ?? ''));
    expect(run.undone).toHaveLength(4);
    expect(run.stoppedBy).toBeNull();
    expect(dumpTracked(context.connection)).toEqual(start);
    context = reopen(context);
    for (let count = 0; count < 4; count += 1) valueOf(redoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(end);
    expect(errorOf(redoLastChange(context)).code).toBe('nothingToRedo');
  });

  test('stop at a step that stays, with the reason', () => {
    const context = sampleOffice();
    save(context, 'T01', 3);
    const first = newest(context);
    const fixed = { name: 'report.issue', subject: 'Đợt thử', isUndoable: false };
    valueOf(
      write(context, fixed, ({ recorder }) => {
        recorder.insert('clerk', clerk('c1', 'Lan'));
        return ok(undefined);
      }),
    );
    save(context, 'T02', 4);
    const run = valueOf(undoBackTo(context, first));
    expect(run.undone).toHaveLength(1);
    expect(run.stoppedBy).toMatchObject({
      code: 'nothingToUndo',
      barrier: { action: 'report.issue' },
    });
    expect(errorOf(undoLastChange(context)).code).toBe('nothingToUndo');
    expect(valueOf(describeHistory(context, null)).undo).toBeNull();
  });

  test('are told with their extent before they are undone', () => {
    const context = sampleOffice();
    valueOf(
      addSubmission(
        context,
        null,
        aNewSubmission('T01', { bang_ron: amount(1), pa_no: amount(2) }),
      ),
    );
    const { undo } = valueOf(describeHistory(context, null));
    expect(undo).toMatchObject({ actor: 'Nguyễn Thị Lan', units: 1 });
    expect(undo?.effects).toContainEqual({ table: 'value', count: 2 });
    const page = valueOf(listSteps(context, null, null, 1));
    expect(page.steps).toEqual([undo]);
    expect(valueOf(listSteps(context, null, page.next, 5)).steps).toMatchObject([
      { action: 'office.initialise', isUndoable: false },
    ]);
  });
});

describe('several campaigns', () => {
  test('undo and redo on one never touch a step of another, office steps belong to all', () => {
    const context = sampleOffice();
    change(context, (recorder) =>
      recorder.insert('campaign', {
        ...oneRowEach.campaign,
        requested_by_id: null,
        passed_on_by_id: null,
        previous_id: null,
        id: 'other',
        code: 'dot-khac',
        state: 'closed',
      }),
    );
    save(context, 'T01', 3);
    const own = newest(context);
    const rename = (name: string) => (recorder: ChangeRecorder) =>
      recorder.update('campaign', 'other', { name });
    change(context, rename('Đợt khác'), 'other');
    const code = String(
      context.connection.prepare("select code from campaign where id <> 'other'").pluck().get(),
    );
    expect(valueOf(describeHistory(context, code)).undo?.id).toBe(own);
    expect(valueOf(undoLastChange(context, code)).action).toBe('value.save');
    expect(valueOf(describeHistory(context, 'dot-khac')).redo).toBeNull();
    change(context, rename('Đợt khác nữa'), 'other');
    expect(valueOf(redoLastChange(context, code)).action).toBe('value.save');
    expect(valueOf(undoLastChange(context, 'dot-khac')).action).toBe('test.change');
    expect(standing(context).map(({ action }) => action)).toContain('value.save');
  });
});

test('a clock that was set back changes neither what is newest nor its order', () => {
  const context = sampleOffice();
  save(context, 'T01', 3);
  const early = at(context, '2024-10-01T08:00:00');
  save(early, 'T02', 4);
  expect(valueOf(listSteps(early, null, null, 2)).steps.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('An Khoái'),
    expect.stringContaining('An Khê'),
  ]);
  expect(valueOf(undoLastChange(early)).subject).toContain('An Khoái');
  expect(valueOf(undoLastChange(early)).subject).toContain('An Khê');
  expect(valueOf(redoLastChange(early)).subject).toContain('An Khê');
});

const anOperation = fc.record({
  kind: fc.constantFrom('add', 'rename', 'drop', 'point'),
  row: fc.integer({ min: 0, max: 5 }),
  name: fc.constantFrom('An', 'Bình', 'Đức'),
});

test('taking back in any order that is allowed restores every row; a refusal writes nothing', () => {
  const sets = fc.array(fc.array(anOperation, { minLength: 1, maxLength: 4 }), { maxLength: 7 });
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });
  let [refused, outOfOrder] = [0, 0];
  fc.assert(
    fc.property(sets, picks, (operations, order) => {
      const context = sampleOffice();
      const start = dumpTracked(context.connection);
      for (const each of operations) change(context, (recorder) => apply(recorder, each));
      for (const pick of order) {
        const steps = standing(context);
        const step = steps[pick % Math.max(1, steps.length)];
        if (step === undefined) break;
        const before = dumpTables(context.connection);
        const result = undoChangeSet(context, step.id);
        if (!result.ok) {
          refused += 1;
          expect(result.error).toMatchObject({ code: 'undoBlocked', later: { subject: 'thử' } });
          expect(dumpTables(context.connection)).toEqual(before);
        } else if (step !== steps[0]) outOfOrder += 1;
      }
      for (const { id } of standing(context)) valueOf(undoChangeSet(context, id));
      expect(dumpTracked(context.connection)).toEqual(start);
    }),
    { numRuns: 60 },
  );
  expect(refused).toBeGreaterThan(5);
  expect(outOfOrder).toBeGreaterThan(5);
});

test('a block of thousands of figures is done again about as fast as it was entered', () => {
  const context = sampleOffice();
  const entering = timeOf(() =>
    addWideCampaign(context, { units: 100, indicators: 40, filled: 100 }),
  );
  valueOf(undoLastChange(context, WIDE));
  const again = timeOf(() => valueOf(redoLastChange(context, WIDE)));
  const backAgain = timeOf(() => valueOf(undoLastChange(context, WIDE)));
  expect(Math.max(again, backAgain) / entering).toBeLessThan(10);
});

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test('a row that a later step needs to be taken back itself stays', () => {
  const context = sampleOffice();
  const start = dumpTracked(context.connection);
  change(context, (recorder) => apply(recorder, [{ kind: 'add', row: 1, name: 'An' }]));
  change(context, (recorder) => apply(recorder, [{ kind: 'point', row: 1, name: 'An' }]));
  const [, made] = standing(context);
  change(context, (recorder) => {
    recorder.remove('unit_group_member', 'm1');
  });
  expect(errorOf(undoChangeSet(context, made?.id ?? ''))).toMatchObject({
    code: 'undoBlocked',
    table: 'unit_group_member',
    later: { action: 'test.change' },
  });
  for (const { id } of standing(context)) valueOf(undoChangeSet(context, id));
  expect(dumpTracked(context.connection)).toEqual(start);
});

/** Rows with a unique name (clerk), rows others point at (group) and rows that point (member). */
function apply(recorder: ChangeRecorder, operations: readonly Operation[]): void {
  const has = (table: string, column: string, value: string) =>
    recorder.db.connection.prepare(`select 1 from "${table}" where "${column}" = ?`).get(value) !==
    undefined;
  const unit = String(recorder.db.connection.prepare('select id from unit').pluck().get());
  for (const { kind, row, name } of operations) {
    const [person, group, member] = [`c${row}`, `g${row}`, `m${row}`];
    switch (kind) {
      case 'add':
        if (!has('clerk', 'id', person) && !has('clerk', 'name', name)) {
          recorder.insert('clerk', clerk(person, name));
        }
        if (!has('unit_group', 'id', group)) {
          recorder.insert('unit_group', { id: group, code: group, name, position: 50 + row });
        }
        break;
      case 'rename':
        if (has('clerk', 'id', person) && !has('clerk', 'name', name)) {
          recorder.update('clerk', person, { name });
        }
        if (has('unit_group', 'id', group)) recorder.update('unit_group', group, { name });
        break;
      case 'point':
        if (has('unit_group', 'id', group) && !has('unit_group_member', 'id', member)) {
          recorder.insert('unit_group_member', { id: member, group_id: group, unit_id: unit });
        }
        break;
      case 'drop':
        if (has('clerk', 'id', person)) recorder.remove('clerk', person);
        if (has('unit_group_member', 'id', member)) recorder.remove('unit_group_member', member);
        else if (has('unit_group', 'id', group)) recorder.remove('unit_group', group);
    }
  }
}

type Operation = {
  readonly kind: 'add' | 'rename' | 'drop' | 'point';
  readonly row: number;
  readonly name: string;
};

function clerk(id: string, name: string) {
  return { id, name, position: 0, is_active: 1 };
}
