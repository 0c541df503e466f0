import { fail, ok, type Result } from '#app/domain/result.ts';
import { defaultReportSetting, type ReportSetting } from '#app/domain/reportSetting.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { buildLeaderCopy } from '#app/reports/buildLeaderCopy.ts';
import { buildLedger } from '#app/reports/buildLedger.ts';
import { stateReplacement } from '#app/reports/stateReplacement.ts';
import { buildReportModel } from '#app/reports/buildReportModel.ts';
import { listReportChecks } from '#app/reports/listReportChecks.ts';
import type { ComposedProse } from '#app/reports/prose/composeProse.ts';
import { restrictToPeriod } from '#app/reports/restrictToPeriod.ts';
import { queryCampaignResults, type CampaignResults } from '#app/reports/queryCampaignResults.ts';
import type { AnsweredCheck } from '#app/domain/reportCheck.ts';
import { readLastChangeAt } from '#app/storage/changeSetStore.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { readDirective } from '#app/storage/directiveStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { readReportSetting } from '#app/storage/reportSettingStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listSummaryReports } from '#app/storage/summaryReportStore.ts';
import { collectInsideFacts } from './collectInsideFacts.ts';
import { collectProseFacts } from './collectProseFacts.ts';
import { answerChecks, stateReasons } from './reportLife/answerChecks.ts';
import type { ReportContent } from './reportLife/frozenContent.ts';
import { movesSinceLook, movesSinceSubmitted } from './reportLife/movedTotals.ts';
import { coveredBy, findStandingReport, type StandingReport } from './reportLife/standingReport.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

export type ComposedReport = {
  readonly campaign: Campaign;
  readonly setting: ReportSetting;
  /** Of the whole campaign, whatever period the report is about. */
  readonly results: CampaignResults;
  readonly content: ReportContent;
  /** What asks before "trình ký". */
  readonly checks: readonly AnsweredCheck[];
  /** The issued report this one takes the place of. */
  readonly replaces: StandingReport | null;
  /** Its paragraphs, what of them was written by hand and what they ask. */
  readonly prose: ComposedProse;
};

/**
 * Composes the live report of a campaign. Its "as of" is the moment of the last
 * change, not the clock, so the same data always give the same pages.
 */
export function composeReport(context: ServiceContext, campaign: Campaign): Result<ComposedReport> {
  const db = reading(context);
  const office = readOffice(db);
  if (office === null) return fail({ code: 'dataFolderMissing', path: context.folder.root });
  const results = queryCampaignResults(db, campaign);
  const setting = readReportSetting(db, campaign.id) ?? defaultReportSetting(office.issuingBody);
  const inside = collectInsideFacts(db, results);
  const facts = {
    office: { ...office, issuingBody: setting.issuingBody },
    results: restrictToPeriod(results, setting.period),
    setting,
    prose: collectProseFacts(db, results, setting, inside.duties),
    requestedBy: directiveOrNull(db, campaign.requestedById),
    passedOnBy: directiveOrNull(db, campaign.passedOnById),
    asOf: readLastChangeAt(db) ?? vietnamTime(context.clock()),
  };
  const reports = listSummaryReports(db, campaign.id);
  const replaces = findStandingReport(reports, coveredBy(setting));
  const { release: built, prose } = buildReportModel(facts);
  const release = replaces === null ? built : stateReplacement(built, replaces);
  const checks = answerChecks(
    db,
    campaign.id,
    listReportChecks({
      report: facts,
      insideDoubts: inside.doubts,
      release,
      prose,
      movedSinceSeen: movesSinceLook(db, facts.results),
      movedSinceSubmitted: movesSinceSubmitted(reports, coveredBy(setting), release),
    }),
  );
  const leader = stateReasons(buildLeaderCopy(facts, inside), checks);
  const content = { release, leader, ledger: buildLedger(facts.results) };
  return ok({ campaign, setting, results, content, checks, replaces, prose });
}

function directiveOrNull(db: ReadDb, id: string | null) {
  return id === null ? null : readDirective(db, id);
}
