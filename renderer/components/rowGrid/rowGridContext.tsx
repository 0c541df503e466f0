import { createContext, useContext, type ReactNode } from 'react';
import type { CheckState } from './CheckCell.tsx';
import type { RowColumn } from './rowGridTypes.ts';

/** What every row of one list shares; it stays the same while the list is drawn row by row. */
export type RowGridShared = {
  readonly columns: readonly RowColumn[];
  readonly isReadOnly: boolean;
  readonly removeLabel: (name: string) => string;
  /** The tick before the cells of a stored row, null for a new one; null where there are none. */
  readonly checkOf: ((row: string) => CheckState | null) | null;
  /** What stands behind the cells; null where nothing does. */
  readonly trailOf: ((row: string) => ReactNode) | null;
  readonly type: (row: string, section: string, column: string, text: string) => void;
  readonly leave: (row: string) => void;
  readonly remove: (row: string) => void;
  readonly overwrite: (row: string) => void;
  readonly discard: (row: string) => void;
};

const RowGridContext = createContext<RowGridShared | null>(null);

export const RowGridProvider = RowGridContext.Provider;

/** The list a row stands in. */
export function useRowGrid(): RowGridShared {
  const shared = useContext(RowGridContext);
  if (shared === null) throw new Error('useRowGrid outside of RowGridProvider');
  return shared;
}
