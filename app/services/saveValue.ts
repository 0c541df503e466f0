import { foldSubmissions } from '#app/domain/foldSubmissions.ts';
import { isSameValue, type StatedValue } from '#app/domain/value.ts';
import { fail, invariant, ok, type AppError, type Result } from '#app/domain/result.ts';
import type { RosterEntry } from '#app/storage/campaignStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { checkValue, readCollectionState, type CollectionState } from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { storeTypedCells, type TypedCell } from './storeTypedCells.ts';
import { write } from './write.ts';

export type CellEntry = TypedCell & {
  readonly unitCode: string;
  /**
   * What the cell stated when the typing began, null for nothing. A cell that
   * states something else by now is not overwritten. Without it the entry counts
   * whatever stands there, as a command line that never saw the cell wants.
   */
  readonly base?: StatedValue | null | undefined;
};

/** One cell typed by hand, as its own undoable step. */
export function saveValue(
  context: ServiceContext,
  { campaign, ...cell }: CellEntry & { readonly campaign: string | null },
): Result<void> {
  return saveBlock(context, campaign, [cell]);
}

/**
 * Saves cells typed or pasted by hand as one undoable step: all of them or,
 * when one breaks a rule or was changed elsewhere meanwhile, none. Issues name
 * their cell by unit and indicator (`T01.bang_ron`).
 */
export function saveBlock(
  context: ServiceContext,
  reference: string | null,
  cells: readonly CellEntry[],
): Result<void> {
  const campaign = findOpenCampaign(reading(context), reference);
  if (!campaign.ok) return campaign;
  const byUnit = Map.groupBy(cells, ({ unitCode }) => unitCode);
  const state = readCollectionState(reading(context), campaign.value, byUnit.keys());
  const units: [RosterEntry, readonly CellEntry[]][] = [];
  for (const [code, ofUnit] of byUnit) {
    const unit = state.roster.get(code);
    if (unit === undefined) return fail({ code: 'notFound', entity: 'unit', reference: code });
    units.push([unit, lastOfEach(ofUnit)]);
  }
  const refused = refuse(state, units);
  if (refused !== null) return fail(refused);
  const action = {
    name: cells.length === 1 ? 'value.save' : 'value.saveBlock',
    subject: subjectOf(state, units),
    campaignId: campaign.value.id,
  };
  return write(context, action, (scope): Result<void> => {
    for (const [unit, ofUnit] of units) {
      const stored = storeTypedCells(scope, context, state, unit, ofUnit);
      if (!stored.ok) return stored;
    }
    return ok(undefined);
  });
}

/** Of two entries for one cell the later one counts, as if they were typed one after the other. */
function lastOfEach(cells: readonly CellEntry[]): CellEntry[] {
  return Array.from(new Map(cells.map((cell) => [cell.indicator, cell])).values());
}

function refuse(
  state: CollectionState,
  units: readonly (readonly [RosterEntry, readonly CellEntry[]])[],
): AppError | null {
  const issues = units.flatMap(([unit, cells]) =>
    cells.flatMap(({ indicator, stated }) =>
      stated === null ? [] : checkValue(state, unit, { indicator, stated }),
    ),
  );
  if (issues.length > 0) return { code: 'validation', issues };
  const unknown = units
    .flatMap(([, cells]) => cells)
    .find(({ indicator }) => !state.indicators.has(indicator));
  if (unknown !== undefined) {
    return { code: 'notFound', entity: 'indicator', reference: unknown.indicator };
  }
  const changed = units.flatMap(([unit, cells]) => changedCells(state, unit, cells));
  return changed.length > 0 ? { code: 'cellsChanged', cells: changed } : null;
}

function changedCells(
  { submissions }: CollectionState,
  unit: RosterEntry,
  cells: readonly CellEntry[],
): { unitCode: string; indicator: string; now: StatedValue | null }[] {
  const folded = foldSubmissions(submissions.get(unit.id) ?? []);
  return cells.flatMap(({ unitCode, indicator, base }) => {
    const now = folded.get(indicator)?.value ?? null;
    return base === undefined || isSame(base, now) ? [] : [{ unitCode, indicator, now }];
  });
}

function isSame(left: StatedValue | null, right: StatedValue | null): boolean {
  return left === null || right === null ? left === right : isSameValue(left, right);
}

/** "Thôn An Khê, Băng rôn" or "510 số liệu, 30 đơn vị". */
function subjectOf(
  { indicators }: CollectionState,
  units: readonly (readonly [RosterEntry, readonly CellEntry[]])[],
): string {
  const count = units.reduce((sum, [, cells]) => sum + cells.length, 0);
  const [first] = units;
  invariant(first !== undefined, 'a block holds at least one cell');
  const [unit, [cell]] = first;
  if (count === 1 && cell !== undefined) {
    return `${unit.name}, ${indicators.get(cell.indicator)?.label ?? cell.indicator}`;
  }
  return units.length === 1
    ? `${unit.name}, ${count} số liệu`
    : `${count} số liệu, ${units.length} đơn vị`;
}
