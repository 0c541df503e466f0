import { groupFigures, type GroupFigures, type SortedFigures } from '#app/domain/checkFigures.ts';
import type { CampaignResults } from './queryCampaignResults.ts';

type Group = { readonly figures: GroupFigures; readonly sorted: Map<string, SortedFigures> };

/** Results never change, so what was sorted of them holds as long as they are held. */
const groups = new WeakMap<CampaignResults, ReadonlyMap<string, Group>>();

/** The figures of the units of each kind, by the kind; sorted when they are asked for first. */
export function figureGroups(results: CampaignResults): (kind: string) => GroupFigures {
  const known = groups.get(results) ?? groupByKind(results, new Map());
  groups.set(results, known);
  return (kind) => known.get(kind)?.figures ?? groupFigures([]);
}

/** Lets results that differ from earlier ones in some indicators alone keep what was sorted of the others. */
export function keepFigureGroups(
  earlier: CampaignResults,
  later: CampaignResults,
  moved: ReadonlySet<string>,
): void {
  const known = groups.get(earlier);
  if (known === undefined) return;
  const unmoved = Array.from(known, ([kind, { sorted }]) => {
    const figures = Array.from(sorted).filter(([indicator]) => !moved.has(indicator));
    return [kind, new Map(figures)] as const;
  });
  groups.set(later, groupByKind(later, new Map(unmoved)));
}

function groupByKind(
  { units }: CampaignResults,
  known: ReadonlyMap<string, Group['sorted']>,
): ReadonlyMap<string, Group> {
  const byKind = Map.groupBy(units, ({ entry }) => entry.kind);
  return new Map(
    Array.from(byKind, ([kind, ofKind]) => {
      const sorted: Group['sorted'] = known.get(kind) ?? new Map<string, SortedFigures>();
      const cells = ofKind.map((unit) => unit.cells);
      return [kind, { sorted, figures: groupFigures(cells, sorted) }];
    }),
  );
}
