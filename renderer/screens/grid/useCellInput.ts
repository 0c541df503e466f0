import { useCallback, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import type { CellEntry, CellPlace } from './cellEntries.ts';
import { useGrid } from './gridContext.tsx';

/**
 * The input of one cell and its unfinished entry. The input owns its text: letters
 * typed into it stand there already and draw nothing. What comes from elsewhere –
 * the sheet, Escape, an answer of the core – is written into it. While typing lasts
 * the text of the entry is blank: it is the input's.
 */
export function useCellInput(
  { unit, indicator }: CellPlace,
  stored: string,
): { readonly entry: CellEntry | null; readonly inputRef: RefObject<HTMLInputElement | null> } {
  const { entries } = useGrid();
  const inputRef = useRef<HTMLInputElement>(null);
  const subscribe = useCallback(
    (listener: () => void) =>
      entries.subscribe({ unit, indicator }, () => {
        const entry = entries.get({ unit, indicator });
        if (entry?.phase === 'typing') write(inputRef.current, entry.text);
        listener();
      }),
    [entries, unit, indicator],
  );
  const entry = useSyncExternalStore(subscribe, () => entries.drawn({ unit, indicator }));
  useLayoutEffect(() => {
    const now = entries.get({ unit, indicator });
    write(inputRef.current, now === null || now.phase === 'saved' ? stored : now.text);
  });
  return { entry, inputRef };
}

/** A text that stands already keeps its cursor and what is chosen of it. */
function write(input: HTMLInputElement | null, text: string): void {
  if (input !== null && input.value !== text) input.value = text;
}
