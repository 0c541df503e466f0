import { isReported } from '#app/domain/completeness.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import type { IndicatorSources } from '#app/domain/reportModel.ts';
import { displayNumber, STATE_SIGNS } from '#app/domain/value.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { describeSource, describeValue } from './describeValue.ts';
import type { CampaignResults } from './queryCampaignResults.ts';

/** The units behind one total, each with its value and where that came from. */
export function listIndicatorSources(
  results: CampaignResults,
  indicator: Indicator,
): IndicatorSources {
  const entries = results.units
    .filter(({ status }) => isReported(status))
    .flatMap((unit) => {
      const cell = unit.cells.get(indicator.code);
      if (cell === undefined || !unit.folded.has(indicator.code)) return [];
      return [
        {
          unitCode: unit.entry.code,
          unitName: unit.entry.name,
          valueText: describeValue(cell, indicator.type),
          source: describeSource(unit, indicator.code),
        },
      ];
    });
  return {
    indicator: indicator.code,
    label: indicator.label,
    unitOfMeasure: indicator.unitOfMeasure,
    totalText: totalText(results, indicator),
    entries,
  };
}

/** A total as people read it; never 0 for a number nobody stated. */
export function totalText(results: CampaignResults, indicator: Indicator): string {
  const total = results.totals.get(indicator.code);
  if (total === undefined || total.state !== null) return STATE_SIGNS[total?.state ?? 'missing'];
  return formatNumber(displayNumber(total.amount ?? 0, indicator.type));
}
