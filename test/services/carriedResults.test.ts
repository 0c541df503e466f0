import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { BESIDE_RESULTS } from '#app/reports/carryResults.ts';
import {
  countResults,
  queryCampaignResults,
  readCampaignFacts,
  standingFacts,
} from '#app/reports/queryCampaignResults.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { logContact } from '#app/services/logContact.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import { saveBlock } from '#app/services/saveValue.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { redoLastChange, undoLastChange } from '#app/services/undoLastChange.ts';
import { write } from '#app/services/write.ts';
import { ok } from '#app/domain/result.ts';
import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import { amount, aNewSubmission } from '#test/support/builders.ts';
import { at, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

type Step = (context: ServiceContext) => unknown;

const unit = fc.constantFrom('T01', 'T02', 'T03', 'VHTT', 'MN01');
const figure = fc.constantFrom(amount(1), amount(4), { state: 'none' } as const, null);

const typed = fc
  .uniqueArray(fc.record({ unitCode: unit, stated: figure }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ unitCode }) => unitCode,
  })
  .map((cells): Step => {
    const block = cells.map((cell) => ({ ...cell, indicator: 'bang_ron', raw: 'x' }));
    return (context) => saveBlock(context, null, block);
  });

const sent = fc
  .record({
    unitCode: unit,
    kind: fc.constantFrom<SubmissionKind>('replace', 'add', 'correct'),
    receivedOn: fc.constantFrom('2025-10-01', '2025-12-01'),
  })
  .map(
    ({ unitCode, ...given }): Step =>
      (context) =>
        addSubmission(context, null, aNewSubmission(unitCode, undefined, given)),
  );

const looked = fc.constantFrom('checked', 'returned').map((to): Step => (context) => {
  const newest = context.connection
    .prepare('select id from submission order by created_at desc, id desc limit 1')
    .pluck()
    .get();
  return reviewSubmission(
    context,
    String(newest),
    to === 'checked' ? { to } : { to: 'returned', reason: 'Thiếu số liệu' },
  );
});

const rung: Step = (context) =>
  logContact(context, {
    campaign: null,
    units: ['T01'],
    kind: 'call',
    on: '2025-10-01',
    time: null,
    answer: null,
  });

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: typed },
    { weight: 2, arbitrary: sent },
    looked,
    fc.constantFrom<Step>(rung, undoLastChange, redoLastChange),
  ),
  { minLength: 1, maxLength: 12 },
);

test('results carried over any change are those that the rows give', () => {
  const context = sampleOffice();
  let minute = 0;
  let carried = 0;
  fc.assert(
    fc.property(steps, (taken) => {
      for (const step of taken) {
        const campaign = valueOf(findCampaign(reading(context), null));
        queryCampaignResults(reading(context), campaign);
        minute += 1;
        step(at(context, new Date(Date.UTC(2025, 9, 1, 8, minute)).toISOString().slice(0, 19)));
        if (standingFacts(reading(context), campaign) !== null) carried += 1;
        expect(queryCampaignResults(reading(context), campaign)).toEqual(
          countResults(readCampaignFacts(reading(context), campaign)),
        );
      }
    }),
    { numRuns: 40 },
  );
  expect(carried).toBeGreaterThan(minute / 2);
});

test('a change of what results are counted from drops them, also one of no figure', () => {
  const context = sampleOffice();
  const campaign = valueOf(findCampaign(reading(context), null));
  const before = queryCampaignResults(reading(context), campaign);
  const first = before.units[0]?.entry;
  const rename = { name: 'unit.update', subject: 'thử' };
  valueOf(
    write(context, rename, ({ recorder }) => {
      recorder.update('unit', first?.unitId ?? '', { contact_name: 'Nguyễn Văn Mới' });
      return ok(undefined);
    }),
  );
  expect(standingFacts(reading(context), campaign)).toBeNull();
  const after = queryCampaignResults(reading(context), campaign);
  expect(after.units[0]?.entry.contactName).toBe('Nguyễn Văn Mới');
});

test('nothing that results are read from counts as written beside them', () => {
  const used = sampleOffice();
  valueOf(addSubmission(used, null, aNewSubmission('T01')));
  // Statements are prepared once for each connection.
  const { connection } = reopen(used);
  const campaign = valueOf(findCampaign({ connection }, null));
  const prepare = vi.spyOn(connection, 'prepare');
  readCampaignFacts({ connection }, campaign);
  const tables = new Set(
    prepare.mock.calls.flatMap(([sql]) =>
      Array.from(sql.matchAll(/(?:from|join) "(\w+)"/gu), ([, table = '']) => table),
    ),
  );
  expect(tables).toContain('value');
  expect(Array.from(BESIDE_RESULTS).filter((table) => tables.has(table))).toEqual([]);
});
