import { checkFigures, groupFigures, type FigureDoubt } from '#app/domain/checkFigures.ts';
import { listIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import { queryPriorFigures } from './queryPriorFigures.ts';

/** What asks "kiểm tra lại?" in a unit's figures, beside the others of its kind and last year. */
export function queryFigureDoubts(
  db: ReadDb,
  results: CampaignResults,
): (unit: UnitResult) => FigureDoubt[] {
  const checks = listIndicatorChecks(db, results.campaign.id);
  const { perUnit } = queryPriorFigures(db, results.campaign);
  const groups = new Map(
    Array.from(
      Map.groupBy(results.units, ({ entry }) => entry.kind),
      ([kind, units]) => [kind, groupFigures(units.map(({ cells }) => cells))] as const,
    ),
  );
  return ({ entry, cells }) => {
    const lastYear = perUnit.get(entry.unitId) ?? new Map<string, number>();
    return checkFigures(checks, { cells, lastYear }, groups.get(entry.kind) ?? groupFigures([]));
  };
}
