import type { Completeness } from '#app/domain/completeness.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import type { RosterEntry } from '#app/storage/campaignStore.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

export type CampaignStatus = {
  readonly campaignName: string;
  readonly completeness: Completeness;
  readonly missingUnits: readonly RosterEntry[];
};

/** Who has reported and, by name, who has not. */
export function campaignStatus(
  context: ServiceContext,
  campaign: string | null,
): Result<CampaignStatus> {
  const found = findCampaign(reading(context), campaign);
  if (!found.ok) return found;
  const { units, completeness } = queryCampaignResults(reading(context), found.value);
  return ok({
    campaignName: found.value.name,
    completeness,
    missingUnits: units.filter(({ status }) => status === 'missing').map(({ entry }) => entry),
  });
}
