import { useEffect, useEffectEvent, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';

/**
 * Keys of the list of awaited units: ↑ ↓ move, N copies, Enter opens. They work
 * in the list, and on the bare page when nothing else has the focus.
 */
export function useListKeys(list: {
  readonly count: number;
  readonly current: number;
  readonly onMove: (index: number) => void;
  readonly onRemind: () => void;
  readonly onEnter: () => void;
}) {
  const listRef = useRef<HTMLTableSectionElement>(null);
  const move = (step: number) => {
    const next = Math.min(list.count - 1, Math.max(0, list.current + step));
    list.onMove(next);
    const row = listRef.current?.rows[next];
    row?.focus();
  };
  const press = (event: KeyPress): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const run = actionOf(event.key, { move, ...list });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  const pressOnPage = useEffectEvent((event: KeyboardEvent) => {
    const { activeElement } = document;
    const isBare = activeElement === document.body || activeElement?.tagName === 'MAIN';
    const isCovered = document.querySelector('[role="dialog"]') !== null;
    if (isBare && !isCovered && !event.defaultPrevented && list.count > 0) press(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressOnPage(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const onKeyDown = (event: ReactKeyboardEvent) => {
    const isOnRow = event.target instanceof HTMLTableRowElement;
    if (isOnRow || event.key !== 'Enter') {
      press({ ...pickKeys(event), preventDefault: () => event.preventDefault() });
    }
  };
  return { listRef, onKeyDown };
}

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'preventDefault'
>;

function actionOf(
  key: string,
  list: {
    readonly move: (step: number) => void;
    readonly onRemind: () => void;
    readonly onEnter: () => void;
  },
): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
      return () => list.move(1);
    case 'ArrowUp':
      return () => list.move(-1);
    case 'n':
    case 'N':
      return list.onRemind;
    case 'Enter':
      return list.onEnter;
    default:
      return null;
  }
}

function pickKeys({ key, ctrlKey, altKey, metaKey, nativeEvent }: ReactKeyboardEvent) {
  return { key, ctrlKey, altKey, metaKey, isComposing: nativeEvent.isComposing };
}
