import { useEffect, useEffectEvent } from 'react';

/** Fewer letters are no message: they were meant for something else. */
const LEAST = 12;

/** A line of prose is longer than what anybody writes into one cell. */
const PROSE = { letters: 30, words: 5 };

/**
 * A message pasted where nobody types is for the tray. Over a cell of the grid
 * only prose is: a block of cells, or a figure, stays the grid's.
 */
export function usePastedMessage(isOpen: boolean, onText: (text: string) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    if (!isOpen || clipboardData === null) return;
    const text = clipboardData.getData('text/plain');
    // Cells copied from a spreadsheet come with their picture: the cells are meant.
    if (clipboardData.files.length > 0 && !text.includes('\t')) return;
    const isCell = target instanceof HTMLInputElement && target.dataset['indicator'] !== undefined;
    if (isField(target) && !isCell) return;
    if (isCell && (clipboardData.getData('text/html').includes('<table') || !isProse(text))) {
      return;
    }
    if (text.trim().length < LEAST) return;
    event.preventDefault();
    event.stopPropagation();
    onText(text);
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('paste', (event) => paste(event), {
      signal: controller.signal,
      capture: true,
    });
    return () => controller.abort();
  }, []);
}

function isProse(text: string): boolean {
  if (text.includes('\t')) return false;
  return text
    .split('\n')
    .map((line) => line.trim())
    .some((line) => line.length >= PROSE.letters && line.split(/\s+/u).length >= PROSE.words);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
