import { describe, expect, test } from 'vitest';
import type { StatedValue } from '#app/domain/value.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignStatus } from '#app/services/campaignStatus.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import { saveValue } from '#app/services/saveValue.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { amount, aNewSubmission, dumpTables, none, rawOf, text } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

/** Numeric indicators of a village's form that are due at the sample's cut-off. */
const ALL_NONE = Object.fromEntries(
  [
    'bang_ron',
    'khau_hieu',
    'pa_no',
    'to_roi',
    'luot_phat_thanh',
    'phut_phat_thanh',
    'bai_mang_xa_hoi',
    'luot_tiep_can',
    'so_buoi',
    'luot_nguoi_du',
    'dien_hinh',
    'hoat_dong_dmst',
    'san_pham_ocop',
    'kinh_phi',
  ].map((code) => [code, none]),
);

function type(
  context: ServiceContext,
  unitCode: string,
  stated: StatedValue | null,
  indicator = 'bang_ron',
) {
  const raw = stated === null ? '' : rawOf(stated);
  return saveValue(context, { campaign: null, unitCode, indicator, stated, raw });
}

function add(context: ServiceContext, ...given: Parameters<typeof aNewSubmission>): string {
  return valueOf(addSubmission(context, null, aNewSubmission(...given)));
}

function results(context: ServiceContext) {
  return queryCampaignResults(reading(context), valueOf(findCampaign(reading(context), null)));
}

function unit(context: ServiceContext, code: string) {
  const found = results(context).units.find(({ entry }) => entry.code === code);
  if (found === undefined) throw new Error(`${code} is on the roster`);
  return {
    status: found.status,
    cell: found.cells.get('bang_ron'),
    kinds: found.submissions.map(({ kind }) => kind),
  };
}

function total(context: ServiceContext) {
  const { amount: sum, units } = results(context).totals.get('bang_ron') ?? {};
  return { sum, units };
}

describe('entering a report', () => {
  test('the first one of a unit is "lần đầu" whatever was said', () => {
    const context = sampleOffice();
    add(context, 'T01', { bang_ron: amount(5) }, { kind: 'add' });
    expect(unit(context, 'T01')).toEqual({
      status: 'onTime',
      cell: amount(5),
      kinds: ['first'],
    });
  });

  test.each([
    ['replace', { sum: 3, units: 1 }],
    ['correct', { sum: 3, units: 1 }],
    ['add', { sum: 8, units: 1 }],
  ] as const)(
    'a second one that says "%s" changes the total, never the number of units',
    (kind, expected) => {
      const context = sampleOffice();
      add(context, 'T01', { bang_ron: amount(5), pa_no: amount(2) });
      add(context, 'T01', { bang_ron: amount(3) }, { kind });
      expect(total(context)).toEqual(expected);
      expect(results(context).completeness.reported).toBe(1);
      expect(results(context).totals.get('pa_no')?.amount).toBe(kind === 'replace' ? null : 2);
    },
  );

  test.each([null, 'first'] as const)('a second one that says %s is refused', (kind) => {
    const context = sampleOffice();
    add(context, 'T01');
    const before = dumpTables(context.connection);
    const refused = addSubmission(context, null, aNewSubmission('T01', {}, { kind }));
    expect(errorOf(refused)).toMatchObject({
      code: 'conflict',
      reason: 'alreadyReported',
      reference: 'Thôn An Khê',
    });
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test.each<[string, Record<string, StatedValue>]>([
    ['unknownIndicator', { chua_co: amount(1) }],
    ['notOnForm', { tin_bai_cong: amount(1) }],
    ['textExpected', { noi_bat: amount(1) }],
    ['numberExpected', { bang_ron: text('ba') }],
    ['wholeNumberExpected', { bang_ron: amount(1.5) }],
    ['negative', { bang_ron: amount(-1) }],
    ['tooLarge', { bang_ron: amount(1_000_000_000_001) }],
    ['emptyText', { noi_bat: text(' \u0001 ') }],
    ['textTooLong', { noi_bat: text('a'.repeat(5001)) }],
  ])('one cell that breaks the rule %s refuses the whole report', (rule, cells) => {
    const context = sampleOffice();
    const given = aNewSubmission('T01', { pa_no: amount(1), ...cells });
    expect(errorOf(addSubmission(context, null, given))).toMatchObject({
      code: 'validation',
      issues: [{ path: `T01.${Object.keys(cells)[0]}`, rule }],
    });
    expect(unit(context, 'T01').status).toBe('missing');
  });

  test('impossible dates and times are refused', () => {
    const context = sampleOffice();
    const activity = { place: null, participants: null, result: null, photos: [] };
    const given = aNewSubmission(
      'T01',
      {},
      {
        receivedOn: '2025-02-30',
        receivedTime: '25:00',
        activities: [{ ...activity, name: 'Mít tinh', startOn: '2025-10-02', endOn: '2025-10-01' }],
      },
    );
    expect(errorOf(addSubmission(context, null, given))).toEqual({
      code: 'validation',
      issues: [
        { path: 'receivedOn', rule: 'date' },
        { path: 'receivedTime', rule: 'time' },
        { path: 'activity.Mít tinh', rule: 'dateRange' },
      ],
    });
  });

  test('units, campaigns and closed campaigns are told apart', () => {
    const context = sampleOffice();
    const given = aNewSubmission('T99');
    expect(errorOf(addSubmission(context, null, given))).toMatchObject({
      code: 'notFound',
      entity: 'unit',
    });
    expect(errorOf(addSubmission(context, 'khong-co', given))).toMatchObject({
      code: 'notFound',
      entity: 'campaign',
    });
    context.connection.exec("update campaign set state = 'closed'");
    expect(errorOf(addSubmission(context, null, given)).code).toBe('noOpenCampaign');
    expect(errorOf(addSubmission(context, 'ngay-hoi-dmst-2025', given))).toMatchObject({
      code: 'conflict',
      reason: 'campaignClosed',
    });
  });
});

describe('one cell typed by hand', () => {
  test('is the first report of a silent unit', () => {
    const context = sampleOffice();
    valueOf(type(context, 'T01', amount(0)));
    expect(unit(context, 'T01')).toEqual({ status: 'onTime', cell: amount(0), kinds: ['first'] });
    expect(total(context)).toEqual({ sum: 0, units: 1 });
  });

  test('is edited in place and no longer claims to come from the file', () => {
    const context = sampleOffice();
    add(
      context,
      'T01',
      {},
      {
        values: [
          {
            indicator: 'bang_ron',
            stated: amount(5),
            raw: 'khoảng 5',
            isApproximate: true,
            evidenceId: null,
            at: 'Sheet1!B2',
          },
        ],
      },
    );
    valueOf(type(context, 'T01', amount(7)));
    expect(unit(context, 'T01')).toMatchObject({ cell: amount(7), kinds: ['first'] });
    const { units } = results(context);
    expect(units.find(({ entry }) => entry.code === 'T01')?.submissions[0]?.origins).toEqual(
      new Map([['bang_ron', { raw: '7', isApproximate: false, evidenceName: null, at: null }]]),
    );
  });

  test('makes a checked report wait for its check again; the same figure typed again does not', () => {
    const context = sampleOffice();
    const sent = add(context, 'T01', { bang_ron: amount(5) });
    valueOf(reviewSubmission(context, sent, { to: 'checked' }));
    const state = () =>
      context.connection.prepare('select review_state from submission').pluck().all();
    valueOf(type(context, 'T01', amount(5)));
    expect(state()).toEqual(['checked']);
    valueOf(type(context, 'T01', amount(6)));
    expect(state()).toEqual(['received']);
    valueOf(undoLastChange(context));
    expect(state()).toEqual(['checked']);
  });

  test('is a correction of its own when it rests on earlier reports', () => {
    const context = sampleOffice();
    add(context, 'T01', { bang_ron: amount(5) });
    add(context, 'T01', { bang_ron: amount(3) }, { kind: 'add' });
    valueOf(type(context, 'T01', amount(9)));
    expect(unit(context, 'T01')).toMatchObject({
      cell: amount(9),
      kinds: ['first', 'add', 'correct'],
    });
  });

  test('goes into a replacement, which rests on nothing earlier', () => {
    const context = sampleOffice();
    add(context, 'T01', { bang_ron: amount(5) });
    add(context, 'T01', { pa_no: amount(3) }, { kind: 'replace' });
    valueOf(type(context, 'T01', amount(9)));
    expect(unit(context, 'T01')).toMatchObject({ cell: amount(9), kinds: ['first', 'replace'] });
  });

  test('taken back is "chưa báo cáo"; with its last cell the unit is silent again', () => {
    const context = sampleOffice();
    valueOf(type(context, 'T01', amount(5)));
    valueOf(type(context, 'T01', amount(2), 'pa_no'));
    valueOf(type(context, 'T01', null));
    expect(unit(context, 'T01')).toMatchObject({ status: 'onTime', cell: { state: 'missing' } });
    valueOf(type(context, 'T01', null, 'pa_no'));
    expect(unit(context, 'T01')).toMatchObject({ status: 'missing', kinds: [] });
    valueOf(undoLastChange(context));
    expect(unit(context, 'T01').status).toBe('onTime');
  });

  test('cannot be taken back when an earlier report would show instead', () => {
    const context = sampleOffice();
    add(context, 'T01', { bang_ron: amount(5) });
    add(context, 'T01', { bang_ron: amount(3) }, { kind: 'correct' });
    const before = dumpTables(context.connection);
    expect(errorOf(type(context, 'T01', null))).toEqual({
      code: 'validation',
      issues: [{ path: 'T01.bang_ron', rule: 'restsOnEarlier' }],
    });
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test('taken back where nothing stands changes nothing', () => {
    const context = sampleOffice();
    const before = dumpTables(context.connection);
    valueOf(type(context, 'T01', null));
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test('for a returned report is its answer; what the unit sent stays as it was', () => {
    const context = sampleOffice();
    const sent = add(context, 'T01', { bang_ron: amount(5), pa_no: amount(1) });
    valueOf(reviewSubmission(context, sent, { to: 'returned', reason: 'Thiếu ảnh' }));
    valueOf(type(context, 'T01', amount(6)));
    expect(unit(context, 'T01')).toEqual({
      status: 'onTime',
      cell: amount(6),
      kinds: ['first', 'correct'],
    });
    const kept = context.connection
      .prepare('select amount from value where submission_id = ? order by amount')
      .pluck()
      .all(sent);
    expect(kept).toEqual([1, 5]);
  });

  test('that is no value of the indicator is refused', () => {
    const context = sampleOffice();
    add(context, 'T01');
    expect(errorOf(type(context, 'T01', text('ba'))).code).toBe('validation');
    expect(errorOf(type(context, 'T99', amount(1)))).toMatchObject({ entity: 'unit' });
    expect(errorOf(type(context, 'T01', null, 'chua_co'))).toMatchObject({ entity: 'indicator' });
  });

  test('is one step of undo', () => {
    const context = sampleOffice();
    valueOf(type(context, 'T01', amount(5)));
    valueOf(type(context, 'T01', amount(6)));
    expect(valueOf(undoLastChange(context))).toEqual({
      action: 'value.save',
      subject: 'Thôn An Khê, Băng rôn',
    });
    expect(unit(context, 'T01').cell).toEqual(amount(5));
  });
});

describe('review and status', () => {
  test('"đề nghị bổ sung" takes a unit out of the totals until it answers', () => {
    const context = sampleOffice();
    const sent = add(context, 'T01', { bang_ron: amount(5) });
    add(context, 'T02', { bang_ron: amount(2) });
    valueOf(reviewSubmission(context, sent, { to: 'returned', reason: ' Thiếu ảnh ' }));
    expect(unit(context, 'T01')).toMatchObject({ status: 'returned', cell: { state: 'missing' } });
    expect(total(context)).toEqual({ sum: 2, units: 1 });
    add(context, 'T01', { pa_no: amount(1) }, { kind: 'add', receivedOn: '2025-10-06' });
    expect(unit(context, 'T01')).toMatchObject({ status: 'late', cell: amount(5) });
    expect(total(context)).toEqual({ sum: 7, units: 2 });
  });

  test('a return needs a reason, and the record names the unit', () => {
    const context = sampleOffice();
    const sent = add(context, 'T01');
    const empty = reviewSubmission(context, sent, { to: 'returned', reason: '  ' });
    expect(errorOf(empty).code).toBe('validation');
    expect(errorOf(reviewSubmission(context, 'nobody', { to: 'checked' })).code).toBe('notFound');
    valueOf(reviewSubmission(context, sent, { to: 'checked' }));
    expect(valueOf(undoLastChange(context))).toEqual({
      action: 'submission.checked',
      subject: 'Thôn An Khê',
    });
  });

  test('status names exactly the silent units', () => {
    const context = sampleOffice();
    const codes = results(context).units.map(({ entry }) => entry.code);
    const silent = ['VP', 'T03', 'T17'];
    for (const code of codes.filter((each) => !silent.includes(each))) add(context, code);
    const returned = add(context, 'T01', {}, { kind: 'replace' });
    valueOf(reviewSubmission(context, returned, { to: 'returned', reason: 'Thiếu số liệu' }));
    add(context, 'T02', ALL_NONE, { kind: 'replace', receivedOn: '2025-10-09' });
    const { completeness, missingUnits } = valueOf(campaignStatus(context, null));
    expect(missingUnits.map(({ code }) => code)).toEqual(silent);
    expect(completeness).toEqual({
      expected: 28,
      reported: 24,
      onTime: 23,
      late: 0,
      none: 1,
      returned: 1,
      missing: 3,
    });
  });

  test('an indicator of the later event is not due', () => {
    const context = sampleOffice();
    add(context, 'T01');
    const { units } = results(context);
    const cells = units.find(({ entry }) => entry.code === 'T01')?.cells;
    expect(cells?.get('nguoi_du_techfest')).toEqual({ state: 'notDue' });
    expect(cells?.get('tin_bai_cong')).toEqual({ state: 'notApplicable' });
    expect(cells?.get('pa_no')).toEqual({ state: 'missing' });
  });
});
