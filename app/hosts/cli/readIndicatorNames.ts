import { findCampaign } from '#app/services/findCampaign.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { listIndicators } from '#app/storage/campaignStore.ts';

/** Names of a campaign's indicators by code: people read names, `--json` carries the codes. */
export type IndicatorNames = ReadonlyMap<string, string>;

export function readIndicatorNames(
  office: ServiceContext,
  campaignReference: string | null,
): IndicatorNames {
  const db = reading(office);
  const campaign = findCampaign(db, campaignReference);
  if (!campaign.ok) return new Map();
  return new Map(
    listIndicators(db, campaign.value.id).map(({ code, label, unitOfMeasure }) => [
      code,
      unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`,
    ]),
  );
}
