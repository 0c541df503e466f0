import { fail, ok, type Result } from '#app/domain/result.ts';
import { listActivityRows } from '#app/storage/activityStore.ts';
import { listRoster, type Campaign } from '#app/storage/campaignStore.ts';
import type { PhotoPlace } from '#app/storage/photoStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

/** A unit, one of its activities, or null: back among the photos of nobody. */
export type PhotoTarget = {
  readonly unitCode: string;
  readonly activityId: string | null;
} | null;

/** Where photos of a campaign go, with the words people call it. */
export function findPlace(
  context: ServiceContext,
  campaign: Campaign,
  target: PhotoTarget,
): Result<{ readonly place: PhotoPlace; readonly words: string }> {
  if (target === null) {
    return ok({ place: { rosterEntryId: null, activityId: null }, words: 'Ảnh chưa gắn' });
  }
  const db = reading(context);
  const unit = listRoster(db, campaign).find(({ code }) => code === target.unitCode);
  if (unit === undefined) {
    return fail({ code: 'notFound', entity: 'unit', reference: target.unitCode });
  }
  const { activityId } = target;
  const place = { rosterEntryId: unit.id, activityId };
  if (activityId === null) return ok({ place, words: unit.name });
  const activity = listActivityRows(db, campaign.id).find(
    ({ id, rosterEntryId }) => id === activityId && rosterEntryId === unit.id,
  );
  if (activity === undefined) {
    return fail({ code: 'notFound', entity: 'activity', reference: activityId });
  }
  return ok({ place, words: `${unit.name}, ${activity.name}` });
}
