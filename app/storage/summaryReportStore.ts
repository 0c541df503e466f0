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

/** The file a signed report came back as; null while none is attached. */
export function readSignedCopy(
  db: ReadDb,
  reportId: string,
): { readonly name: string; readonly sha256: string; readonly mediaType: string } | null {
  const row = selectFirst(
    db,
    build
      .selectFrom('summary_report')
      .innerJoin('evidence', 'evidence.id', 'summary_report.signed_copy_id')
      .select(['evidence.original_name', 'evidence.sha256', 'evidence.media_type'])
      .where('summary_report.id', '=', reportId),
  );
  if (row === undefined || row.sha256 === null) return null;
  const mediaType = row.media_type ?? 'application/octet-stream';
  return { name: row.original_name, sha256: row.sha256, mediaType };
}

/** Every issued report of the office with its campaign and signed copy, newest first. */
export function listIssuedReports(db: ReadDb) {
  return selectAll(
    db,
    build
      .selectFrom('summary_report')
      .innerJoin('campaign', 'campaign.id', 'summary_report.campaign_id')
      .leftJoin('evidence', 'evidence.id', 'summary_report.signed_copy_id')
      .select([
        'summary_report.id',
        'summary_report.number',
        'summary_report.symbol',
        'summary_report.issued_on',
        'summary_report.subject',
        'summary_report.addressee',
        'summary_report.replaces_id',
        'summary_report.signature_found',
        'campaign.code as campaign_code',
        'campaign.name as campaign_name',
        'evidence.original_name as signed_copy_name',
      ])
      .where('summary_report.state', '=', 'issued')
      .orderBy('summary_report.issued_on', 'desc')
      .orderBy('summary_report.created_at', 'desc'),
  );
}

/** What an issued report or letter with this number of this year and series is about; null while it is free. */
export function findIssuedNumber(
  db: ReadDb,
  wanted: { readonly number: string; readonly symbol: string; readonly issuedOn: string },
): string | null {
  const { number, symbol, issuedOn } = wanted;
  const [from, to] = [`${issuedOn.slice(0, 4)}-01-01`, `${issuedOn.slice(0, 4)}-12-31`];
  const report = selectFirst(
    db,
    build
      .selectFrom('summary_report')
      .select('subject')
      .where('number', '=', number)
      .where('symbol', '=', symbol)
      .where('issued_on', '>=', from)
      .where('issued_on', '<=', to),
  );
  if (report !== undefined) return report.subject ?? '';
  const letter = selectFirst(
    db,
    build
      .selectFrom('report_correction')
      .innerJoin('summary_report', 'summary_report.id', 'report_correction.report_id')
      .select('summary_report.subject')
      .where('report_correction.number', '=', number)
      .where('report_correction.symbol', '=', symbol)
      .where('report_correction.issued_on', '>=', from)
      .where('report_correction.issued_on', '<=', to),
  );
  return letter === undefined ? null : (letter.subject ?? '');
}

/** Freezes a content: number and date stay blank until the văn thư gives them. */
export function insertSummaryReport(
  scope: ChangeScope,
  report: Pick<
    SummaryReport,
    | 'campaign_id'
    | 'sequence'
    | 'cut_off_on'
    | 'replaces_id'
    | 'content'
    | 'content_sha256'
    | 'symbol'
    | 'subject'
    | 'addressee'
    | 'covers'
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
    signature_found: null,
    created_at: scope.now,
    updated_at: scope.now,
    version: 1,
  });
  return id;
}

export function updateSummaryReport(
  scope: ChangeScope,
  report: SummaryReport,
  patch: Partial<
    Pick<
      SummaryReport,
      'state' | 'return_note' | 'number' | 'issued_on' | 'signed_copy_id' | 'signature_found'
    >
  >,
): void {
  scope.recorder.update('summary_report', report.id, {
    ...patch,
    updated_at: scope.now,
    version: report.version + 1,
  });
}
