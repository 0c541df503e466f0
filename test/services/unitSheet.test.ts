import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameValue } from '#app/domain/revisionEffects.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { amendSubmission, confirmSubmission } from '#app/services/amendSubmission.ts';
import {
  attachEvidence,
  detachEvidence,
  MAX_EVIDENCE_BYTES,
  readEvidenceFile,
} from '#app/services/attachEvidence.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { previewSubmission } from '#app/services/previewSubmission.ts';
import { recordNoActivity, recordReport, type ReportDraft } from '#app/services/recordReport.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { unitSheet } from '#app/services/unitSheet.ts';
import { writeDb } from '#app/storage/queryBuilder.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { amount, aNewSubmission, dumpTracked, none, text } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

type Cells = Readonly<Record<string, StatedValue>>;

function aDraft(unitCode: string, cells: Cells, given: Partial<ReportDraft> = {}): ReportDraft {
  const { values, ...rest } = aNewSubmission(unitCode, cells);
  const { activities: _none, evidenceIds: _noFiles, ...receipt } = rest;
  return { ...receipt, receivedBy: null, values, seenRevision: 0, ...given };
}

function record(context: ServiceContext, draft: ReportDraft): string {
  return valueOf(recordReport(context, null, draft, []));
}

function sheet(context: ServiceContext, unitCode = 'T01') {
  return valueOf(unitSheet(context, null, unitCode));
}

function newest(context: ServiceContext, unitCode = 'T01') {
  const [revision] = sheet(context, unitCode).revisions;
  if (revision === undefined) throw new Error('the unit has reported');
  return revision;
}

function results(context: ServiceContext) {
  return queryCampaignResults(reading(context), valueOf(findCampaign(reading(context), null)));
}

function closeCampaign(context: ServiceContext): void {
  writeDb(context.connection).connection.prepare("update campaign set state = 'closed'").run();
}

describe('the effect shown before saving', () => {
  const cell = fc.oneof(fc.constant(none), fc.nat(50).map(amount));
  const report = fc.record({
    unit: fc.constantFrom('T01', 'T02'),
    kind: fc.constantFrom('replace' as const, 'add' as const, 'correct' as const),
    cells: fc.dictionary(fc.constantFrom('bang_ron', 'khau_hieu', 'pa_no'), cell, { minKeys: 1 }),
    said: fc.constantFrom('received' as const, 'checked' as const, 'returned' as const),
  });

  test('is what recording does, for every kind and after every review', () => {
    const context = sampleOffice();
    context.connection.exec('savepoint clean');
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 5 }), (reports) => {
        context.connection.exec('rollback to clean');
        context.connection.exec('release clean');
        context.connection.exec('savepoint clean');
        for (const { unit, kind, cells, said } of reports) {
          const seenRevision = sheet(context, unit).revisions.length;
          const draft = aDraft(unit, cells, { kind, seenRevision });
          const before = results(context);
          const effect = valueOf(previewSubmission(context, null, draft));
          expect(results(context)).toEqual(before);
          const id = record(context, draft);
          const after = results(context);
          const shown = new Map(effect.changes.map((each) => [each.indicator, each]));
          for (const { code } of after.indicators) {
            const total = after.totals.get(code);
            const shownTotal = shown.get(code)?.total.after ?? before.totals.get(code);
            expect(shownTotal).toMatchObject({
              amount: total?.amount,
              state: total?.state,
              units: total?.units,
            });
            const find = (from: typeof after) =>
              from.units.find(({ entry }) => entry.code === unit)?.cells.get(code) ?? null;
            const shownCell = shown.get(code)?.unit.after ?? find(before);
            expect(isSameValue(shownCell, find(after))).toBe(true);
          }
          expect(effect.reported.after).toBe(after.completeness.reported);
          expect(newest(context, unit)).toMatchObject({ kind: effect.kind });
          if (said === 'received') continue;
          const review = said === 'checked' ? { to: said } : { to: said, reason: 'thiếu' };
          valueOf(reviewSubmission(context, id, review));
        }
      }),
      { numRuns: 25 },
    );
    context.connection.exec('rollback to clean');
    context.connection.exec('release clean');
  });

  test('an addition: the unit from 3 to 5, the total over two units from 10 to 12', () => {
    const context = sampleOffice();
    record(context, aDraft('T01', { bang_ron: amount(3), khau_hieu: amount(1) }));
    record(context, aDraft('T02', { bang_ron: amount(7) }));
    const draft = aDraft('T01', { bang_ron: amount(2) }, { kind: 'add', seenRevision: 1 });
    expect(valueOf(previewSubmission(context, null, draft))).toMatchObject({
      kind: 'add',
      revision: 2,
      changes: [
        {
          indicator: 'bang_ron',
          unit: { before: amount(3), after: amount(5) },
          total: { before: { amount: 10, units: 2 }, after: { amount: 12, units: 2 } },
        },
      ],
    });
  });

  test('a unit that has reported must say what the new report does', () => {
    const context = sampleOffice();
    record(context, aDraft('T01', { bang_ron: amount(3) }));
    const draft = aDraft('T01', { bang_ron: amount(2) }, { seenRevision: 1 });
    for (const refused of [
      previewSubmission(context, null, draft),
      recordReport(context, null, draft, []),
    ]) {
      expect(errorOf(refused)).toMatchObject({ code: 'conflict', reason: 'alreadyReported' });
    }
  });
});

describe('recording', () => {
  test('a report by phone keeps caller, receiver, time and that a paper is awaited; one undo', () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    const draft = aDraft(
      'T01',
      { bang_ron: amount(3) },
      {
        channel: 'phone',
        sentBy: '  Vũ Đình Hòa ',
        receivedBy: 'Nguyễn Thu Hà',
        receivedTime: '10:12',
        awaitsConfirmation: true,
        note: ' ',
      },
    );
    valueOf(
      recordReport(context, null, draft, [
        { name: 'ghi-am.m4a', mediaType: 'audio/mp4', bytes: Buffer.from('abc') },
      ]),
    );
    expect(newest(context)).toMatchObject({
      channel: 'phone',
      sentBy: 'Vũ Đình Hòa',
      receivedBy: 'Nguyễn Thu Hà',
      receivedTime: '10:12',
      awaitsConfirmation: true,
      note: null,
      evidence: [{ kind: 'file', name: 'ghi-am.m4a', sha256: sha256Of(Buffer.from('abc')) }],
      changes: [{ indicator: 'bang_ron', before: null, after: amount(3) }],
    });
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('a report that another window has overtaken is not counted unseen', () => {
    const context = sampleOffice();
    record(context, aDraft('T01', { bang_ron: amount(3) }));
    const late = aDraft('T01', { bang_ron: amount(2) }, { kind: 'add', seenRevision: 0 });
    expect(errorOf(recordReport(context, null, late, []))).toMatchObject({
      reason: 'changedElsewhere',
    });
  });

  test('a report of nothing is refused', () => {
    expect(errorOf(recordReport(sampleOffice(), null, aDraft('T01', {}), []))).toMatchObject({
      code: 'validation',
      issues: [{ path: 'values' }],
    });
  });

  test('"không có hoạt động" is one step and counts; what is not due stays open', () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    valueOf(recordNoActivity(context, null, 'T01'));
    const unit = results(context).units.find(({ entry }) => entry.code === 'T01');
    expect(unit?.status).toBe('none');
    const states = [...(unit?.entry.indicatorCodes ?? [])].map(
      (code) => unit?.cells.get(code)?.state,
    );
    expect(new Set(states)).toEqual(new Set(['none', 'notDue']));
    expect(errorOf(recordNoActivity(context, null, 'T01'))).toMatchObject({
      reason: 'alreadyReported',
    });
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });
});

describe('the receipt', () => {
  const receipt = {
    receivedOn: '2025-10-06',
    receivedTime: '08:00',
    channel: 'paper',
    sentBy: 'Vũ Đình Hòa',
    receivedBy: null,
    awaitsConfirmation: false,
    note: 'Bản có chữ ký',
  } as const;

  test('is corrected afterwards: a later day makes the report late', () => {
    const context = sampleOffice();
    const submissionId = record(context, aDraft('T01', { bang_ron: amount(3) }));
    expect(sheet(context).unit.status).toBe('onTime');
    valueOf(amendSubmission(context, { submissionId, version: 1 }, receipt));
    expect(newest(context)).toMatchObject({ ...receipt, version: 2, kind: 'first' });
    expect(sheet(context).unit.status).toBe('late');
    expect(errorOf(amendSubmission(context, { submissionId, version: 1 }, receipt))).toMatchObject({
      reason: 'changedElsewhere',
    });
    valueOf(undoLastChange(context));
    expect(sheet(context).unit.status).toBe('onTime');
  });

  test('the same receipt again leaves no trace', () => {
    const context = sampleOffice();
    const submissionId = record(context, aDraft('T01', { bang_ron: amount(3) }, receipt));
    const before = dumpTracked(context.connection);
    valueOf(amendSubmission(context, { submissionId, version: 1 }, receipt));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('the paper that confirms a call comes once', () => {
    const context = sampleOffice();
    const draft = aDraft('T01', { bang_ron: amount(3) }, { awaitsConfirmation: true });
    const submissionId = record(context, draft);
    valueOf(confirmSubmission(context, { submissionId, version: 1 }));
    expect(newest(context)).toMatchObject({ awaitsConfirmation: false, version: 2 });
    expect(errorOf(confirmSubmission(context, { submissionId, version: 2 }))).toMatchObject({
      reason: 'wrongState',
    });
  });
});

describe('review', () => {
  test('checked, supplement asked, answered, checked: the figures follow', () => {
    const context = sampleOffice();
    const first = record(context, aDraft('T01', { bang_ron: amount(3) }));
    valueOf(reviewSubmission(context, first, { to: 'checked' }, 1));
    valueOf(reviewSubmission(context, first, { to: 'returned', reason: ' thiếu khẩu hiệu ' }, 2));
    expect(sheet(context).unit.status).toBe('returned');
    expect(newest(context)).toMatchObject({ reviewReason: 'thiếu khẩu hiệu', version: 3 });
    const draft = aDraft('T01', { khau_hieu: amount(4) }, { kind: 'add', seenRevision: 1 });
    const effect = valueOf(previewSubmission(context, null, draft));
    expect(effect.changes.map(({ indicator }) => indicator)).toEqual(
      expect.arrayContaining(['bang_ron', 'khau_hieu']),
    );
    const second = record(context, draft);
    valueOf(reviewSubmission(context, second, { to: 'checked' }, 1));
    expect(sheet(context).unit.status).toBe('onTime');
    expect(sheet(context).revisions.map(({ reviewState }) => reviewState)).toEqual([
      'checked',
      'returned',
    ]);
    expect(
      errorOf(reviewSubmission(context, first, { to: 'returned', reason: 'cũ' })),
    ).toMatchObject({ reason: 'wrongState' });
  });

  test('a check covers the unchecked reports it rests on and refuses what it did not see', () => {
    const context = sampleOffice();
    record(context, aDraft('T01', { bang_ron: amount(3) }));
    const draft = aDraft('T01', { bang_ron: amount(2) }, { kind: 'add', seenRevision: 1 });
    const second = record(context, draft);
    expect(errorOf(reviewSubmission(context, second, { to: 'checked' }, 7))).toMatchObject({
      reason: 'changedElsewhere',
    });
    valueOf(reviewSubmission(context, second, { to: 'checked' }, 1));
    expect(sheet(context).revisions.map(({ reviewState }) => reviewState)).toEqual([
      'checked',
      'checked',
    ]);
  });

  test('a reason of spaces is no reason', () => {
    const context = sampleOffice();
    const id = record(context, aDraft('T01', { bang_ron: amount(3) }));
    expect(errorOf(reviewSubmission(context, id, { to: 'returned', reason: ' ' }))).toMatchObject({
      code: 'validation',
    });
  });
});

describe('evidence', () => {
  const file = { name: 'phieu.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1') };

  test('is kept as it came, taken off and brought back', () => {
    const context = sampleOffice();
    const id = record(context, aDraft('T01', { bang_ron: amount(3) }));
    const photo = { name: 'a.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('anh') };
    valueOf(attachEvidence(context, id, [file, photo], 'https://drive.example.vn/bo-anh'));
    expect(newest(context).evidence).toMatchObject([
      { kind: 'file', name: 'phieu.pdf', sha256: sha256Of(file.bytes), byteSize: 6 },
      { kind: 'photo', name: 'a.jpg' },
      { kind: 'link', url: 'https://drive.example.vn/bo-anh' },
    ]);
    const [kept] = newest(context).evidence;
    const evidenceId = kept?.id ?? '';
    expect(valueOf(readEvidenceFile(context, evidenceId))).toEqual({
      name: 'phieu.pdf',
      bytes: file.bytes,
    });
    valueOf(detachEvidence(context, id, evidenceId));
    expect(newest(context).evidence).toHaveLength(2);
    valueOf(undoLastChange(context));
    expect(newest(context).evidence).toHaveLength(3);
  });

  test('that a value names as its source stays', () => {
    const context = sampleOffice();
    const id = record(context, aDraft('T01', { bang_ron: amount(3) }));
    valueOf(attachEvidence(context, id, [file], null));
    const evidenceId = newest(context).evidence[0]?.id ?? '';
    writeDb(context.connection)
      .connection.prepare('update value set evidence_id = ?')
      .run(evidenceId);
    expect(errorOf(detachEvidence(context, id, evidenceId))).toMatchObject({
      reason: 'sourceOfValues',
    });
  });

  test.each([
    ['too large', new Uint8Array(MAX_EVIDENCE_BYTES + 1), null, 'fileRefused'],
    ['empty', new Uint8Array(0), null, 'fileRefused'],
    ['no address', Buffer.from('x'), 'javascript:alert(1)', 'validation'],
  ])('%s is refused with a sentence', (_name, bytes, link, code) => {
    const context = sampleOffice();
    const id = record(context, aDraft('T01', { bang_ron: amount(3) }));
    expect(errorOf(attachEvidence(context, id, [{ ...file, bytes }], link))).toMatchObject({
      code,
    });
  });
});

test('a closed campaign takes no report, review, receipt or evidence', () => {
  const context = sampleOffice();
  const submissionId = record(
    context,
    aDraft('T01', { bang_ron: amount(3) }, { awaitsConfirmation: true }),
  );
  const seen = { submissionId, version: 1 };
  closeCampaign(context);
  const campaign = valueOf(findCampaign(reading(context), sheetCampaign(context))).code;
  const draft = aDraft('T02', { bang_ron: amount(1) });
  for (const refused of [
    recordReport(context, campaign, draft, []),
    previewSubmission(context, campaign, draft),
    recordNoActivity(context, campaign, 'T02'),
    addSubmission(context, campaign, aNewSubmission('T02')),
    amendSubmission(context, seen, draft),
    confirmSubmission(context, seen),
    reviewSubmission(context, submissionId, { to: 'checked' }),
    attachEvidence(context, submissionId, [], 'https://example.vn'),
  ]) {
    expect(errorOf(refused)).toMatchObject({ reason: 'campaignClosed' });
  }
  expect(valueOf(unitSheet(context, campaign, 'T01')).revisions).toHaveLength(1);
});

function sheetCampaign({ connection }: ServiceContext): string {
  return String(connection.prepare('select code from campaign').pluck().get());
}

test('a text answer and its source are on the sheet', () => {
  const context = sampleOffice();
  const code = results(context).indicators.find(
    ({ type, code: each }) =>
      type === 'text' &&
      results(context)
        .units.find(({ entry }) => entry.code === 'T01')
        ?.entry.indicatorCodes.has(each),
  )?.code;
  if (code === undefined) throw new Error('a village answers in words somewhere');
  record(context, aDraft('T01', { [code]: text('Treo băng rôn tại nhà văn hóa') }));
  expect(sheet(context).form.find((item) => item.code === code)?.source).toContain('Zalo');
});
