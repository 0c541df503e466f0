import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatedValue } from '#app/domain/value.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { saveBlock, type CellEntry } from '#app/services/saveValue.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { amount, aNewSubmission, dumpTracked, none, rawOf } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const UNITS = ['T01', 'T02', 'T03', 'QS'];
const INDICATORS = ['bang_ron', 'khau_hieu', 'pa_no', 'to_roi'];

const stated: fc.Arbitrary<StatedValue | null> = fc.oneof(
  fc.nat(5000).map(amount),
  fc.constantFrom<StatedValue | null>(none, { state: 'notApplicable' }, null),
);
const cells: fc.Arbitrary<CellEntry[]> = fc.uniqueArray(
  fc.record({
    unitCode: fc.constantFrom(...UNITS),
    indicator: fc.constantFrom(...INDICATORS),
    stated,
  }),
  { minLength: 1, selector: ({ unitCode, indicator }) => `${unitCode}.${indicator}` },
).map((list) => list.map((cell) => ({ ...cell, raw: cell.stated === null ? '' : rawOf(cell.stated) }))); // prettier-ignore

test('a block is what its cells say, one step, and one undo restores every row', () => {
  const context = sampleOffice();
  valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(9) })));
  fc.assert(
    fc.property(cells, (block) => {
      const before = dumpTracked(context.connection);
      const steps = countSteps(context);
      valueOf(saveBlock(context, null, block));
      for (const { unitCode, indicator, stated: said } of block) {
        expect(standing(context, unitCode, indicator)).toEqual(said ?? { state: 'missing' });
      }
      if (countSteps(context) === steps) {
        expect(dumpTracked(context.connection)).toEqual(before);
        return;
      }
      expect(countSteps(context)).toBe(steps + 1);
      valueOf(undoLastChange(context));
      expect(dumpTracked(context.connection)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('of two entries for one cell the later one counts', () => {
  const context = sampleOffice();
  valueOf(saveBlock(context, null, [aCell('T01', 'bang_ron', 5)]));
  const twice = [aCell('T01', 'bang_ron', 7), aCell('T01', 'bang_ron', 5)];
  valueOf(saveBlock(context, null, [...twice, aCell('T02', 'pa_no', 1), aCell('T02', 'pa_no', 2)]));
  expect(standing(context, 'T01', 'bang_ron')).toEqual(amount(5));
  expect(standing(context, 'T02', 'pa_no')).toEqual(amount(2));
});

test('one bad cell refuses the whole block and names itself', () => {
  const context = sampleOffice();
  const before = dumpTracked(context.connection);
  const block = [aCell('T01', 'bang_ron', 5), aCell('T02', 'bang_ron', -1)];
  expect(errorOf(saveBlock(context, null, block))).toEqual({
    code: 'validation',
    issues: [{ path: 'T02.bang_ron', rule: 'negative' }],
  });
  expect(errorOf(saveBlock(context, null, [aCell('T01', 'bang_ron', 5), aCell('T99', 'pa_no', 1)])))
    .toMatchObject({ code: 'notFound', entity: 'unit' }); // prettier-ignore
  expect(dumpTracked(context.connection)).toEqual(before);
});

test('a cell that states something else than was seen refuses the block with what it states', () => {
  const context = sampleOffice();
  valueOf(saveBlock(context, null, [aCell('T01', 'bang_ron', 5)]));
  const before = dumpTracked(context.connection);
  const block = [
    { ...aCell('T01', 'bang_ron', 7), base: null },
    { ...aCell('T02', 'bang_ron', 7), base: null },
  ];
  expect(errorOf(saveBlock(context, null, block))).toEqual({
    code: 'cellsChanged',
    cells: [{ unitCode: 'T01', indicator: 'bang_ron', now: amount(5) }],
  });
  expect(dumpTracked(context.connection)).toEqual(before);
  valueOf(saveBlock(context, null, [{ ...aCell('T01', 'bang_ron', 7), base: amount(5) }]));
  expect(standing(context, 'T01', 'bang_ron')).toEqual(amount(7));
});

test('typed corrections of one sitting are one submission', () => {
  const context = sampleOffice();
  const [first, second] = [{ bang_ron: amount(1), pa_no: amount(2) }, { to_roi: amount(3) }];
  valueOf(addSubmission(context, null, aNewSubmission('T01', first)));
  valueOf(addSubmission(context, null, aNewSubmission('T01', second, { kind: 'add' })));
  for (const indicator of ['bang_ron', 'pa_no', 'bang_ron']) {
    valueOf(saveBlock(context, null, [aCell('T01', indicator, 8)]));
  }
  expect(kinds(context, 'T01')).toEqual(['first', 'add', 'correct']);
  const later = { ...context, actor: 'Người khác' };
  valueOf(saveBlock(later, null, [aCell('T01', 'to_roi', 4)]));
  expect(kinds(context, 'T01')).toEqual(['first', 'add', 'correct', 'correct']);
});

function aCell(unitCode: string, indicator: string, value: number): CellEntry {
  return { unitCode, indicator, stated: amount(value), raw: String(value) };
}

function results(context: ServiceContext) {
  return queryCampaignResults(reading(context), valueOf(findCampaign(reading(context), null)));
}

function standing(context: ServiceContext, unitCode: string, indicator: string) {
  const unit = results(context).units.find(({ entry }) => entry.code === unitCode);
  return unit?.cells.get(indicator);
}

function kinds(context: ServiceContext, unitCode: string) {
  const unit = results(context).units.find(({ entry }) => entry.code === unitCode);
  return unit?.submissions.map(({ kind }) => kind);
}

function countSteps({ connection }: ServiceContext): number {
  return Number(connection.prepare('select count(*) from change_set').pluck().get());
}
