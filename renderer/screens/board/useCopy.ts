import { useState } from 'react';
import { useToast, type Toast } from '../../shell/toasts.tsx';

/**
 * Puts a text on the clipboard and says so, with the step that may follow; where
 * the PC refuses, the text is kept to be shown.
 */
export function useCopy() {
  const toast = useToast();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const copy = (text: string, said: string, action?: Toast['action']): void => {
    navigator.clipboard.writeText(text).then(
      () => toast({ text: said, ...(action !== undefined && { action }) }),
      () => setUncopied(text),
    );
  };
  return { copy, uncopied, dismiss: () => setUncopied(null) };
}
