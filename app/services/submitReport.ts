import { createHash } from 'node:crypto';
import { z } from 'zod';
import { nextReportState } from '#app/domain/summaryReportState.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { readCampaign, type Campaign } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  insertSummaryReport,
  listSummaryReports,
  readSummaryReport,
  updateSummaryReport,
} from '#app/storage/summaryReportStore.ts';
import type { ComposedReport, ReportContent } from './composeReport.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/**
 * "Trình ký": freezes the composed content, number and date blank. One report of
 * a campaign is under way at a time; after an issued one the new one replaces it.
 */
export function submitReport(context: ServiceContext, report: ComposedReport): Result<string> {
  const { campaign, content } = report;
  const action = { name: 'report.submit', subject: campaign.name, campaignId: campaign.id };
  return write(context, action, (scope): Result<string> => {
    const free = checkSubmittable(scope.recorder.db, campaign);
    if (!free.ok) return free;
    const earlier = listSummaryReports(scope.recorder.db, campaign.id);
    const frozen = JSON.stringify(content);
    return ok(
      insertSummaryReport(scope, {
        campaign_id: campaign.id,
        sequence: earlier.length + 1,
        cut_off_on: campaign.cutOffOn,
        replaces_id: earlier.findLast(({ state }) => state === 'issued')?.id ?? null,
        content: frozen,
        content_sha256: createHash('sha256').update(frozen).digest('hex'),
      }),
    );
  });
}

/** Whether no other report of the campaign is under way. */
export function checkSubmittable(db: ReadDb, campaign: Campaign): Result<void> {
  const isUnderWay = listSummaryReports(db, campaign.id).some(
    ({ state }) => state === 'submitted' || state === 'signed',
  );
  if (!isUnderWay) return ok(undefined);
  return fail({
    code: 'conflict',
    entity: 'report',
    reference: campaign.name,
    reason: 'reportUnderWay',
  });
}

export type ReportStepFacts =
  | { readonly step: 'return'; readonly note: string }
  | { readonly step: 'sign' }
  | {
      readonly step: 'issue';
      readonly number: string;
      readonly issuedOn: string;
      readonly signedCopyId: string | null;
    };

/** Moves a submitted report on. Issuing leaves the office and cannot be undone. */
export function moveReport(
  context: ServiceContext,
  reportId: string,
  facts: ReportStepFacts,
): Result<void> {
  const found = readSummaryReport(reading(context), reportId);
  const campaign = found === null ? null : readCampaign(reading(context), found.campaign_id);
  if (campaign === null) return fail({ code: 'notFound', entity: 'report', reference: reportId });
  const action = {
    name: `report.${facts.step}`,
    subject: campaign.name,
    campaignId: campaign.id,
    isUndoable: facts.step !== 'issue',
  };
  return write(context, action, (scope): Result<void> => {
    const report = readSummaryReport(scope.recorder.db, reportId);
    invariant(report !== null, 'the report was found');
    const state = nextReportState(report.state, facts.step);
    if (state === null) {
      return fail({
        code: 'conflict',
        entity: 'report',
        reference: campaign.name,
        reason: 'wrongState',
      });
    }
    const columns = stepColumns(facts);
    if (!columns.ok) return columns;
    updateSummaryReport(scope, report, { state, ...columns.value });
    return ok(undefined);
  });
}

/**
 * What a submitted report says: its frozen content, and once it is issued the
 * number and date the văn thư gave. Null when there is no such report.
 */
export function readReportContent(context: ServiceContext, reportId: string): ReportContent | null {
  const report = readSummaryReport(reading(context), reportId);
  if (report === null) return null;
  const sha256 = createHash('sha256').update(report.content).digest('hex');
  invariant(sha256 === report.content_sha256, 'frozen content is unchanged');
  // Written by `submitReport` alone; the trigger keeps it and the hash proves it.
  const { release, leader } = JSON.parse(report.content) as FrozenContent;
  const whole = { ...leader, duties: leader.duties ?? NOT_FROZEN };
  const header = { ...release.header, number: report.number, issuedOn: report.issued_on };
  return { release: { ...release, header }, leader: whole };
}

/** Reports frozen before duties were assessed carry none. */
type FrozenContent = {
  readonly release: ReportContent['release'];
  readonly leader: Omit<ReportContent['leader'], 'duties'> &
    Partial<Pick<ReportContent['leader'], 'duties'>>;
};

const NOT_FROZEN: ReportContent['leader']['duties'] = [];

const isoDate = z.iso.date();

type StepColumns = {
  readonly return_note?: string;
  readonly number?: string;
  readonly issued_on?: string;
  readonly signed_copy_id?: string | null;
};

function stepColumns(facts: ReportStepFacts): Result<StepColumns> {
  switch (facts.step) {
    case 'return':
      return facts.note.trim() === ''
        ? invalid('note', 'required')
        : ok({ return_note: facts.note.trim() });
    case 'sign':
      return ok({});
    case 'issue':
      if (!/^\d+$/u.test(facts.number)) return invalid('number', 'required');
      if (!isoDate.safeParse(facts.issuedOn).success) return invalid('issuedOn', 'date');
      return ok({
        number: facts.number,
        issued_on: facts.issuedOn,
        signed_copy_id: facts.signedCopyId,
      });
  }
}

function invalid(path: string, rule: string): Result<never> {
  return fail({ code: 'validation', issues: [{ path, rule }] });
}
