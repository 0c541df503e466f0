import type { SummaryReportState } from '#app/domain/summaryReportState.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type SummaryReport = Database['summary_report'];

/** A stored report with its frozen content as text, null when there is none. */
export function readSummaryReport(db: ReadDb, id: string): SummaryReport | null {
  return (
    selectFirst(db, build.selectFrom('summary_report').selectAll().where('id', '=', id)) ?? null
  );
}

/** Reports of a campaign, oldest first. */
export function listSummaryReports(db: ReadDb, campaignId: string): SummaryReport[] {
  return selectAll(
    db,
    build
      .selectFrom('summary_report')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .orderBy('sequence'),
  );
}

/** Name of the signed copy attached to each issued report of a campaign, by report id. */
export function listSignedCopyNames(db: ReadDb, campaignId: string): ReadonlyMap<string, string> {
  const rows = selectAll(
    db,
    build
      .selectFrom('summary_report')
      .innerJoin('evidence', 'evidence.id', 'summary_report.signed_copy_id')
      .select(['summary_report.id', 'evidence.original_name'])
      .where('campaign_id', '=', campaignId),
  );
  return new Map(rows.map(({ id, original_name }) => [id, original_name]));
}

/** Freezes a content: number and date stay blank until the văn thư gives them. */
export function insertSummaryReport(
  scope: ChangeScope,
  report: Pick<
    SummaryReport,
    'campaign_id' | 'sequence' | 'cut_off_on' | 'replaces_id' | 'content' | 'content_sha256'
  >,
): string {
  const id = scope.newId();
  scope.recorder.insert('summary_report', {
    id,
    ...report,
    state: 'submitted',
    return_note: null,
    number: null,
    issued_on: null,
    signed_copy_id: null,
    created_at: scope.now,
    updated_at: scope.now,
    version: 1,
  });
  return id;
}

export function updateSummaryReport(
  scope: ChangeScope,
  report: SummaryReport,
  patch: { readonly state: SummaryReportState } & Partial<
    Pick<SummaryReport, 'return_note' | 'number' | 'issued_on' | 'signed_copy_id'>
  >,
): void {
  scope.recorder.update('summary_report', report.id, {
    ...patch,
    updated_at: scope.now,
    version: report.version + 1,
  });
}
