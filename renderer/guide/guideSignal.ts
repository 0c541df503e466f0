import { useSyncExternalStore } from 'react';
import type { GuidePlace } from '#app/domain/guide/guidePage.ts';

type Asked = {
  /** Null opens the page of the screen at hand. */
  readonly place: GuidePlace | null;
  /** Gets the focus back when the guide is closed. */
  readonly from: Element | null;
};

const listeners = new Set<() => void>();
let asked: Asked | null = null;

/** Opens the guide over the screen at hand, from F1 or from a message. */
export function openGuide(place: GuidePlace | null): void {
  // F1 inside the guide keeps what is being read and where the focus goes afterwards.
  if (asked === null) set({ place, from: document.activeElement });
}

/** Closes the guide; the work goes on where it was left. */
export function closeGuide(): void {
  if (asked === null) return;
  const { from } = asked;
  set(null);
  // What is gone, like the palette, cannot have the focus back: the screen gets it.
  const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body;
  const back = isThere ? from : document.querySelector('main');
  requestAnimationFrame(() => back?.focus());
}

/** What the guide was asked for; null while it is closed. */
export function useAskedGuide(): Asked | null {
  return useSyncExternalStore(subscribe, () => asked);
}

function set(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
