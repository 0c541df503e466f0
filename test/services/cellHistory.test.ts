import { expect, test } from 'vitest';
import { cellHistory } from '#app/services/cellHistory.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { UNITS_OF_CHANGE_SET } from '#app/storage/changeSetStore.ts';
import { CELL_CHANGES_SQL } from '#app/storage/cellChanges.ts';
import { amount } from '#test/support/builders.ts';
import { at, errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

function save(context: ServiceContext, unitCode: string, indicator: string, figure: number | null) {
  const stated = figure === null ? null : amount(figure);
  const entry = { campaign: null, unitCode, indicator, stated, raw: String(figure ?? '') };
  valueOf(saveValue(context, entry));
}

test('who changed a figure, when, from what to what, newest first, whatever the clock says', () => {
  const context = sampleOffice();
  save(context, 'T01', 'bang_ron', 3);
  save({ ...at(context, '2024-01-05T15:10:00'), actor: 'Hoa' }, 'T01', 'bang_ron', 5);
  save(context, 'T01', 'pa_no', 8);
  save(context, 'T02', 'bang_ron', 9);
  const { entries, unitName } = valueOf(cellHistory(context, null, 'T01', 'bang_ron'));
  expect(unitName).toContain('An Khê');
  expect(entries).toMatchObject([
    {
      actor: 'Hoa',
      action: 'value.save',
      channel: 'paper',
      before: { amount: 3 },
      after: { amount: 5 },
    },
    { actor: 'Nguyễn Thị Lan', before: null, after: { amount: 3 } },
  ]);
});

test('an entry that was taken back and an undo stay readable', () => {
  const context = sampleOffice();
  save(context, 'T01', 'bang_ron', 3);
  save(context, 'T01', 'bang_ron', null);
  valueOf(undoLastChange(context));
  const { entries } = valueOf(cellHistory(context, null, 'T01', 'bang_ron'));
  expect(entries).toMatchObject([
    { action: 'changeSet.undo', before: null, after: { amount: 3 } },
    { action: 'value.save', before: { amount: 3 }, after: null },
    { action: 'value.save', before: null, after: { amount: 3 } },
  ]);
});

test('a unit or an indicator that is not there is named', () => {
  const context = sampleOffice();
  expect(errorOf(cellHistory(context, null, 'X9', 'bang_ron'))).toMatchObject({ entity: 'unit' });
  expect(errorOf(cellHistory(context, null, 'T01', 'x'))).toMatchObject({ entity: 'indicator' });
});

test('the rows of a figure are found by index, however long the record is', () => {
  const context = sampleOffice();
  const plan = context.connection
    .prepare<[string, string], { detail: string }>(`explain query plan ${CELL_CHANGES_SQL}`)
    .all('entry', 'indicator')
    .map(({ detail }) => detail);
  expect(plan.filter((detail) => /^SCAN (change|c|s)\b/u.test(detail))).toEqual([]);
  expect(plan.join('\n')).toContain('change_of_submission');
});

test('the units of a step are counted from its own rows, however long the record is', () => {
  const plan = sampleOffice()
    .connection.prepare<[string], { detail: string }>(`explain query plan ${UNITS_OF_CHANGE_SET}`)
    .all('step')
    .map(({ detail }) => detail);
  expect(plan.filter((detail) => detail.includes(' c ')).join()).toContain('(change_set_id=?)');
});
