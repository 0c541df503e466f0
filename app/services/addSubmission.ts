import type { Result } from '#app/domain/result.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { recordSubmission, type NewSubmission } from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/** Enters one report of a unit with its values and activities as one undoable step; returns its id. */
export function addSubmission(
  context: ServiceContext,
  campaignReference: string | null,
  submission: NewSubmission,
): Result<string> {
  const campaign = findOpenCampaign(reading(context), campaignReference);
  if (!campaign.ok) return campaign;
  const entry = listRoster(reading(context), campaign.value).find(
    ({ code }) => code === submission.unitCode,
  );
  const action = {
    name: 'submission.record',
    subject: entry?.name ?? submission.unitCode,
    campaignId: campaign.value.id,
  };
  return write(context, action, (scope) =>
    recordSubmission(scope, context.actor, campaign.value, submission),
  );
}
