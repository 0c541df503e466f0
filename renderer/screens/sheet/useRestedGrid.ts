import { useEffect, useState } from 'react';
import { useGrid } from '../grid/gridContext.tsx';
import type { Grid } from '../grid/gridModel.ts';
import { TYPING_REST_MS } from '../grid/useFollowedPlace.ts';

/**
 * The grid as the sheet of a unit shows it: the newest, but while figures are typed
 * into the grid beside it the one before, until the typing rests.
 *
 * @param isTypedHere figures are typed in the sheet itself, which shows them at once.
 */
export function useRestedGrid(now: Grid | undefined, isTypedHere: boolean): Grid | undefined {
  const { entries } = useGrid();
  const [kept, setKept] = useState(now);
  const waits = kept !== now && kept !== undefined && !isTypedHere && entries.isSaving();
  if (kept !== now && !waits) setKept(now);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setKept(now), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [waits, now]);
  return waits ? kept : now;
}
