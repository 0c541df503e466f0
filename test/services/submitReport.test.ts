import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addSubmission } from '#app/services/addSubmission.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { moveReport, submitReport } from '#app/services/submitReport.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { readSummaryReport } from '#app/storage/summaryReportStore.ts';
import { aNewSubmission, dumpTables } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const ISSUE = { step: 'issue', number: '12', issuedOn: '2025-10-08', signedCopy: null } as const;

function composed(context: ServiceContext) {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

function submit(context: ServiceContext): string {
  return valueOf(submitReport(context, composed(context), 'commandLine'));
}

function stored(context: ServiceContext, id: string) {
  return readSummaryReport(reading(context), id);
}

function issued(context: ServiceContext): string {
  const id = submit(context);
  valueOf(moveReport(context, id, { step: 'sign' }));
  valueOf(moveReport(context, id, ISSUE));
  return id;
}

describe('"trình ký"', () => {
  test('freezes the content; number and date stay blank', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01')));
    const content = JSON.stringify(composed(context).content);
    const id = submit(context);
    valueOf(addSubmission(context, null, aNewSubmission('T02')));
    expect(JSON.stringify(composed(context).content)).not.toBe(content);
    expect(stored(context, id)).toMatchObject({
      state: 'submitted',
      sequence: 1,
      content,
      content_sha256: createHash('sha256').update(content).digest('hex'),
      number: null,
      issued_on: null,
      replaces_id: null,
    });
  });

  test('one report of a campaign is under way at a time', () => {
    const context = sampleOffice();
    const id = submit(context);
    expect(errorOf(submitReport(context, composed(context), 'commandLine'))).toMatchObject({
      code: 'conflict',
      reason: 'reportUnderWay',
    });
    valueOf(moveReport(context, id, { step: 'return', note: ' Sửa mục II ' }));
    expect(stored(context, id)).toMatchObject({ state: 'returned', return_note: 'Sửa mục II' });
    expect(stored(context, submit(context))).toMatchObject({ sequence: 2, replaces_id: null });
  });

  test('can be undone while nothing was issued', () => {
    const context = sampleOffice();
    const id = submit(context);
    valueOf(moveReport(context, id, { step: 'sign' }));
    valueOf(undoLastChange(context));
    expect(stored(context, id)?.state).toBe('submitted');
    valueOf(undoLastChange(context));
    expect(stored(context, id)).toBeNull();
  });
});

describe('issuing', () => {
  test('number and date come with the issue, which cannot be undone', () => {
    const context = sampleOffice();
    const id = issued(context);
    expect(stored(context, id)).toMatchObject({
      state: 'issued',
      number: '12',
      issued_on: '2025-10-08',
      version: 3,
    });
    expect(errorOf(undoLastChange(context)).code).toBe('nothingToUndo');
  });

  test('a report after an issued one replaces it', () => {
    const context = sampleOffice();
    const first = issued(context);
    expect(stored(context, submit(context))).toMatchObject({ sequence: 2, replaces_id: first });
  });

  test.each([
    { ...ISSUE, number: '' },
    { ...ISSUE, number: '12/BC' },
    { ...ISSUE, issuedOn: '08/10/2025' },
    { ...ISSUE, issuedOn: '2025-02-30' },
  ])('refuses number "$number" on "$issuedOn"', (facts) => {
    const context = sampleOffice();
    const id = submit(context);
    valueOf(moveReport(context, id, { step: 'sign' }));
    expect(errorOf(moveReport(context, id, facts)).code).toBe('validation');
    expect(stored(context, id)).toMatchObject({ state: 'signed', number: null });
  });

  test('a step out of order, without a note, or of no report is refused', () => {
    const context = sampleOffice();
    const id = submit(context);
    const before = dumpTables(context.connection);
    expect(errorOf(moveReport(context, id, ISSUE))).toMatchObject({ reason: 'wrongState' });
    const noNote = moveReport(context, id, { step: 'return', note: ' ' });
    expect(errorOf(noNote).code).toBe('validation');
    expect(errorOf(moveReport(context, 'nobody', { step: 'sign' })).code).toBe('notFound');
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test('steps are on record under the name of the campaign', () => {
    const context = sampleOffice();
    issued(context);
    const recorded = context.connection
      .prepare('select action, subject from audit_entry order by sequence desc limit 3')
      .all();
    const subject = composed(context).campaign.name;
    expect(recorded).toEqual([
      { action: 'report.issue', subject },
      { action: 'report.sign', subject },
      { action: 'report.submit', subject },
    ]);
  });
});
