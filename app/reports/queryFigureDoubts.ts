import { checkFigures, groupFigures, type FigureDoubt } from '#app/domain/checkFigures.ts';
import { listIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import { queryPriorFigures } from './queryPriorFigures.ts';

/** Doubts about a unit's figures, or only about those of some indicators. */
export type DoubtsOf = (unit: UnitResult, indicators?: ReadonlySet<string>) => FigureDoubt[];

/** What asks "kiểm tra lại?" in a unit's figures, beside the others of its kind and last year. */
export function queryFigureDoubts(db: ReadDb, results: CampaignResults): DoubtsOf {
  const checks = listIndicatorChecks(db, results.campaign.id);
  const { perUnit } = queryPriorFigures(db, results.campaign);
  const groups = new Map(
    Array.from(
      Map.groupBy(results.units, ({ entry }) => entry.kind),
      ([kind, units]) => [kind, groupFigures(units.map(({ cells }) => cells))] as const,
    ),
  );
  return ({ entry, cells }, indicators) => {
    const lastYear = perUnit.get(entry.unitId) ?? new Map<string, number>();
    const asked =
      indicators === undefined ? checks : checks.filter((check) => indicators.has(check.indicator));
    return checkFigures(asked, { cells, lastYear }, groups.get(entry.kind) ?? groupFigures([]));
  };
}
