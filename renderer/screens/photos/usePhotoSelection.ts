import { useCallback, useState } from 'react';
import type { Pick } from './PhotoCard.tsx';
import { photosBeside } from './photoFocus.ts';
import type { Photo } from './photoTypes.ts';

type State = {
  /** The photo with the focus, or that had it last. */
  readonly current: string | null;
  /** Where a range began. */
  readonly anchor: string | null;
  readonly marked: ReadonlySet<string>;
};

const NOTHING: State = { current: null, anchor: null, marked: new Set() };

/** Marked photos and the one with the focus; steps act on the marked ones, else on that one. */
export function usePhotoSelection(photos: readonly Photo[]) {
  const [state, setState] = useState(NOTHING);
  const pick = useCallback((id: string, how: Pick) => {
    setState((now) => {
      if (how === 'focus')
        return { ...now, current: id, anchor: now.current === id ? now.anchor : id };
      if (how === 'only') return { current: id, anchor: id, marked: new Set() };
      if (how === 'range') return { ...now, current: id, marked: range(now.anchor ?? id, id) };
      const marked = new Set(now.marked);
      if (!marked.delete(id)) marked.add(id);
      return { current: id, anchor: id, marked };
    });
  }, []);
  const markAll = useCallback((ids: readonly string[]) => {
    setState((now) => ({ ...now, marked: new Set(ids) }));
  }, []);
  const clear = useCallback(() => setState((now) => ({ ...now, marked: new Set() })), []);
  const marked = photos.filter(({ id }) => state.marked.has(id));
  const current = photos.find(({ id }) => id === state.current) ?? null;
  return {
    current,
    marked,
    acts: marked.length > 0 ? marked : current === null ? [] : [current],
    pick,
    markAll,
    clear,
  };
}

/** From one photo to another as they are drawn; in different panes it is the last one alone. */
function range(from: string, to: string): ReadonlySet<string> {
  const ids = photosBeside(to);
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start === -1) return new Set([to]);
  return new Set(ids.slice(Math.min(start, end), Math.max(start, end) + 1));
}
