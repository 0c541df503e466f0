import { checkFigures, type FigureCheck, type FigureDoubt } from '#app/domain/checkFigures.ts';
import { listIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { figureGroups } from './figureGroups.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import { queryPriorFigures } from './queryPriorFigures.ts';

/** Doubts about a unit's figures, or only about those of some indicators. */
export type DoubtsOf = (unit: UnitResult, indicators?: ReadonlySet<string>) => FigureDoubt[];

/** What asks "kiểm tra lại?" in a unit's figures, beside the others of its kind and last year. */
export function queryFigureDoubts(db: ReadDb, results: CampaignResults): DoubtsOf {
  const checks = listIndicatorChecks(db, results.campaign.id);
  const { perUnit } = queryPriorFigures(db, results.campaign);
  const groupOf = figureGroups(results);
  const ofIndicators = new WeakMap<ReadonlySet<string>, readonly FigureCheck[]>();
  const checksOf = (indicators: ReadonlySet<string> | undefined): readonly FigureCheck[] => {
    if (indicators === undefined) return checks;
    const asked =
      ofIndicators.get(indicators) ?? checks.filter(({ indicator }) => indicators.has(indicator));
    ofIndicators.set(indicators, asked);
    return asked;
  };
  return ({ entry, cells }, indicators) =>
    checkFigures(
      checksOf(indicators),
      { cells, lastYear: perUnit.get(entry.unitId) ?? NO_FIGURES },
      groupOf(entry.kind),
    );
}

const NO_FIGURES: ReadonlyMap<string, number> = new Map();
