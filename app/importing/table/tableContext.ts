import { searchKey } from '#app/domain/searchKey.ts';
import type { ImportContext, ImportIndicator } from '../importProposal.ts';
import type { UnitMatcher } from '../matchUnit.ts';
import { createUnitRecogniser } from '../recogniseUnit.ts';
import { createColumnMatcher, type ColumnMatcher } from './matchColumn.ts';

/** What the readers of tables need of a campaign, prepared once for a document. */
export type TableContext = {
  readonly campaign: ImportContext;
  readonly matchColumn: ColumnMatcher;
  readonly matchUnit: UnitMatcher;
  readonly indicators: ReadonlyMap<string, ImportIndicator>;
  /** Keys of the units of measure the campaign uses. */
  readonly unitsOfMeasure: ReadonlySet<string>;
};

export function prepareTableContext(campaign: ImportContext): TableContext {
  const unitsOfMeasure = new Set(
    campaign.indicators
      .flatMap(({ unitOfMeasure }) => [unitOfMeasure, ...unitOfMeasure.split(/[,/]/u)])
      .map(searchKey)
      .filter((key) => key !== ''),
  );
  return {
    campaign,
    matchColumn: createColumnMatcher(campaign.indicators, unitsOfMeasure),
    matchUnit: createUnitRecogniser(campaign.units),
    indicators: new Map(campaign.indicators.map((indicator) => [indicator.code, indicator])),
    unitsOfMeasure,
  };
}
