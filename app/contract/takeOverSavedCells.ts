import type { z } from 'zod';
import type { gridSchema, savedCellsSchema } from './gridSchemas.ts';

type Grid = z.infer<typeof gridSchema>;
type GridUnit = Grid['units'][number];
type SavedCells = z.infer<typeof savedCellsSchema>;

/**
 * The grid with what a save changed. It stays as old as it was where something
 * else happened between its reading and the save: then it is asked for anew.
 *
 * @param indicators those that were saved.
 */
export function takeOverSavedCells(
  grid: Grid,
  saved: SavedCells,
  indicators: ReadonlySet<string>,
): Grid {
  const rows = new Map(saved.units.map((unit) => [unit.code, unit]));
  const moved = new Map(saved.doubtsBeside.map(({ unitCode, doubts }) => [unitCode, doubts]));
  const units = grid.units.map(
    (unit) => rows.get(unit.code) ?? withDoubts(unit, indicators, moved.get(unit.code) ?? []),
  );
  const asOf = grid.asOf === saved.before ? saved.asOf : grid.asOf;
  return { ...grid, asOf, units, totals: saved.totals };
}

/** A row at rest stays the same object, so that it is not drawn again. */
function withDoubts(
  unit: GridUnit,
  indicators: ReadonlySet<string>,
  doubts: GridUnit['doubts'],
): GridUnit {
  const others = unit.doubts.filter(({ indicator }) => !indicators.has(indicator));
  if (doubts.length === 0 && others.length === unit.doubts.length) return unit;
  return { ...unit, doubts: [...others, ...doubts] };
}
