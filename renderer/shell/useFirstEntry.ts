import { useEffect, useRef } from 'react';
import { chooseFirstEntry, hasChosenEntry, openChosenEntry } from './paletteStore.ts';

/**
 * Keeps an entry of the palette chosen: answers come after the words were typed,
 * when the list may have been empty. Enter pressed before the answer came opens
 * its first entry, unless the words were changed in between.
 *
 * @returns to be called at Enter.
 */
export function useFirstEntry(query: string, isPending: boolean): () => void {
  const entered = useRef<string | null>(null);
  useEffect(() => {
    if (query === '' || hasChosenEntry()) return;
    chooseFirstEntry();
    if (isPending || entered.current !== query) return;
    entered.current = null;
    openChosenEntry();
  });
  return () => {
    entered.current = isPending && !hasChosenEntry() ? query : null;
  };
}
