import { searchKey } from '#app/domain/searchKey.ts';
import type { ImportContext, ImportIndicator } from '../importProposal.ts';
import { createIndicatorMatcher } from '../matchIndicator.ts';
import type { UnitMatcher } from '../matchUnit.ts';
import { createUnitRecogniser } from '../recogniseUnit.ts';
import { boundedMemory } from './boundedMemory.ts';
import { headRole, type HeadRole } from './headRole.ts';
import { LONGEST_LABEL } from './cellLook.ts';
import { createColumnMatcher, type ColumnMatcher } from './matchColumn.ts';

/** What the readers of tables need of a campaign, prepared once for a document. */
export type TableContext = {
  readonly campaign: ImportContext;
  readonly matchColumn: ColumnMatcher;
  readonly matchUnit: UnitMatcher;
  /** What a head says its column holds; the label of an indicator is never such a head. */
  readonly roleOf: (head: string) => HeadRole | null;
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
    roleOf: createRoles(campaign),
    indicators: new Map(campaign.indicators.map((indicator) => [indicator.code, indicator])),
    unitsOfMeasure,
  };
}

function createRoles({ indicators }: ImportContext): TableContext['roleOf'] {
  const match = createIndicatorMatcher(indicators);
  const look = (head: string): HeadRole | null =>
    match(head).kind === 'none' ? headRole(head) : null;
  const remember = boundedMemory(look, null);
  return (head) => (head.length > LONGEST_LABEL ? null : remember(head));
}
