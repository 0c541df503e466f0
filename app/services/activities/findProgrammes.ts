import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { readCampaignEvents } from '#app/storage/eventStore.ts';
import { isProgrammeQuoted, listEventProgramme } from '#app/storage/programmeStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { findCampaign } from '../findCampaign.ts';

/** An event of a campaign with its programme. */
export type EventProgramme = {
  readonly event: ReturnType<typeof readCampaignEvents>['events'][number];
  readonly rows: ReturnType<typeof listEventProgramme>;
  /** Read out of a document's text: nobody types over it. */
  readonly isQuoted: boolean;
};

/** The programmes of a campaign that may still be set up: a draft or an open one. */
export function findProgrammes(
  db: ReadDb,
  reference: string | null,
): Result<{ readonly campaign: Campaign; readonly programmes: readonly EventProgramme[] }> {
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  if (campaign.state === 'closed') {
    const { name } = campaign;
    return fail({
      code: 'conflict',
      entity: 'campaign',
      reference: name,
      reason: 'campaignClosed',
    });
  }
  const programmes = readCampaignEvents(db, campaign).events.map((event) => ({
    event,
    rows: listEventProgramme(db, event.id),
    isQuoted: isProgrammeQuoted(db, event),
  }));
  return ok({ campaign, programmes });
}
