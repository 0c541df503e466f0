import { useState } from 'react';
import { useToast } from '../../shell/toasts.tsx';

/** Puts a text on the clipboard and says so; where the PC refuses, the text is kept to be shown. */
export function useCopy() {
  const toast = useToast();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const copy = (text: string, said: string): void => {
    navigator.clipboard.writeText(text).then(
      () => toast({ text: said }),
      () => setUncopied(text),
    );
  };
  return { copy, uncopied, dismiss: () => setUncopied(null) };
}
