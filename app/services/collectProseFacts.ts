import { isDue } from '#app/domain/aggregateValues.ts';
import type { LeaderDuty } from '#app/domain/reportModel.ts';
import type { ReportSetting } from '#app/domain/reportSetting.ts';
import type { ProseFacts } from '#app/reports/prose/proseFacts.ts';
import type { CampaignResults } from '#app/reports/queryCampaignResults.ts';
import { eventsOf } from '#app/reports/restrictToPeriod.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { readReportParagraphs, type ParagraphHome } from '#app/storage/reportParagraphStore.ts';
import { listSummaryReports } from '#app/storage/summaryReportStore.ts';
import { readReportTexts } from '#app/storage/reportTextStore.ts';
import { findStandingReport, type StandingReport } from './reportLife/standingReport.ts';
import { comparablePriorTotals } from './lastYearFigures.ts';

/** What the sentences of a report need beside its figures; `results` are those of the whole campaign. */
export function collectProseFacts(
  db: ReadDb,
  { campaign, indicators }: CampaignResults,
  setting: ReportSetting,
  duties: readonly LeaderDuty[],
): ProseFacts {
  const { period } = setting;
  const events = eventsOf(indicators);
  return {
    texts: readReportTexts(db),
    priorTotals: comparablePriorTotals(db, campaign),
    duties,
    event:
      period.kind === 'event' ? (events.find(({ id }) => id === period.eventId) ?? null) : null,
    follows: period.kind === 'event' ? findFollowed(db, campaign.id) : null,
    laterEvents:
      period.kind === 'campaign'
        ? events.filter(({ endOn }) => !isDue(endOn, campaign.cutOffOn))
        : [],
    edits: readReportParagraphs(db, paragraphHome(campaign.id, setting)),
  };
}

/** The newest issued report about the campaign itself. */
function findFollowed(db: ReadDb, campaignId: string): StandingReport | null {
  const reports = listSummaryReports(db, campaignId);
  return findStandingReport(reports, 'campaign') ?? findStandingReport(reports, 'all');
}

/** Edited paragraphs belong to one kind of report about one period. */
export function paragraphHome(campaignId: string, { kind, period }: ReportSetting): ParagraphHome {
  return { campaignId, kind, covers: period.kind === 'event' ? period.eventId : period.kind };
}
