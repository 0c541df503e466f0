import { fail, ok, type Result } from '#app/domain/result.ts';
import { listActivityRows, removeActivityRow } from '#app/storage/activityStore.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { listPhotos, movePhoto } from '#app/storage/photoStore.ts';
import { listSubmissionsOfUnit } from '#app/storage/listSubmissions.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { uncheck } from '../storeTypedCells.ts';
import { write } from '../write.ts';
import { settleIfOpen } from './saveActivities.ts';

/**
 * Takes an activity away; its photos stay with the unit. The newest submission
 * of a unit that states nothing any more goes with it.
 */
export function removeActivity(
  context: ServiceContext,
  reference: string | null,
  id: string,
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const row = listActivityRows(db, campaign.id).find((each) => each.id === id);
  if (row === undefined) return fail({ code: 'notFound', entity: 'activity', reference: id });
  const unit = listRoster(db, campaign).find((entry) => entry.id === row.rosterEntryId);
  const subject = `${unit?.name ?? ''}, ${row.name}`;
  const action = { name: 'activity.remove', subject, campaignId: campaign.id };
  return write(context, action, (scope) => {
    const unitItself = { rosterEntryId: row.rosterEntryId, activityId: null };
    for (const photo of listPhotos(db, campaign.id)) {
      if (photo.activityId === id) movePhoto(scope, campaign.id, photo, unitItself);
    }
    removeActivityRow(scope, id);
    const ofUnit = listSubmissionsOfUnit(db, row.rosterEntryId);
    const own = ofUnit.find((each) => each.id === row.submission_id);
    if (own !== undefined && own === ofUnit.at(-1)) settleIfOpen(scope, own);
    else if (own !== undefined) uncheck(scope, own);
    return ok(undefined);
  });
}
