import type { InferContractRouterOutputs } from '@orpc/contract';
import type { chartContract } from '#app/contract/chartContract.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { isNumeric } from '#app/domain/value.ts';
import { listTypedTotals, queryPriorFigures } from '#app/reports/queryPriorFigures.ts';
import { listIndicators, readCampaign, type Indicator } from '#app/storage/campaignStore.ts';
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
  const campaign = found.value;
  const previousId = readCampaignRow(db, campaign.id)?.previous_id ?? null;
  const previous = previousId === null ? null : readCampaign(db, previousId);
  const then = new Map(
    (previous === null ? [] : listIndicators(db, previous.id)).map((each) => [each.code, each]),
  );
  const typed = new Set(listTypedTotals(db, campaign.id).map(({ code }) => code));
  const { totals } = queryPriorFigures(db, campaign);
  const figures = listIndicators(db, campaign.id).flatMap((indicator) => {
    const { code } = indicator;
    const amount = totals.get(code);
    const isTyped = typed.has(code);
    if (amount === undefined || !isNumeric(indicator.type)) return [];
    if (!isTyped && !countsTheSame(indicator, then.get(code))) return [];
    return [{ indicator: code, amount, isTyped }];
  });
  const source = previous === null ? null : { code: previous.code, name: previous.name };
  return ok({ previous: source, figures });
}

function countsTheSame(now: Indicator, then: Indicator | undefined): boolean {
  return then?.type === now.type && then.unitOfMeasure === now.unitOfMeasure;
}
