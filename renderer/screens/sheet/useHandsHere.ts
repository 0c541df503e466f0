import { useEffect, useState, type FocusEvent } from 'react';

const LEAVING_MS = 1000;

/** Whether somebody types in a part of the screen, or left it and what was typed last may not be drawn yet. */
export function useHandsHere(isSaving: () => boolean): {
  readonly areHere: boolean;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
} {
  const [hands, setHands] = useState<'here' | 'leaving' | 'away'>('away');
  useEffect(() => {
    if (hands !== 'leaving') return;
    const timer = setInterval(() => {
      if (!isSaving()) setHands('away');
    }, LEAVING_MS);
    return () => clearInterval(timer);
  }, [hands, isSaving]);
  return {
    areHere: hands !== 'away',
    onFocus: () => setHands('here'),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) setHands('leaving');
    },
  };
}
