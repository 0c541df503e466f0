import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { readDirectiveLine } from '#app/storage/directiveList.ts';
import { readCampaignRow } from '#app/storage/setupStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';

/**
 * Makes a stored directive the paper of a campaign: what came in as what the
 * campaign was requested by, the commune's own as what it was passed on by. The
 * paper that stood there before stays on record. `isLinked` false takes it off.
 */
export function linkDirective(
  context: ServiceContext,
  id: string,
  { campaign: reference, isLinked }: { readonly campaign: string; readonly isLinked: boolean },
): Result<void> {
  const db = reading(context);
  const line = readDirectiveLine(db, id);
  if (line === null) return fail({ code: 'notFound', entity: 'directive', reference: id });
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  if (campaign.state === 'closed') {
    const conflict = { code: 'conflict', entity: 'campaign', reference: campaign.name } as const;
    return fail({ ...conflict, reason: 'campaignClosed' });
  }
  const column = line.direction === 'incoming' ? 'requested_by_id' : 'passed_on_by_id';
  const action = {
    name: line.direction === 'incoming' ? 'campaign.requestedBy' : 'campaign.passedOnBy',
    subject: campaign.name,
    campaignId: campaign.id,
  };
  return write(context, action, ({ recorder, now }) => {
    const row = readCampaignRow(recorder.db, campaign.id);
    invariant(row !== null, 'the campaign was found');
    if (isLinked ? row[column] === id : row[column] !== id) return ok(undefined);
    recorder.update('campaign', campaign.id, {
      [column]: isLinked ? id : null,
      updated_at: now,
      version: row.version + 1,
    });
    return ok(undefined);
  });
}
