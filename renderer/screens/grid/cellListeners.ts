import type { CellPlace } from './cellEntries.ts';

const ANY = '*';

/** Neither code holds a line feed. */
export function cellKey({ unit, indicator }: CellPlace): string {
  return `${unit}\n${indicator}`;
}

/** Who draws which cell, or something about all of them (null). */
export function createCellListeners() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe: (place: CellPlace | null, listener: () => void) => {
      const key = place === null ? ANY : cellKey(place);
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(key);
      };
    },
    /** Tells those of some cells; of more cells than are drawn, everybody. */
    tell: (places: readonly CellPlace[]) => {
      const isMany = places.length > listeners.size;
      const told = isMany ? listeners.keys() : [...places.map(cellKey), ANY];
      for (const key of told) for (const each of listeners.get(key) ?? []) each();
    },
  };
}
