import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { listActivityMatches, listActivityRows } from '#app/storage/activityStore.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';

/**
 * Remembers whether two activities are one event. No figure and no annex changes
 * by it: a pair said to be one is named as a doubt beside the report.
 */
export function answerMatch(
  context: ServiceContext,
  reference: string | null,
  ids: readonly [string, string],
  isSame: boolean | null,
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const [firstId, secondId] = ids.toSorted();
  invariant(firstId !== undefined && secondId !== undefined, 'a pair has two');
  const rows = listActivityRows(db, campaign.id);
  const first = rows.find(({ id }) => id === firstId);
  const second = rows.find(({ id }) => id === secondId);
  if (first === undefined || second === undefined || first === second) {
    return fail({ code: 'notFound', entity: 'activity', reference: first?.name ?? firstId });
  }
  const answer = listActivityMatches(db, campaign.id).find(
    (each) => each.first_id === firstId && each.second_id === secondId,
  );
  const action = { name: 'activity.match', subject: first.name, campaignId: campaign.id };
  return write(context, action, ({ recorder, newId }) => {
    const stated = isSame === true ? 1 : 0;
    if (answer === undefined && isSame !== null) {
      recorder.insert('activity_match', {
        id: newId(),
        campaign_id: campaign.id,
        first_id: firstId,
        second_id: secondId,
        is_same: stated,
      });
    } else if (answer !== undefined && isSame === null) {
      recorder.remove('activity_match', answer.id);
    } else if (answer !== undefined) {
      recorder.update('activity_match', answer.id, { is_same: stated });
    }
    return ok(undefined);
  });
}
