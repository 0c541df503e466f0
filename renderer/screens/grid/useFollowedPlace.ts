import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellEntries, CellPlace } from './cellEntries.ts';

/** Longer than typing the next figure takes somebody who types fast. */
const REST_MS = 300;

/**
 * The cell whose unit is shown beside the grid: the active one at once, but while
 * figures are typed one after the other the one before, until the typing rests.
 * A key that may act on what stands there finds it at the active cell.
 */
export function useFollowedPlace(active: CellPlace | null, entries: CellEntries): CellPlace | null {
  const [followed, setFollowed] = useState(active);
  useLayoutEffect(() => {
    const follow = () => setFollowed(active);
    if (!entries.isSaving()) {
      follow();
      return;
    }
    const timer = setTimeout(follow, REST_MS);
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
