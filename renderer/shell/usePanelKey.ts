import { useEffect, useEffectEvent } from 'react';

/** F4 hides and brings the side panel of a working screen; hands that were in it go to the main part. */
export function usePanelKey(toggle: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F4' || event.isComposing) return;
    event.preventDefault();
    toggle();
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const main = document.querySelector<HTMLElement>('main');
      (main?.querySelector<HTMLElement>('[tabindex="0"]') ?? main)?.focus();
    });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
