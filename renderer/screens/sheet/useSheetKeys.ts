import { useCallback, useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** Keys of the sheet, wherever the focus is on the screen; never while an IME composes or a dialog asks. */
export function useSheetKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.shiftKey) return;
    const run = keys[event.altKey ? `Alt+${event.key.toLowerCase()}` : event.key];
    if (run === undefined || document.querySelector('[aria-modal="true"]') !== null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/**
 * Typing in the sheet goes on in the sheet of the next unit: the grid takes the
 * focus to show the row, the sheet that opens takes it back. The answer asks
 * whether it should, and is yes once for every change of the unit by key.
 */
export function useKeepFocus(frame: RefObject<HTMLElement | null>): () => boolean {
  const wasInside = useRef(false);
  useEffect(() => {
    const remember = (event: KeyboardEvent) => {
      if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
      wasInside.current = frame.current?.contains(document.activeElement) === true;
    };
    window.addEventListener('keydown', remember, true);
    return () => window.removeEventListener('keydown', remember, true);
  }, [frame]);
  return useCallback(() => {
    const wanted = wasInside.current;
    wasInside.current = false;
    return wanted;
  }, []);
}
