import { useState } from 'react';

/** The value drawn before while the new one says the same, so that what compares by identity rests. */
export function useKept<T>(value: T, isSame: (before: T, now: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
