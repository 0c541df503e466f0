import type { StatedValue } from '../value.ts';
import { unitForm } from '../unitKey.ts';
import {
  newUnitCode,
  partKey,
  type NewUnitKind,
  type TrayActivity,
  type TrayCell,
  type TrayFacts,
  type TraySource,
  type TrayUnit,
  type UnitDecision,
} from './trayTypes.ts';

/** A cell with what a person decided worked in. */
export type PlacedCell = {
  readonly source: TraySource;
  readonly cell: TrayCell;
  readonly unit: TrayUnit;
  readonly part: string;
  readonly indicator: string | null;
  readonly stated: StatedValue | null;
  /** Doubts that are still open or that a person decided over. */
  readonly flags: readonly string[];
  /** True taken, false left out, null not decided. */
  readonly isTaken: boolean | null;
};

export type PlacedActivity = {
  readonly source: TraySource;
  readonly activity: TrayActivity;
  readonly unit: TrayUnit;
};

/** A name the list does not settle, with everything that waits for it. */
export type OpenName = {
  readonly source: TraySource;
  /** As written; empty where the source names nobody. */
  readonly name: string;
  readonly flag: 'unitUnknown' | 'unitAmbiguous' | 'unitMissing';
  readonly candidates: readonly string[];
  readonly cells: readonly TrayCell[];
  readonly activities: readonly TrayActivity[];
  readonly decision: UnitDecision | null;
};

export type Placed = {
  readonly cells: readonly PlacedCell[];
  readonly activities: readonly PlacedActivity[];
  readonly names: readonly OpenName[];
};

/** "Không có hoạt động" of a unit as a whole: it counts for every indicator that is due. */
export function isWholeUnit({ flags }: Pick<TrayCell, 'flags'>): boolean {
  return flags.includes('wholeUnit');
}

/** Doubts that are over once the unit is known, and one that the reports themselves ask. */
const UNIT_FLAGS = new Set([
  'unitUnknown',
  'unitAmbiguous',
  'unitMissing',
  'sharedByUnits',
  'kindNeeded',
]);

/** A number a text holds that is not the figure asked for: it is typed, never taken. */
const NO_FIGURE = 'perEach';

/** Gives every offer the unit a document or a person named; names nobody settled stay open. */
export function placeOffers(facts: TrayFacts, sources: readonly TraySource[]): Placed {
  const byCode = new Map(facts.units.map((unit) => [unit.code, unit]));
  const cells: PlacedCell[] = [];
  const activities: PlacedActivity[] = [];
  const names: OpenName[] = [];
  const byName = namedUnits(facts);
  for (const source of sources) {
    const unitOf = unitFinder(facts, { byCode, byName }, source);
    for (const cell of source.cells) {
      const unit = unitOf(cell);
      if (unit !== null) cells.push(placeCell(source, cell, unit));
    }
    for (const activity of source.activities) {
      const unit = unitOf(activity);
      if (unit !== null) activities.push({ source, activity, unit });
    }
    names.push(...namesOf({ byCode, byName }, source));
  }
  return { cells, activities, names };
}

type Named = Pick<TrayCell, 'unit' | 'unitName' | 'flags'>;

type Units = {
  readonly byCode: ReadonlyMap<string, TrayUnit>;
  readonly byName: ReadonlyMap<string, TrayUnit | null>;
};

/** Units by every name they go by today; null where two go by one. */
function namedUnits({ units }: TrayFacts): Units['byName'] {
  const named = new Map<string, TrayUnit | null>();
  for (const unit of units) {
    for (const form of new Set([unit.name, ...unit.aliases].map(unitForm))) {
      named.set(form, named.has(form) ? null : unit);
    }
  }
  return named;
}

/** The unit a source settles, or one that has got the name since the source was read. */
function knownUnit({ byCode, byName }: Units, { unit, unitName, flags }: Named): TrayUnit | null {
  const known = unit === null ? undefined : byCode.get(unit);
  if (known !== undefined || unitName === null) return known ?? null;
  return flags.includes('sharedByUnits') ? null : (byName.get(unitForm(unitName)) ?? null);
}

function unitFinder(
  facts: TrayFacts,
  units: Units,
  source: TraySource,
): (named: Named) => TrayUnit | null {
  const added = new Map<string, TrayUnit>();
  const newUnit = (name: string, kind: NewUnitKind): TrayUnit | null => {
    const found = facts.newKinds.find((each) => each.kind === kind);
    if (found === undefined) return null;
    const code = newUnitCode(name);
    const unit = added.get(code) ?? {
      code,
      name,
      aliases: [],
      onForm: found.onForm,
      stated: {},
      reportedOn: null,
    };
    added.set(code, unit);
    return unit;
  };
  return (named) => {
    const name = named.unitName ?? '';
    const decision = source.decisions.units[name];
    const known = knownUnit(units, named);
    if (known !== null) return known;
    if (decision?.is === 'unit') return units.byCode.get(decision.code) ?? null;
    return decision?.is === 'new' ? newUnit(name, decision.kind) : null;
  };
}

function placeCell(source: TraySource, cell: TrayCell, unit: TrayUnit): PlacedCell {
  const decision = source.decisions.cells[cell.key];
  const indicator = decision?.indicator ?? cell.indicator;
  const isOnForm = indicator === null || unit.onForm.includes(indicator);
  const flags = cell.flags.filter((flag) => !UNIT_FLAGS.has(flag) && flag !== 'notOnForm');
  const stated = decision?.stated ?? (cell.flags.includes(NO_FIGURE) ? null : cell.stated);
  const canBeTaken = stated !== null && isOnForm && (indicator !== null || isWholeUnit(cell));
  return {
    source,
    cell,
    unit,
    part: partKey(unit.code, cell.proposedKind),
    indicator,
    stated,
    flags: isOnForm ? flags : [...flags, 'notOnForm'],
    isTaken: decision?.isTaken === true && !canBeTaken ? null : (decision?.isTaken ?? null),
  };
}

function namesOf(units: Units, source: TraySource): OpenName[] {
  const { byCode } = units;
  const isOpen = (named: Named): boolean => knownUnit(units, named) === null;
  const cells = Map.groupBy(source.cells.filter(isOpen), ({ unitName }) => unitName ?? '');
  const activities = Map.groupBy(
    source.activities.filter(isOpen),
    ({ unitName }) => unitName ?? '',
  );
  return [...new Set([...cells.keys(), ...activities.keys()])].map((name) => {
    const own = cells.get(name) ?? [];
    const candidates = new Set(
      own.flatMap(({ unit, candidates: codes }) => (unit === null ? codes : [])),
    );
    return {
      source,
      name,
      flag: flagOf(name, [...candidates]),
      candidates: [...candidates].filter((code) => byCode.has(code)),
      cells: own,
      activities: activities.get(name) ?? [],
      decision: source.decisions.units[name] ?? null,
    };
  });
}

function flagOf(name: string, candidates: readonly string[]): OpenName['flag'] {
  if (candidates.length > 0) return 'unitAmbiguous';
  return name === '' ? 'unitMissing' : 'unitUnknown';
}
