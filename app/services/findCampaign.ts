import { fail, ok, type Result } from '#app/domain/result.ts';
import { listCampaigns, readCampaign, type Campaign } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';

/** The named campaign (id or code), else the only open one; several open ones must be told apart. */
export function findCampaign(db: ReadDb, reference: string | null): Result<Campaign> {
  if (reference !== null) {
    const campaign = readCampaign(db, reference);
    return campaign === null
      ? fail({ code: 'notFound', entity: 'campaign', reference })
      : ok(campaign);
  }
  const open = listCampaigns(db).filter(({ state }) => state === 'open');
  const [only] = open;
  if (only === undefined) return fail({ code: 'noOpenCampaign' });
  return open.length === 1
    ? ok(only)
    : fail({
        code: 'severalOpenCampaigns',
        campaigns: open.map(({ id, code, name }) => ({ id, code, name })),
      });
}

/** A campaign that still takes results. */
export function findOpenCampaign(db: ReadDb, reference: string | null): Result<Campaign> {
  const found = findCampaign(db, reference);
  if (!found.ok || found.value.state === 'open') return found;
  return fail({
    code: 'conflict',
    entity: 'campaign',
    reference: found.value.name,
    reason: 'campaignClosed',
  });
}
