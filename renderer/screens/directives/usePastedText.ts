import { useEffect, useEffectEvent } from 'react';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { directiveText } from '../../i18n/directives.vi.ts';

/** Fewer letters are no paper: they were meant for something else. */
const LEAST = 40;

/** Text pasted anywhere outside of a field is the text of a paper. */
export function usePastedText(onPaper: (file: File) => void): void {
  const paste = useEffectEvent(({ clipboardData, target }: ClipboardEvent) => {
    if (clipboardData === null || clipboardData.files.length > 0) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const text = clipboardData.getData('text/plain');
    if (text.trim().length >= LEAST) onPaper(textFile(text));
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}

/** A pasted text goes the way of every received file: its bytes are kept as they came. */
export function textFile(text: string): File {
  const moment = vietnamTime(Date.now()).slice(0, 16).replace('T', ' ').replace(':', 'h');
  return new File([text], directiveText.pastedName(moment), { type: 'text/plain' });
}
