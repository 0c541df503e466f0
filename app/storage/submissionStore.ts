import type { ChangeScope } from './changeScope.ts';
import { listActivityPhotos, type PrintablePhoto } from './printablePhotos.ts';
import { build, fixedQuery, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type Activity = {
  readonly submissionId: string;
  readonly name: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly place: string | null;
  readonly participants: number | null;
  readonly result: string | null;
  readonly photos: readonly PrintablePhoto[];
};

/** Activities of a campaign in roster order, with their photos. */
export function listActivities(db: ReadDb, campaignId: string): Activity[] {
  const photos = listActivityPhotos(db, campaignId);
  const rows = selectAll(
    db,
    build
      .selectFrom('activity')
      .innerJoin('submission', 'submission.id', 'activity.submission_id')
      .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
      .selectAll('activity')
      .where('submission.campaign_id', '=', campaignId)
      .orderBy('roster_entry.position')
      .orderBy('submission.revision')
      .orderBy('activity.position'),
  );
  return rows.map((row) => ({
    submissionId: row.submission_id,
    name: row.name,
    startOn: row.start_on,
    endOn: row.end_on,
    place: row.place,
    participants: row.participants,
    result: row.result,
    photos: photos.get(row.id) ?? [],
  }));
}

export function insertSubmission(
  scope: ChangeScope,
  row: Omit<Database['submission'], 'id' | 'created_at' | 'updated_at' | 'version'>,
): string {
  const id = scope.newId();
  scope.recorder.insert('submission', {
    id,
    ...row,
    created_at: scope.now,
    updated_at: scope.now,
    version: 1,
  });
  return id;
}

export function insertValues(
  scope: ChangeScope,
  rows: readonly Omit<Database['value'], 'id'>[],
): void {
  scope.recorder.insertAll(
    'value',
    rows.map((row) => ({ id: scope.newId(), ...row })),
  );
}

export function insertActivity(scope: ChangeScope, row: Omit<Database['activity'], 'id'>): string {
  const id = scope.newId();
  scope.recorder.insert('activity', { id, ...row });
  return id;
}

export function insertActivityPhoto(
  scope: ChangeScope,
  row: Omit<Database['activity_photo'], 'id'>,
): void {
  scope.recorder.insert('activity_photo', { id: scope.newId(), ...row });
}

/** Keeps the record of a file, photo, link or paper; `linkEvidence` ties it to a submission. */
export function insertEvidence(
  scope: ChangeScope,
  row: Omit<Database['evidence'], 'id' | 'created_at'>,
): string {
  const id = scope.newId();
  scope.recorder.insert('evidence', { id, ...row, created_at: scope.now });
  return id;
}

export function linkEvidence(
  scope: ChangeScope,
  submissionId: string,
  evidenceId: string,
  position: number,
): void {
  scope.recorder.insert('submission_evidence', {
    id: scope.newId(),
    submission_id: submissionId,
    evidence_id: evidenceId,
    position,
  });
}

/** The stored cells of one submission by their indicator, or the one of an indicator alone. */
export function readValueRows(
  db: ReadDb,
  submissionId: string,
  indicatorId: string | null,
): ReadonlyMap<string, Database['value']> {
  const rows =
    indicatorId === null
      ? valuesOfSubmission.all(db, [submissionId])
      : valueOfIndicator.all(db, [submissionId, indicatorId]);
  return new Map(rows.map((row) => [row.indicator_id, row]));
}

const valuesOfSubmission = fixedQuery(
  build.selectFrom('value').selectAll().where('submission_id', '=', ''),
);

const valueOfIndicator = fixedQuery(
  build
    .selectFrom('value')
    .selectAll()
    .where('submission_id', '=', '')
    .where('indicator_id', '=', ''),
);

/** Whose submission it is, under the name the unit has in the campaign. */
export function readSubmissionUnit(
  db: ReadDb,
  id: string,
): { readonly name: string; readonly campaignId: string } | null {
  return (
    selectFirst(
      db,
      build
        .selectFrom('submission')
        .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
        .select(['roster_entry.name', 'submission.campaign_id as campaignId'])
        .where('submission.id', '=', id),
    ) ?? null
  );
}

/** Whether a submission states nothing at all: no value, no activity, no evidence. */
export function isEmptySubmission(db: ReadDb, id: string): boolean {
  return contentOfSubmission.every((content) => content.first(db, [id]) === undefined);
}

const contentOfSubmission = (['value', 'activity', 'submission_evidence'] as const).map((table) =>
  fixedQuery(build.selectFrom(table).select('submission_id').where('submission_id', '=', '')),
);

/** The row as it is stored, null when there is none; for updates that raise its version. */
export function readSubmissionRow(db: ReadDb, id: string): Database['submission'] | null {
  return selectFirst(db, build.selectFrom('submission').selectAll().where('id', '=', id)) ?? null;
}

/** Name and kind of a kept file by its hash, null when the hash is not on record. */
export function readEvidenceByHash(
  db: ReadDb,
  sha256: string,
): Pick<Database['evidence'], 'original_name' | 'media_type'> | null {
  return (
    selectFirst(
      db,
      build
        .selectFrom('evidence')
        .select(['original_name', 'media_type'])
        .where('sha256', '=', sha256)
        .limit(1),
    ) ?? null
  );
}

/** Hashes of all kept files, for `check` and `backup`. */
export function listKeptEvidence(db: ReadDb): { sha256: string; name: string }[] {
  return selectAll(
    db,
    build.selectFrom('evidence').select(['sha256', 'original_name']).orderBy('id'),
  ).flatMap(({ sha256, original_name }) =>
    sha256 === null ? [] : [{ sha256, name: original_name }],
  );
}

/** Hashes of all files on record, each once. */
export function listEvidenceHashes(db: ReadDb): string[] {
  return selectAll(
    db,
    build
      .selectFrom('evidence')
      .select('sha256')
      .distinct()
      .where('sha256', 'is not', null)
      .orderBy('sha256'),
  ).flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
}
