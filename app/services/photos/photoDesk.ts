import type { z } from 'zod';
import type { photoDeskSchema } from '#app/contract/photoSchemas.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listActivityRows } from '#app/storage/activityStore.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { listPhotos, type StoredPhoto } from '#app/storage/photoStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

type Desk = z.infer<typeof photoDeskSchema>;

/** Every photo of a campaign with its place, and the places a photo can go to. */
export function photoDesk(context: ServiceContext, reference: string | null): Result<Desk> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const roster = new Map(listRoster(db, campaign).map((entry) => [entry.id, entry]));
  const activities = listActivityRows(db, campaign.id);
  const names = new Map(activities.map(({ id, name }) => [id, name]));
  return ok({
    isOpen: campaign.state === 'open',
    photos: inRosterOrder(listPhotos(db, campaign.id), [...roster.keys()]).map((photo) => {
      const { id, sha256, name, caption, isChosen, rosterEntryId, activityId } = photo;
      const unit = rosterEntryId === null ? undefined : roster.get(rosterEntryId);
      const place =
        unit === undefined
          ? null
          : {
              unitCode: unit.code,
              unitName: unit.name,
              activityId,
              activityName: activityId === null ? null : (names.get(activityId) ?? null),
            };
      return { id, sha256, name, caption, isChosen, place };
    }),
    units: [...roster.values()].map(({ code, name }) => ({ code, name })),
    activities: activities.flatMap(({ id, name, start_on, rosterEntryId }) => {
      const unit = roster.get(rosterEntryId);
      return unit === undefined ? [] : [{ id, unitCode: unit.code, name, startOn: start_on }];
    }),
  });
}

/** Photos of nobody first, then unit by unit, each unit's own before those of its activities. */
function inRosterOrder(
  photos: readonly StoredPhoto[],
  roster: readonly (string | null)[],
): readonly StoredPhoto[] {
  const order = new Map([null, ...roster].map((id, index) => [id, index]));
  const rank = ({ rosterEntryId }: StoredPhoto): number => order.get(rosterEntryId) ?? 0;
  return photos.toSorted((a, b) => rank(a) - rank(b));
}
