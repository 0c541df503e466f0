import type { InferContractRouterOutputs } from '@orpc/contract';
import type { chartContract } from '#app/contract/chartContract.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { isNumeric } from '#app/domain/value.ts';
import { listTypedTotals, queryPriorFigures } from '#app/reports/queryPriorFigures.ts';
import {
  listIndicators,
  readCampaign,
  type Campaign,
  type Indicator,
} from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { readCampaignRow } from '#app/storage/setupStore.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type LastYear = InferContractRouterOutputs<typeof chartContract>['lastYear'];

/**
 * Last year's totals of the campaign's numeric indicators. A counted one stands
 * beside this year's only while both count the same in the same unit of measure.
 */
export function lastYearFigures(
  context: ServiceContext,
  reference: string | null,
): Result<LastYear> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const previous = previousOf(db, found.value);
  const typed = new Set(listTypedTotals(db, found.value.id).map(({ code }) => code));
  return ok({
    previous: previous === null ? null : { code: previous.code, name: previous.name },
    figures: Array.from(comparablePriorTotals(db, found.value), ([indicator, amount]) => ({
      indicator,
      amount,
      isTyped: typed.has(indicator),
    })),
  });
}

/** Last year's totals in stored amounts by indicator code, only of what counted the same then. */
export function comparablePriorTotals(db: ReadDb, campaign: Campaign): ReadonlyMap<string, number> {
  const previous = previousOf(db, campaign);
  const then = new Map(
    (previous === null ? [] : listIndicators(db, previous.id)).map((each) => [each.code, each]),
  );
  const typed = new Set(listTypedTotals(db, campaign.id).map(({ code }) => code));
  const { totals } = queryPriorFigures(db, campaign);
  return new Map(
    listIndicators(db, campaign.id).flatMap((indicator) => {
      const { code, type } = indicator;
      const amount = totals.get(code);
      const isComparable = typed.has(code) || countsTheSame(indicator, then.get(code));
      return amount === undefined || !isNumeric(type) || !isComparable ? [] : [[code, amount]];
    }),
  );
}

function previousOf(db: ReadDb, campaign: Campaign): Campaign | null {
  const previousId = readCampaignRow(db, campaign.id)?.previous_id ?? null;
  return previousId === null ? null : readCampaign(db, previousId);
}

function countsTheSame(now: Indicator, then: Indicator | undefined): boolean {
  return then?.type === now.type && then.unitOfMeasure === now.unitOfMeasure;
}
