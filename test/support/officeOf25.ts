import { addSubmission } from '#app/services/addSubmission.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { amount, aNewSubmission, none } from './builders.ts';
import { sampleOffice, valueOf } from './serviceContext.ts';

/** 25 units: 18 on time, 2 late, 1 asked to supplement, 1 without activity, 3 silent. */
export function officeOf25(): {
  readonly office: ServiceContext;
  readonly codes: readonly string[];
} {
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
