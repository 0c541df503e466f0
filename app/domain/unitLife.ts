/** How long a unit is one of the office's; ISO dates, null on a side that is open. */
type UnitLife = { readonly validFrom: string | null; readonly validTo: string | null };

/** Whether a unit was merged, split or dissolved before a day; on its last day it still reports. */
export function hasEnded({ validTo }: UnitLife, today: string): boolean {
  return validTo !== null && validTo < today;
}

type MergingUnit = { readonly id: string; readonly mergedIntoId: string | null };

/** The unit that stands today for a unit of an earlier campaign, through every merger in between. */
export function successorOf<U extends MergingUnit>(units: ReadonlyMap<string, U>, unit: U): U {
  let current = unit;
  // A ring cannot be entered; the count keeps a damaged list from running on for ever.
  for (let step = 0; step < units.size; step += 1) {
    const next = current.mergedIntoId === null ? undefined : units.get(current.mergedIntoId);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}
