import { useState } from 'react';

/** Puts a text on the clipboard; where the PC refuses, the text is kept to be shown. */
export function useCopy() {
  const [uncopied, setUncopied] = useState<string | null>(null);
  const copy = (text: string, onCopied: () => void): void => {
    navigator.clipboard.writeText(text).then(onCopied, () => setUncopied(text));
  };
  return { copy, uncopied, dismiss: () => setUncopied(null) };
}
