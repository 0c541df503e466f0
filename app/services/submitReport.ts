import { createHash } from 'node:crypto';
import { z } from 'zod';
import { blockingChecks } from '#app/domain/reportCheck.ts';
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
import type { ComposedReport } from './composeReport.ts';
import { readFrozenContent, type ReportContent } from './reportLife/frozenContent.ts';
import { checkNumberFree } from './reportLife/issuedNumbers.ts';
import { coveredBy } from './reportLife/standingReport.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/** Who asks for "trình ký": a person can give reasons, the command line cannot. */
export type Submitter = Parameters<typeof blockingChecks>[1];

/**
 * "Trình ký": freezes the composed content, number and date blank. One report of
 * a campaign is under way at a time; after an issued one about the same the new
 * one replaces it.
 */
export function submitReport(
  context: ServiceContext,
  report: ComposedReport,
  by: Submitter,
): Result<string> {
  const { campaign, content, setting, replaces } = report;
  const { release } = content;
  const action = { name: 'report.submit', subject: campaign.name, campaignId: campaign.id };
  return write(context, action, (scope): Result<string> => {
    const free = checkSubmittable(scope.recorder.db, report, by);
    if (!free.ok) return free;
    const earlier = listSummaryReports(scope.recorder.db, campaign.id);
    const frozen = JSON.stringify(content);
    return ok(
      insertSummaryReport(scope, {
        campaign_id: campaign.id,
        sequence: earlier.length + 1,
        cut_off_on: campaign.cutOffOn,
        replaces_id: replaces?.id ?? null,
        content: frozen,
        content_sha256: createHash('sha256').update(frozen).digest('hex'),
        symbol: release.header.symbol,
        subject: release.subject,
        addressee: release.addressees.join('; ') || null,
        covers: coveredBy(setting),
      }),
    );
  });
}

/** Whether nothing keeps the draft from "trình ký": no other report under way, nothing open. */
export function checkSubmittable(
  db: ReadDb,
  { campaign, checks }: Pick<ComposedReport, 'campaign' | 'checks'>,
  by: Submitter,
): Result<void> {
  const underWay = checkNoneUnderWay(db, campaign);
  if (!underWay.ok) return underWay;
  const open = blockingChecks(checks, by);
  if (open.length === 0) return ok(undefined);
  return fail({ code: 'reportNotReady', questions: open.map(({ sentence }) => sentence) });
}

function checkNoneUnderWay(db: ReadDb, campaign: Campaign): Result<void> {
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
      readonly signedCopy: {
        readonly evidenceId: string;
        readonly signatureFound: boolean | null;
      } | null;
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
    const columns = stepColumns(scope.recorder.db, report.symbol ?? '', facts);
    if (!columns.ok) return columns;
    updateSummaryReport(scope, report, { state, ...columns.value });
    return ok(undefined);
  });
}

/** What a submitted report says. Null when there is no such report. */
export function readReportContent(context: ServiceContext, reportId: string): ReportContent | null {
  const report = readSummaryReport(reading(context), reportId);
  return report === null ? null : readFrozenContent(report);
}

const isoDate = z.iso.date();

type StepColumns = Omit<Parameters<typeof updateSummaryReport>[2], 'state'>;

function stepColumns(db: ReadDb, symbol: string, facts: ReportStepFacts): Result<StepColumns> {
  switch (facts.step) {
    case 'return':
      return facts.note.trim() === ''
        ? invalid('note', 'required')
        : ok({ return_note: facts.note.trim() });
    case 'sign':
      return ok({});
    case 'issue': {
      const { number, issuedOn, signedCopy } = facts;
      if (!/^\d+$/u.test(number)) return invalid('number', 'required');
      if (!isoDate.safeParse(issuedOn).success) return invalid('issuedOn', 'date');
      const plain = plainNumber(number);
      const free = checkNumberFree(db, { number: plain, symbol, issuedOn });
      if (!free.ok) return free;
      return ok({
        number: plain,
        issued_on: issuedOn,
        signed_copy_id: signedCopy?.evidenceId ?? null,
        signature_found: signedCopy === null ? null : flagOf(signedCopy.signatureFound),
      });
    }
  }
}

/** "07" and "7" are one number; papers print the leading 0 themselves. */
export function plainNumber(number: string): string {
  return number.replace(/^0+(?=\d)/u, '');
}

export function flagOf(found: boolean | null): number | null {
  return found === null ? null : Number(found);
}

function invalid(path: string, rule: string): Result<never> {
  return fail({ code: 'validation', issues: [{ path, rule }] });
}
