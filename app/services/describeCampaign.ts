import { formVersion } from '#app/domain/formIdentity.ts';
import type { ImportContext } from '#app/importing/importProposal.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { listForms, listIndicatorRows } from '#app/storage/setupStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { recallLayouts } from './importLayouts.ts';
import type { CollectionState } from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/** What the importers need of a campaign: its names, its forms, what was confirmed before. */
export function describeCampaign(
  context: ServiceContext,
  state: CollectionState,
  campaign: Pick<Campaign, 'id'>,
): ImportContext {
  const db = reading(context);
  const aliases = new Map(listUnits(db).map((unit) => [unit.id, unit.aliases]));
  const entries = [...state.roster.values()];
  return {
    units: entries.map(({ code, name, unitId }) => ({
      code,
      name,
      aliases: aliases.get(unitId) ?? [],
    })),
    indicators: [...state.indicators.values()].map(({ code, label, unitOfMeasure, type }) => ({
      code,
      label,
      unitOfMeasure,
      type,
    })),
    applicable: Object.fromEntries(
      entries.map(({ code, indicatorCodes }) => [code, [...indicatorCodes]]),
    ),
    campaign: { id: campaign.id, forms: versionsOf(context, campaign.id) },
    window: { from: state.campaign.collectFrom, to: state.campaign.collectTo },
    layouts: recallLayouts(db),
  };
}

/** The forms as they would be written today. */
function versionsOf(
  context: ServiceContext,
  campaignId: string,
): readonly { readonly id: string; readonly version: string }[] {
  const db = reading(context);
  const rows = new Map(listIndicatorRows(db, campaignId).map((row) => [row.code, row]));
  return listForms(db, campaignId).map(({ id, indicators }) => ({
    id,
    version: formVersion(
      indicators.flatMap(({ code }) => {
        const row = rows.get(code);
        return row === undefined
          ? []
          : [{ code, label: row.label, unitOfMeasure: row.unit_of_measure, type: row.type }];
      }),
    ),
  }));
}
