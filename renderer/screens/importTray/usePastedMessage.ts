import { useEffect, useEffectEvent } from 'react';

/** Fewer letters are no message: they were meant for something else. */
const LEAST = 12;

/** What a person would paste into one figure is shorter than this. */
const LEAST_OVER_CELL = 25;

/**
 * A message pasted where nobody types is for the tray. Over a cell of the grid
 * only prose is: a block of cells, or a figure, stays the grid's.
 */
export function usePastedMessage(isOpen: boolean, onText: (text: string) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    if (!isOpen || clipboardData === null || clipboardData.files.length > 0) return;
    const text = clipboardData.getData('text/plain');
    const isCell = target instanceof HTMLInputElement && target.dataset['indicator'] !== undefined;
    if (isField(target) && !isCell) return;
    if (isCell && (text.includes('\t') || text.trim().length < LEAST_OVER_CELL)) return;
    if (isCell && !/\p{L}{2,}.*\p{L}{2,}/su.test(text)) return;
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

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
