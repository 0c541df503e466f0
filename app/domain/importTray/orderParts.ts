import type { SubmissionKind } from '../foldSubmissions.ts';
import type { PlacedActivity, PlacedCell } from './placeOffers.ts';
import type { NextKind, TraySource, TrayUnit } from './trayTypes.ts';

/** What one source states as one report of one unit. */
export type TrayPart = {
  readonly key: string;
  readonly source: TraySource;
  readonly unit: TrayUnit;
  /** What the words suggest; never chosen by itself. */
  readonly suggestion: NextKind | null;
  readonly cells: readonly PlacedCell[];
  readonly activities: readonly PlacedActivity[];
  /** Null waits for a person. */
  readonly kind: SubmissionKind | null;
  /** A person said it. */
  readonly isDecided: boolean;
};

/**
 * The reports the sources make, by unit in the order of the sources. The first
 * of a unit that has not reported is its first; of two sources of such a unit
 * the later one adds what the earlier did not state (where both state, a person
 * chose). Whatever meets figures on record must be told what it is to them.
 */
export function orderParts(
  cells: readonly PlacedCell[],
  activities: readonly PlacedActivity[],
): readonly TrayPart[] {
  const groups = new Map<string, PlacedCell[]>();
  const sources = new Map<string, PlacedActivity[]>();
  const order = new Set<string>();
  for (const each of cells) {
    const key = `${each.unit.code}\n${each.source.id}\n${each.part}`;
    order.add(key);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const each of activities) {
    const key = `${each.unit.code}\n${each.source.id}\n${each.unit.code}|`;
    order.add(key);
    sources.set(key, [...(sources.get(key) ?? []), each]);
  }
  const parts: TrayPart[] = [];
  const begun = new Set<string>();
  for (const key of order) {
    const own = groups.get(key) ?? [];
    const told = sources.get(key) ?? [];
    const place = own[0] ?? told[0];
    if (place === undefined) continue;
    const { unit, source } = place;
    const part = {
      key: own[0]?.part ?? `${unit.code}|`,
      source,
      unit,
      suggestion: own[0]?.cell.proposedKind ?? null,
      cells: own,
      activities: told,
    };
    const isFirst = unit.reportedOn === null && !begun.has(unit.code);
    begun.add(unit.code);
    const decided = source.decisions.kinds[part.key] ?? null;
    parts.push({
      ...part,
      kind: isFirst ? 'first' : (decided ?? kindItself(part)),
      isDecided: !isFirst && decided !== null,
    });
  }
  return parts;
}

/** The kind where nobody has to be asked, because every answer would give the same figures. */
function kindItself({
  unit,
  source,
  suggestion,
  cells,
}: Omit<TrayPart, 'kind' | 'isDecided'>): SubmissionKind | null {
  if (suggestion !== null) return null;
  if (cells.length === 0 || unit.reportedOn === null) return 'add';
  const meets = cells.some(
    ({ indicator }) => indicator !== null && unit.stated[indicator] !== undefined,
  );
  return source.appliedUnits.includes(unit.code) && !meets ? 'add' : null;
}
