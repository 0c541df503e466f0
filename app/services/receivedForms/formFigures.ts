import { aggregateValues, type Total } from '#app/domain/aggregateValues.ts';
import { isReported } from '#app/domain/completeness.ts';
import type { FormFact, FormTarget } from '#app/domain/receivedForm.ts';
import { displayNumber, type EffectiveValue, type ValueState } from '#app/domain/value.ts';
import type { CampaignResults, UnitResult } from '#app/reports/queryCampaignResults.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';

/** What a target comes to before it is known how a cell writes it. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'state'; readonly state: Exclude<ValueState, 'value'> }
  /** A fact the office has not stated, such as the number of a report that is not issued. */
  | { readonly kind: 'unknown' };

/** Facts as far as they are known; a null fact stays empty in the form. */
export type FormFacts = Readonly<Record<FormFact, string | null>>;

const DATE_FACTS: ReadonlySet<FormFact> = new Set(['cutOffOn', 'reportDate']);

/** The figure of a cell that stands for itself; cells of repeated rows are counted by unit. */
export function figureOf(
  target: Exclude<FormTarget, { kind: 'unitOrder' | 'unitName' | 'unitValue' }>,
  results: CampaignResults,
  facts: FormFacts,
): Figure {
  switch (target.kind) {
    case 'coverage':
      return { kind: 'number', value: results.completeness[target.figure] };
    case 'fact': {
      const fact = facts[target.fact];
      if (fact === null || fact === '') return { kind: 'unknown' };
      return DATE_FACTS.has(target.fact)
        ? { kind: 'date', date: fact }
        : { kind: 'text', text: fact };
    }
    case 'total':
    case 'groupTotal': {
      const indicator = results.indicators.find(({ code }) => code === target.indicator);
      if (indicator === undefined) return { kind: 'unknown' };
      const units = target.kind === 'total' ? null : target.unitKind;
      return totalFigure(totalOf(results, indicator, units), indicator);
    }
  }
}

/** What one unit states; a unit that has not reported states nothing. */
export function unitFigure({ cells, status }: UnitResult, indicator: Indicator): Figure {
  const cell: EffectiveValue = isReported(status)
    ? (cells.get(indicator.code) ?? { state: 'missing' })
    : { state: 'missing' };
  if (cell.state !== 'value') return { kind: 'state', state: cell.state };
  return 'amount' in cell
    ? { kind: 'number', value: displayNumber(cell.amount, indicator.type) }
    : { kind: 'text', text: cell.text };
}

/** The total of the campaign, or of the units of one kind that reported. */
function totalOf(
  { totals, units }: CampaignResults,
  indicator: Indicator,
  unitKind: string | null,
): Total | undefined {
  if (unitKind === null) return totals.get(indicator.code);
  const cells = units
    .filter(({ entry, status }) => entry.kind === unitKind && isReported(status))
    .map((unit): EffectiveValue => unit.cells.get(indicator.code) ?? { state: 'missing' });
  return aggregateValues(cells, indicator.aggregate);
}

function totalFigure(total: Total | undefined, { type }: Indicator): Figure {
  if (total === undefined) return { kind: 'unknown' };
  if (total.amount !== null) return { kind: 'number', value: displayNumber(total.amount, type) };
  if (total.texts.length > 0) return { kind: 'text', text: total.texts.join('; ') };
  return { kind: 'state', state: total.state ?? 'missing' };
}
