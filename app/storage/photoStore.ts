import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';

/** One photo of a campaign. Its id stays the same wherever the photo goes. */
export type StoredPhoto = {
  readonly id: string;
  readonly evidenceId: string;
  readonly sha256: string;
  readonly name: string;
  readonly caption: string;
  readonly isChosen: boolean;
  /** Null: nobody's yet. */
  readonly rosterEntryId: string | null;
  readonly activityId: string | null;
};

/** Where a photo can be: with nobody yet, with a unit, or with one of its activities. */
export type PhotoPlace = Pick<StoredPhoto, 'rosterEntryId' | 'activityId'>;

/** Every photo of a campaign: those of nobody, those of units, those of activities in roster order. */
export function listPhotos(db: ReadDb, campaignId: string): StoredPhoto[] {
  const loose = selectAll(
    db,
    build
      .selectFrom('campaign_photo')
      .innerJoin('evidence', 'evidence.id', 'campaign_photo.evidence_id')
      .leftJoin('roster_entry', 'roster_entry.id', 'campaign_photo.roster_entry_id')
      .select([
        'campaign_photo.id',
        'campaign_photo.evidence_id as evidenceId',
        'campaign_photo.caption',
        'campaign_photo.is_chosen',
        'campaign_photo.roster_entry_id as rosterEntryId',
        'evidence.sha256',
        'evidence.original_name as name',
      ])
      .where('campaign_photo.campaign_id', '=', campaignId)
      .orderBy('roster_entry.position')
      .orderBy('campaign_photo.position'),
  ).map(({ is_chosen, ...row }) => ({ ...row, activityId: null, isChosen: is_chosen === 1 }));
  const ofActivities = selectAll(
    db,
    build
      .selectFrom('activity_photo')
      .innerJoin('evidence', 'evidence.id', 'activity_photo.evidence_id')
      .innerJoin('activity', 'activity.id', 'activity_photo.activity_id')
      .innerJoin('submission', 'submission.id', 'activity.submission_id')
      .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
      .select([
        'activity_photo.id',
        'activity_photo.evidence_id as evidenceId',
        'activity_photo.caption',
        'activity_photo.is_chosen',
        'activity_photo.activity_id as activityId',
        'submission.roster_entry_id as rosterEntryId',
        'evidence.sha256',
        'evidence.original_name as name',
      ])
      .where('submission.campaign_id', '=', campaignId)
      .orderBy('roster_entry.position')
      .orderBy('submission.revision')
      .orderBy('activity.position')
      .orderBy('activity_photo.position'),
  ).map(({ is_chosen, ...row }) => ({ ...row, isChosen: is_chosen === 1 }));
  // A photo is always a file: the database checks it.
  return [...loose, ...ofActivities].map((row) => ({ ...row, sha256: row.sha256 ?? '' }));
}

/** A photo new to the campaign. */
export function insertPhoto(
  scope: ChangeScope,
  campaignId: string,
  evidenceId: string,
  place: PhotoPlace,
): void {
  const photo = { id: scope.newId(), evidenceId, caption: '', isChosen: false };
  placePhoto(scope, campaignId, photo, place);
}

/**
 * Takes a photo from where it is to another place, with its caption. It stays
 * chosen for the annex until it is nobody's.
 */
export function movePhoto(
  scope: ChangeScope,
  campaignId: string,
  photo: StoredPhoto,
  place: PhotoPlace,
): void {
  if (photo.activityId === place.activityId && photo.rosterEntryId === place.rosterEntryId) return;
  removePhoto(scope, photo);
  placePhoto(scope, campaignId, photo, place);
}

/** The row alone: file and evidence stay, so that undo brings the photo back. */
export function removePhoto({ recorder }: ChangeScope, { id, activityId }: StoredPhoto): void {
  recorder.remove(tableOf(activityId), id);
}

export function captionPhoto(
  { recorder }: ChangeScope,
  { id, activityId }: StoredPhoto,
  caption: string,
): void {
  recorder.update(tableOf(activityId), id, { caption });
}

/** Whether a photo of a unit or an activity is printed in the annex of photos. */
export function choosePhoto(
  { recorder }: ChangeScope,
  { id, activityId }: StoredPhoto,
  isChosen: boolean,
): void {
  recorder.update(tableOf(activityId), id, { is_chosen: isChosen ? 1 : 0 });
}

function placePhoto(
  { recorder }: ChangeScope,
  campaignId: string,
  photo: Pick<StoredPhoto, 'id' | 'evidenceId' | 'caption' | 'isChosen'>,
  { rosterEntryId, activityId }: PhotoPlace,
): void {
  const { id, caption } = photo;
  const common = { id, evidence_id: photo.evidenceId, caption };
  if (activityId === null) {
    const position = nextPosition(recorder.db, 'campaign_photo', 'campaign_id', campaignId);
    recorder.insert('campaign_photo', {
      ...common,
      campaign_id: campaignId,
      roster_entry_id: rosterEntryId,
      position,
      is_chosen: photo.isChosen && rosterEntryId !== null ? 1 : 0,
    });
    return;
  }
  const position = nextPosition(recorder.db, 'activity_photo', 'activity_id', activityId);
  recorder.insert('activity_photo', {
    ...common,
    activity_id: activityId,
    is_chosen: photo.isChosen ? 1 : 0,
    position,
  });
}

function tableOf(activityId: string | null): 'activity_photo' | 'campaign_photo' {
  return activityId === null ? 'campaign_photo' : 'activity_photo';
}

function nextPosition(
  db: ReadDb,
  table: 'activity_photo' | 'campaign_photo',
  column: 'activity_id' | 'campaign_id',
  owner: string,
): number {
  const last = selectFirst(
    db,
    build
      .selectFrom(table)
      .select('position')
      .where(build.dynamic.ref<'id'>(column), '=', owner)
      .orderBy('position', 'desc')
      .limit(1),
  );
  return (last?.position ?? -1) + 1;
}
