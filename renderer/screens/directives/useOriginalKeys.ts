import type { KeyboardEvent } from 'react';
import type { OriginalWord } from './originalWords.ts';

/** Words between two places; the cursor is the end that moves. */
export type Selection = { readonly anchor: number; readonly cursor: number };

type Keys = {
  readonly words: readonly OriginalWord[];
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onPage: (by: 1 | -1) => void;
  readonly onAssign: () => void;
  readonly onLeave: () => void;
};

/** Arrows walk the words, Shift chooses them, Enter puts them into the field, Esc goes back to it. */
export function originalKey(event: KeyboardEvent, keys: Keys): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const run = actionOf(event, keys);
  if (run === null) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function actionOf(event: KeyboardEvent, keys: Keys): (() => void) | null {
  const { words, selection, onSelect } = keys;
  switch (event.key) {
    case 'Enter':
      return keys.onAssign;
    case 'Escape':
    case 'F4':
      return keys.onLeave;
    case 'PageDown':
      return () => keys.onPage(1);
    case 'PageUp':
      return () => keys.onPage(-1);
    default: {
      const from = selection?.cursor ?? 0;
      const to = nextWord(event.key, words, from);
      if (to === null) return null;
      return () =>
        onSelect({ anchor: event.shiftKey ? (selection?.anchor ?? from) : to, cursor: to });
    }
  }
}

function nextWord(key: string, words: readonly OriginalWord[], from: number): number | null {
  const last = words.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowDown':
      return lineBeside(words, from, 1);
    case 'ArrowUp':
      return lineBeside(words, from, -1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The nearest word of the next line; where no place is known, ten words on. */
function lineBeside(words: readonly OriginalWord[], from: number, step: 1 | -1): number {
  const last = words.length - 1;
  const start = words[from];
  if (start?.box == null) return Math.min(last, Math.max(0, from + 10 * step));
  const middle = start.box.left + start.box.width / 2;
  let line: number | null = null;
  let best = from;
  let distance = Infinity;
  for (let at = from + step; at >= 0 && at <= last; at += step) {
    const word = words[at];
    if (word?.box == null) break;
    const isNewLine =
      word.page !== start.page || Math.abs(word.box.top - start.box.top) > start.box.height / 2;
    if (!isNewLine) continue;
    line ??= word.box.top;
    if (Math.abs(word.box.top - line) > word.box.height / 2) break;
    const away = Math.abs(word.box.left + word.box.width / 2 - middle);
    if (away < distance) [best, distance] = [at, away];
  }
  return best === from ? Math.min(last, Math.max(0, from + step)) : best;
}
