import { useSyncExternalStore } from 'react';

export type DialogSignal = {
  readonly open: () => void;
  readonly close: () => void;
  readonly useIsOpen: () => boolean;
};

/** Whether a dialog of the frame is open, for the several places that open it. */
export function createDialogSignal(): DialogSignal {
  const listeners = new Set<() => void>();
  let isOpen = false;
  const set = (next: boolean) => {
    isOpen = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    open: () => set(true),
    close: () => set(false),
    useIsOpen: () => useSyncExternalStore(subscribe, () => isOpen),
  };
}
