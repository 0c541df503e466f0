import { expect, test } from 'vitest';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignBoard } from '#app/services/campaignBoard.ts';
import { campaignOverview } from '#app/services/campaignOverview.ts';
import { campaignStatus } from '#app/services/campaignStatus.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { logContact } from '#app/services/logContact.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { amount, aNewSubmission, none } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

/** 25 units: 18 on time, 2 late, 1 asked to supplement, 1 without activity, 3 silent. */
function officeOf25(): { readonly office: ServiceContext; readonly codes: readonly string[] } {
  const office = sampleOffice();
  const codes = rosterOf(office).map(({ code }) => code);
  for (const code of codes.slice(25)) {
    office.connection.prepare('delete from roster_entry where code = ?').run(code);
  }
  const kept = rosterOf(office);
  for (const { code } of kept.slice(0, 18)) report(office, code, '2025-10-03');
  for (const { code } of kept.slice(18, 20)) report(office, code, '2025-10-06');
  const returned = report(office, kept[20]?.code ?? '', '2025-10-04');
  valueOf(reviewSubmission(office, returned, { to: 'returned', reason: 'Thiếu số người dự' }));
  const silentActivity = kept[21];
  const asked = [...(silentActivity?.indicatorCodes ?? [])].filter((code) => NUMERIC.has(code));
  valueOf(
    addSubmission(
      office,
      null,
      aNewSubmission(
        silentActivity?.code ?? '',
        Object.fromEntries(asked.map((code) => [code, none])),
      ),
    ),
  );
  return { office, codes: kept.map(({ code }) => code) };

  function report(context: ServiceContext, code: string, receivedOn: string): string {
    return valueOf(
      addSubmission(context, null, aNewSubmission(code, { bang_ron: amount(2) }, { receivedOn })),
    );
  }
}

const NUMERIC = new Set([
  'bang_ron',
  'khau_hieu',
  'pa_no',
  'to_roi',
  'luot_phat_thanh',
  'phut_phat_thanh',
  'bai_mang_xa_hoi',
  'xe_luu_dong',
  'tin_bai_cong',
  'luot_tiep_can',
  'so_buoi',
  'luot_nguoi_du',
  'dien_hinh',
  'hoat_dong_dmst',
  'san_pham_ocop',
  'kinh_phi',
]);

function rosterOf(office: ServiceContext) {
  return listRoster(reading(office), valueOf(findCampaign(reading(office), null)));
}

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
