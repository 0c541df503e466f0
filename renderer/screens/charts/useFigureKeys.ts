import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const PAGE = 10;

/**
 * One stop of the Tab key for all figures of a chart; arrows walk among them.
 * Elements carry their id in `data-figure`.
 */
export function useFigureKeys(ids: readonly string[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  return {
    current,
    onFocus: ({ target }: FocusEvent) => {
      const id = idOf(target);
      if (id !== null) setChosen(id);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const at = ids.indexOf(idOf(event.target) ?? '');
      const to = at === -1 ? null : destination(event.key, at, ids.length - 1);
      const id = to === null ? undefined : ids[to];
      if (id === undefined || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.currentTarget
        .querySelector<HTMLElement | SVGElement>(`[data-figure="${CSS.escape(id)}"]`)
        ?.focus();
    },
  };
}

function idOf(target: EventTarget): string | null {
  return target instanceof Element ? target.getAttribute('data-figure') : null;
}

function destination(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
