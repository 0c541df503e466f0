import { useEffect, useRef } from 'react';

/** Gives the focus to an element when it appears, where the reader went on or came back to it. */
export function useFocusOnArrival<T extends HTMLElement>(isWanted = true) {
  const element = useRef<T>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}
