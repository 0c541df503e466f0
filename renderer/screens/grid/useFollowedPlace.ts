import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellEntries, CellPlace } from './cellEntries.ts';

/** Longer than typing the next figure takes somebody who types fast. */
export const TYPING_REST_MS = 300;

/** Longer than from one repeat of a key that is held down to the next. */
const MOVING_REST_MS = 80;

/**
 * The cell whose unit is shown beside the grid: the active one, once the hands rest
 * on it. The sheet is dozens of fields, which no key of a row of figures and no step
 * of a held arrow waits for. A key that may act on what stands there finds it at the
 * active cell.
 */
export function useFollowedPlace(active: CellPlace | null, entries: CellEntries): CellPlace | null {
  const [followed, setFollowed] = useState(active);
  useLayoutEffect(() => {
    const follow = () => setFollowed(active);
    const timer = setTimeout(follow, entries.isSaving() ? TYPING_REST_MS : MOVING_REST_MS);
    const press = (event: KeyboardEvent) => {
      if (isCommand(event)) flushSync(follow);
    };
    window.addEventListener('keydown', press, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', press, true);
    };
  }, [active, entries]);
  return followed;
}

function isCommand({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || /^F\d+$/u.test(key);
}
