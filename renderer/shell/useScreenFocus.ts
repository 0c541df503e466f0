import { useEffect, type RefObject } from 'react';

/**
 * A screen that a person opened starts the keyboard in its main part, so that Tab
 * goes on there and not through the rail again. A field that took the focus by
 * itself keeps it, so does a dialog; a window that was only loaded stays as it is.
 */
export function useScreenFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!navigator.userActivation.hasBeenActive) return;
    const frame = requestAnimationFrame(() => {
      if (isFocusFree()) main.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [main]);
}

/** The focus is nowhere, or still at the rail that led here. */
function isFocusFree(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.closest('nav') !== null;
}
