import type { TrayPart } from './orderParts.ts';
import type { PlacedCell } from './placeOffers.ts';
import type { TrayUnit } from './trayTypes.ts';

export type TrayConflict = {
  readonly unit: TrayUnit;
  readonly indicator: string;
  /** Every cell that is not left out, whatever it states. */
  readonly choices: readonly PlacedCell[];
};

/**
 * Cells of one unit and indicator that state different things, to be chosen
 * between by a person; the same statement again counts once. What was said to
 * add to the figures contradicts nothing.
 */
export function splitConflicts(parts: readonly TrayPart[]): {
  readonly conflicts: readonly TrayConflict[];
  /** Key and source of cells that say what another one says. */
  readonly repeated: ReadonlySet<string>;
} {
  const together = new Map<string, { unit: TrayUnit; indicator: string; cells: PlacedCell[] }>();
  for (const part of parts) {
    const adds = part.suggestion === 'add' || (part.isDecided && part.kind === 'add');
    for (const cell of part.cells) {
      if (cell.indicator === null) continue;
      const lane = adds ? `${part.source.id} ${part.key}` : '';
      const key = `${part.unit.code}\n${cell.indicator}\n${lane}`;
      const group = together.get(key) ?? { unit: part.unit, indicator: cell.indicator, cells: [] };
      group.cells.push(cell);
      together.set(key, group);
    }
  }
  const conflicts: TrayConflict[] = [];
  const repeated = new Set<string>();
  for (const { unit, indicator, cells } of together.values()) {
    if (cells.length < 2) continue;
    if (saysOne(cells)) {
      const kept = cells.find(({ isTaken }) => isTaken === true) ?? plainest(cells);
      for (const each of cells) {
        if (each !== kept) repeated.add(each.cell.key + each.source.id);
      }
    } else {
      conflicts.push({ unit, indicator, choices: cells });
    }
  }
  return { conflicts, repeated };
}

function saysOne(cells: readonly PlacedCell[]): boolean {
  return (
    cells.every(({ stated }) => stated !== null) &&
    new Set(cells.map(({ stated }) => JSON.stringify(stated))).size === 1
  );
}

/** The one with the fewest doubts. */
function plainest(cells: readonly PlacedCell[]): PlacedCell | undefined {
  return cells.toSorted((left, right) => left.flags.length - right.flags.length)[0];
}
