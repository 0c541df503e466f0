import { useEffect, useState } from 'react';
import { useGrid } from '../grid/gridContext.tsx';
import type { Grid } from '../grid/gridModel.ts';
import { TYPING_REST_MS } from '../grid/useFollowedPlace.ts';

/**
 * The grid as the sheet of a unit shows it: the newest, but while figures are typed
 * into other rows the one before, until the typing rests.
 */
export function useRestedGrid(now: Grid | undefined, unitCode: string): Grid | undefined {
  const { entries } = useGrid();
  const [kept, setKept] = useState(now);
  const rowOf = (grid: Grid | undefined) => grid?.units.find(({ code }) => code === unitCode);
  const waits = kept !== now && entries.isSaving() && rowOf(kept) === rowOf(now);
  if (kept !== now && !waits) setKept(now);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setKept(now), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [waits, now]);
  return waits ? kept : now;
}
