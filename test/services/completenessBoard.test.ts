import { expect, test } from 'vitest';
import { campaignBoard } from '#app/services/campaignBoard.ts';
import { campaignOverview } from '#app/services/campaignOverview.ts';
import { campaignStatus } from '#app/services/campaignStatus.ts';
import { logContact } from '#app/services/logContact.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { officeOf25 } from '#test/support/officeOf25.ts';
import { errorOf, valueOf } from '#test/support/serviceContext.ts';

function boardOf(office: ServiceContext) {
  return valueOf(campaignBoard(office, null));
}

test('25 units: figures, lists, bar and status agree on 21/25', () => {
  const { office, codes } = officeOf25();
  const { coverage, units, progress } = boardOf(office);
  expect(coverage).toEqual({
    expected: 25,
    reported: 21,
    onTime: 18,
    late: 2,
    none: 1,
    returned: 1,
    missing: 3,
  });
  expect(coverage.reported / coverage.expected).toBe(0.84);
  const missing = units.filter(({ status }) => status === 'missing').map(({ code }) => code);
  expect(missing).toEqual(codes.slice(22));
  expect(units.filter(({ status }) => status === 'returned').map(({ code }) => code)).toEqual([
    codes[20],
  ]);
  expect(progress.at(-1)?.reported).toBe(21);
  expect(progress.flatMap(({ units: came }) => came)).toHaveLength(21);
  const status = valueOf(campaignStatus(office, null));
  expect(status.completeness).toEqual(coverage);
  expect(status.missingUnits.map(({ code }) => code)).toEqual(missing);
  expect(campaignOverview(office).campaigns).toMatchObject([
    { expected: 25, reported: 21, returned: 1, missing: 3 },
  ]);
});

test('a deadline of its own decides for its unit alone', () => {
  const { office, codes } = officeOf25();
  office.connection
    .prepare("update roster_entry set due_on = '2025-10-07' where code = ?")
    .run(codes[18]);
  const board = boardOf(office);
  expect(board.coverage).toMatchObject({ onTime: 19, late: 1, reported: 21 });
  expect(board.units[18]?.deadline).toEqual({ on: '2025-10-07', time: null });
});

test('a message to several units is one step and one undo; an unknown unit stores nothing', () => {
  const { office, codes } = officeOf25();
  const silent = codes.slice(22);
  const call = {
    campaign: null,
    kind: 'message',
    on: '2025-10-06',
    time: '09:00',
    answer: ' gửi trong chiều nay ',
  } as const;
  valueOf(logContact(office, { ...call, units: [...silent] }));
  const contacts = () => boardOf(office).units.flatMap((unit) => unit.contacts);
  expect(contacts()).toHaveLength(3);
  expect(contacts()[0]).toEqual({
    kind: 'message',
    on: '2025-10-06',
    time: '09:00',
    answer: 'gửi trong chiều nay',
    by: 'Nguyễn Thị Lan',
  });
  const refused = logContact(office, { ...call, units: [silent[0] ?? '', 'KHONG-CO'] });
  expect(errorOf(refused)).toMatchObject({ code: 'notFound', reference: 'KHONG-CO' });
  expect(contacts()).toHaveLength(3);
  valueOf(undoLastChange(office));
  expect(contacts()).toEqual([]);
});
