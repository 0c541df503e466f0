import { displayNumber, type EffectiveValue, type IndicatorType } from '#app/domain/value.ts';
import type { CampaignResults } from '#app/reports/queryCampaignResults.ts';

export type ReportFigures = {
  readonly totals: Record<string, { value: number | string[] | null; units: number }>;
  readonly perUnit: { unit: string; values: Record<string, ReportedValue> }[];
};

type ReportedValue = number | string | { state: Exclude<EffectiveValue['state'], 'value'> };

/**
 * The figures of a report as plain data: totals over the units that reported,
 * and every unit of the roster; one that is missing or was asked to supplement
 * shows its cells as missing.
 */
export function describeReport({ indicators, totals, units }: CampaignResults): ReportFigures {
  return {
    totals: Object.fromEntries(
      indicators.map(({ code, type }) => {
        const total = totals.get(code);
        const amount = total?.amount ?? null;
        const number = amount === null ? null : displayNumber(amount, type);
        return [
          code,
          { value: type === 'text' ? [...(total?.texts ?? [])] : number, units: total?.units ?? 0 },
        ];
      }),
    ),
    perUnit: units.map(({ entry, cells }) => ({
      unit: entry.code,
      values: Object.fromEntries(
        indicators.map(({ code, type }) => [
          code,
          reportedValue(cells.get(code) ?? { state: 'missing' }, type),
        ]),
      ),
    })),
  };
}

function reportedValue(value: EffectiveValue, type: IndicatorType): ReportedValue {
  if (value.state !== 'value') return { state: value.state };
  return 'amount' in value ? displayNumber(value.amount, type) : value.text;
}
