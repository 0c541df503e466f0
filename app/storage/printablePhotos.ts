import { build, selectAll, type ReadDb } from './queryBuilder.ts';

/** A photo as a report prints it. */
export type PrintablePhoto = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly caption: string;
  readonly isChosen: boolean;
};

/** Photos of the activities of a campaign, by activity. */
export function listActivityPhotos(
  db: ReadDb,
  campaignId: string,
): ReadonlyMap<string, readonly PrintablePhoto[]> {
  const rows = selectAll(
    db,
    build
      .selectFrom('activity_photo')
      .innerJoin('evidence', 'evidence.id', 'activity_photo.evidence_id')
      .innerJoin('activity', 'activity.id', 'activity_photo.activity_id')
      .innerJoin('submission', 'submission.id', 'activity.submission_id')
      .select(['activity_photo.activity_id as owner', 'caption', 'is_chosen', ...FILE])
      .where('submission.campaign_id', '=', campaignId)
      .orderBy('activity_photo.position'),
  );
  return byOwner(rows);
}

/** Photos that a unit itself has and none of its activities, by roster entry. */
export function listUnitPhotos(
  db: ReadDb,
  campaignId: string,
): ReadonlyMap<string, readonly PrintablePhoto[]> {
  const rows = selectAll(
    db,
    build
      .selectFrom('campaign_photo')
      .innerJoin('evidence', 'evidence.id', 'campaign_photo.evidence_id')
      .select(['campaign_photo.roster_entry_id as owner', 'caption', 'is_chosen', ...FILE])
      .where('campaign_photo.campaign_id', '=', campaignId)
      .where('campaign_photo.roster_entry_id', 'is not', null)
      .$narrowType<{ owner: string }>()
      .orderBy('campaign_photo.position'),
  );
  return byOwner(rows);
}

const FILE = ['sha256', 'media_type', 'width_px', 'height_px'] as const;

type Row = {
  readonly owner: string;
  readonly caption: string;
  readonly is_chosen: number;
  readonly sha256: string | null;
  readonly media_type: string | null;
  readonly width_px: number | null;
  readonly height_px: number | null;
};

/** A file whose kind or size is not known cannot be laid out on a page and is left out. */
function byOwner(rows: readonly Row[]): ReadonlyMap<string, readonly PrintablePhoto[]> {
  const photos = rows.flatMap(
    ({ owner, sha256, media_type: mediaType, width_px: widthPx, height_px: heightPx, ...rest }) =>
      sha256 === null || mediaType === null || widthPx === null || heightPx === null
        ? []
        : [{ owner, sha256, mediaType, widthPx, heightPx, ...rest }],
  );
  const groups = Map.groupBy(photos, ({ owner }) => owner);
  return new Map(
    Array.from(groups, ([key, group]) => [
      key,
      group.map(({ owner: _owner, is_chosen, ...photo }) => ({
        ...photo,
        isChosen: is_chosen === 1,
      })),
    ]),
  );
}
