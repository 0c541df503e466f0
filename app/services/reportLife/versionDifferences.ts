import { differencesBetween, type ReportDifferences } from '#app/domain/reportDifferences.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { citeReport } from '#app/reports/stateReplacement.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import {
  listSummaryReports,
  readSummaryReport,
  type SummaryReport,
} from '#app/storage/summaryReportStore.ts';
import { composeReport } from '../composeReport.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { readFrozenContent } from './frozenContent.ts';
import { coveredBy } from './standingReport.ts';

export type VersionDifferences = {
  /** "Báo cáo số 07/BC-UBND ngày 08/10/2025", or "Bản 1" of one that was never issued. */
  readonly earlier: string;
  readonly later: string;
  readonly differences: ReportDifferences;
};

/**
 * What a version says differently from the one it replaces, else from the one
 * submitted before it about the same; a draft from the last one. Null for a first version.
 */
export function versionDifferences(
  context: ServiceContext,
  reference: string | null,
  reportId: string | null,
): Result<VersionDifferences | null> {
  const db = reading(context);
  if (reportId !== null) {
    const report = readSummaryReport(db, reportId);
    if (report === null) return fail({ code: 'notFound', entity: 'report', reference: reportId });
    const earlier = earlierVersion(listSummaryReports(db, report.campaign_id), report);
    return ok(compared(earlier, nameOf(report), readFrozenContent(report).release));
  }
  const campaign = findCampaign(db, reference);
  if (!campaign.ok) return campaign;
  const live = composeReport(context, campaign.value);
  if (!live.ok) return live;
  const { setting, content } = live.value;
  const covers = coveredBy(setting);
  const last = listSummaryReports(db, campaign.value.id).findLast((each) => each.covers === covers);
  return ok(compared(last, 'Dự thảo', content.release));
}

function earlierVersion(
  reports: readonly SummaryReport[],
  report: SummaryReport,
): SummaryReport | undefined {
  return (
    reports.find(({ id }) => id === report.replaces_id) ??
    reports.findLast(
      ({ sequence, covers }) => sequence < report.sequence && covers === report.covers,
    )
  );
}

function compared(
  earlier: SummaryReport | undefined,
  later: string,
  release: ReportModel,
): VersionDifferences | null {
  if (earlier === undefined) return null;
  const before = readFrozenContent(earlier).release;
  return { earlier: nameOf(earlier), later, differences: differencesBetween(before, release) };
}

function nameOf({ number, symbol, issued_on: issuedOn, sequence }: SummaryReport): string {
  if (number === null || issuedOn === null || symbol === null) return `Bản ${sequence}`;
  return citeReport({ number, symbol, issuedOn });
}
