import { fail, ok, type Result } from '#app/domain/result.ts';
import { defaultReportSetting, type ReportSetting } from '#app/domain/reportSetting.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { buildLeaderCopy } from '#app/reports/buildLeaderCopy.ts';
import { buildReportModel } from '#app/reports/buildReportModel.ts';
import { listDoubts, listMissingFacts } from '#app/reports/listOpenFlags.ts';
import { queryCampaignResults, type CampaignResults } from '#app/reports/queryCampaignResults.ts';
import type { LeaderCopyModel, ReportModel } from '#app/domain/reportModel.ts';
import { readLastChangeAt } from '#app/storage/changeSetStore.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { readDirective } from '#app/storage/directiveStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { readReportSetting } from '#app/storage/reportSettingStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { collectInsideFacts } from './collectInsideFacts.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

export type ComposedReport = {
  readonly campaign: Campaign;
  readonly setting: ReportSetting;
  readonly results: CampaignResults;
  readonly content: ReportContent;
  /** Facts the report must state and does not; they block "trình ký" on screens. */
  readonly missingFacts: readonly string[];
  readonly doubts: readonly string[];
};

/** What a submitted report freezes. */
export type ReportContent = { readonly release: ReportModel; readonly leader: LeaderCopyModel };

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
  const facts = {
    office: { ...office, issuingBody: setting.issuingBody },
    results,
    setting,
    requestedBy: directiveOrNull(db, campaign.requestedById),
    passedOnBy: directiveOrNull(db, campaign.passedOnById),
    asOf: readLastChangeAt(db) ?? vietnamTime(context.clock()),
  };
  const inside = collectInsideFacts(db, results);
  return ok({
    campaign,
    setting,
    results,
    content: { release: buildReportModel(facts), leader: buildLeaderCopy(facts, inside) },
    missingFacts: listMissingFacts(facts),
    doubts: [...listDoubts(facts), ...inside.doubts],
  });
}

function directiveOrNull(db: ReadDb, id: string | null) {
  return id === null ? null : readDirective(db, id);
}
