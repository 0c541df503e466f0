import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';

/** Whether a submission is on record. */
export function hasSubmission(db: ReadDb, id: string): boolean {
  return (
    selectFirst(db, build.selectFrom('submission').select('id').where('id', '=', id)) !== undefined
  );
}

/** A figure that was read from a file with some content. */
export type ImportedFigure = {
  readonly unitCode: string;
  readonly indicator: string;
  readonly at: string | null;
  readonly importedAt: string;
};

/** What a campaign holds of a file with this content, under whatever name it came. */
export function listImportedFigures(
  db: ReadDb,
  campaignId: string,
  sha256: string,
): readonly ImportedFigure[] {
  return selectAll(
    db,
    build
      .selectFrom('value')
      .innerJoin('evidence', 'evidence.id', 'value.evidence_id')
      .innerJoin('submission', 'submission.id', 'value.submission_id')
      .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
      .innerJoin('indicator', 'indicator.id', 'value.indicator_id')
      .select([
        'roster_entry.code as unitCode',
        'indicator.code as indicator',
        'value.source_at as at',
        'submission.created_at as importedAt',
      ])
      .where('submission.campaign_id', '=', campaignId)
      .where('evidence.sha256', '=', sha256)
      .orderBy('submission.created_at'),
  );
}
