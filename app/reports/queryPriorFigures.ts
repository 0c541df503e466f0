import type { Campaign } from '#app/storage/campaignStore.ts';
import { readCampaign } from '#app/storage/campaignStore.ts';
import { build, fixedQuery, type ReadDb } from '#app/storage/queryBuilder.ts';
import { readCampaignRow } from '#app/storage/setupStore.ts';
import { successorOf } from '#app/domain/unitLife.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { queryCampaignResults, type CampaignResults } from './queryCampaignResults.ts';

export type PriorFigures = {
  /** Name of the earlier campaign, null when the figures were typed or there are none. */
  readonly label: string | null;
  /** By indicator code, in stored amounts; an indicator without a figure is left out, never 0. */
  readonly totals: ReadonlyMap<string, number>;
  /** By unit id, then indicator code; units that merged since are taken together. */
  readonly perUnit: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/**
 * Last year's figures: of the earlier campaign by equal indicator code, with
 * totals typed by hand for the time before the program in their place.
 */
export function queryPriorFigures(db: ReadDb, campaign: Campaign): PriorFigures {
  const previousId = readCampaignRow(db, campaign.id)?.previous_id ?? null;
  const previous = previousId === null ? null : readCampaign(db, previousId);
  const results = previous === null ? null : queryCampaignResults(db, previous);
  const totals = new Map<string, number>();
  for (const [code, { amount }] of results?.totals ?? []) {
    if (amount !== null) totals.set(code, amount);
  }
  for (const { code, amount } of listTypedTotals(db, campaign.id)) totals.set(code, amount);
  const perUnit = results === null ? new Map<string, never>() : perStandingUnit(db, results);
  return { label: previous?.name ?? null, totals, perUnit };
}

type PerUnit = PriorFigures['perUnit'];

/** Results are counted anew when a unit changes, so what was worked out of them holds as long as they do. */
const known = new WeakMap<CampaignResults, PerUnit>();

/** Figures by the unit that each reporting unit is today. */
function perStandingUnit(db: ReadDb, results: CampaignResults): PerUnit {
  const standing = known.get(results);
  if (standing !== undefined) return standing;
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const greatest = new Set(
    results.indicators.filter(({ aggregate }) => aggregate === 'max').map(({ code }) => code),
  );
  const perUnit = new Map<string, Map<string, number>>();
  for (const { entry, cells } of results.units) {
    const unit = units.get(entry.unitId);
    const unitId = unit === undefined ? entry.unitId : successorOf(units, unit).id;
    const amounts = perUnit.get(unitId) ?? new Map<string, number>();
    perUnit.set(unitId, amounts);
    for (const [code, cell] of cells) {
      if (cell.state !== 'value' || !('amount' in cell)) continue;
      const earlier = amounts.get(code) ?? 0;
      amounts.set(
        code,
        greatest.has(code) ? Math.max(earlier, cell.amount) : earlier + cell.amount,
      );
    }
  }
  known.set(results, perUnit);
  return perUnit;
}

/** Totals of a year before the program, typed into the set-up. */
export function listTypedTotals(
  db: ReadDb,
  campaignId: string,
): { readonly id: string; readonly code: string; readonly amount: number }[] {
  return typedTotals.all(db, [campaignId]);
}

const typedTotals = fixedQuery(
  build
    .selectFrom('prior_total')
    .innerJoin('indicator', 'indicator.id', 'prior_total.indicator_id')
    .select(['prior_total.id', 'indicator.code', 'prior_total.amount'])
    .where('prior_total.campaign_id', '=', ''),
);
