import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type StoredActivity = Database['activity'] & {
  readonly rosterEntryId: string;
  readonly photos: number;
};

/** Every activity of a campaign with the unit it belongs to, in roster order. */
export function listActivityRows(db: ReadDb, campaignId: string): StoredActivity[] {
  const photos = new Map(
    selectAll(
      db,
      build
        .selectFrom('activity_photo')
        .select(['activity_id', (row) => row.fn.countAll<number>().as('count')])
        .groupBy('activity_id'),
    ).map(({ activity_id, count }) => [activity_id, count]),
  );
  return selectAll(
    db,
    build
      .selectFrom('activity')
      .innerJoin('submission', 'submission.id', 'activity.submission_id')
      .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
      .selectAll('activity')
      .select('submission.roster_entry_id as rosterEntryId')
      .where('submission.campaign_id', '=', campaignId)
      .orderBy('roster_entry.position')
      .orderBy('submission.revision')
      .orderBy('activity.position'),
  ).map((row) => ({ ...row, photos: photos.get(row.id) ?? 0 }));
}

/** Free place for one more activity at the end of a submission. */
export function nextActivityPosition(db: ReadDb, submissionId: string): number {
  const last = selectFirst(
    db,
    build
      .selectFrom('activity')
      .select('position')
      .where('submission_id', '=', submissionId)
      .orderBy('position', 'desc')
      .limit(1),
  );
  return (last?.position ?? -1) + 1;
}

/** Takes an activity away with the answers about it; its photos have left before. */
export function removeActivityRow({ recorder }: ChangeScope, id: string): void {
  const matches = selectAll(
    recorder.db,
    build
      .selectFrom('activity_match')
      .select('id')
      .where((where) => where.or([where('first_id', '=', id), where('second_id', '=', id)])),
  );
  for (const match of matches) recorder.remove('activity_match', match.id);
  recorder.remove('activity', id);
}

/** What people answered about pairs that may be one event. */
export function listActivityMatches(db: ReadDb, campaignId: string): Database['activity_match'][] {
  return selectAll(
    db,
    build.selectFrom('activity_match').selectAll().where('campaign_id', '=', campaignId),
  );
}
