import { useEffect, useState, type FocusEvent } from 'react';

/** Long enough for what was typed last to be saved. */
const LEAVING_MS = 1000;

/** Whether somebody types in a part of the screen, or left it just now. */
export function useHandsHere(): {
  readonly areHere: boolean;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
} {
  const [hands, setHands] = useState<'here' | 'leaving' | 'away'>('away');
  useEffect(() => {
    if (hands !== 'leaving') return;
    const timer = setTimeout(() => setHands('away'), LEAVING_MS);
    return () => clearTimeout(timer);
  }, [hands]);
  return {
    areHere: hands !== 'away',
    onFocus: () => setHands('here'),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) setHands('leaving');
    },
  };
}
