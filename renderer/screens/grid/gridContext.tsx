import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CellEntry, CellPlace } from './cellEntries.ts';
import type { Selection } from './useSelection.ts';
import type { GridController } from './useGridController.ts';

export type GridActions = GridController &
  Pick<Selection, 'activate' | 'extendTo' | 'collapse' | 'focusCell'> & {
    /** A question was answered: the focus goes on to where the key wanted to go. */
    readonly goOn: (place: CellPlace) => void;
    readonly openSources: (indicator: string, kind: string | null, anchor: HTMLElement) => void;
  };

const GridContext = createContext<GridActions | null>(null);

export const GridProvider = GridContext.Provider;

/** What every cell acts through; it stays the same object, so that cells at rest are not drawn again. */
export function useGrid(): GridActions {
  const actions = useContext(GridContext);
  if (actions === null) throw new Error('useGrid outside of GridProvider');
  return actions;
}

/** The unfinished entry of one cell; draws that cell alone when it changes. */
export function useCellEntry(unit: string, indicator: string): CellEntry | null {
  const { entries } = useGrid();
  return useSyncExternalStore(
    (listener) => entries.subscribe({ unit, indicator }, listener),
    () => entries.get({ unit, indicator }),
  );
}
