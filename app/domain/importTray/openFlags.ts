import type { TrayPart } from './orderParts.ts';
import type { PlacedCell } from './placeOffers.ts';

/**
 * The doubts of a cell that no answer has settled yet. Once a person said what
 * words like "thêm 2" are to the figures before them, neither asks again; two
 * places that differed do not once the other was left out or was told to add.
 */
export function createOpenFlags(
  parts: readonly TrayPart[],
  placed: readonly PlacedCell[],
): (cell: PlacedCell, part: TrayPart) => readonly string[] {
  const told = new Set(parts.filter(isTold).flatMap(({ source, key }) => [`${source.id} ${key}`]));
  const others = Map.groupBy(
    placed.filter(({ flags }) => flags.includes('conflict')),
    placeOf,
  );
  return (cell, part) =>
    cell.flags.filter((flag) => {
      if (flag === 'addition') return !isTold(part);
      if (flag !== 'conflict') return true;
      if (isTold(part)) return false;
      return (others.get(placeOf(cell)) ?? []).some(
        (other) =>
          other !== cell &&
          other.isTaken !== false &&
          !told.has(`${other.source.id} ${other.part}`),
      );
    });
}

function isTold({ suggestion, isDecided }: TrayPart): boolean {
  return suggestion !== null && isDecided;
}

function placeOf({ source, unit, indicator }: PlacedCell): string {
  return `${source.id} ${unit.code} ${indicator ?? ''}`;
}
