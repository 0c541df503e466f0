import { useState } from 'react';
import { describeDesktopFailure } from '#app/contract/desktop.vi.ts';

/** Prints the window as its print rules say; the desktop answers why it could not, a browser asks itself. */
export function usePrint(): { readonly print: () => void; readonly trouble: string | null } {
  const [trouble, setTrouble] = useState<string | null>(null);
  const print = async () => {
    setTrouble(null);
    if (window.desktop === undefined) window.print();
    else {
      const answer = await window.desktop.print();
      if (!answer.ok) setTrouble(describeDesktopFailure(answer.code));
    }
  };
  return { print: () => void print(), trouble };
}
