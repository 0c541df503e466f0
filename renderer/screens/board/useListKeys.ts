import { useEffect, useEffectEvent, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';

type ListActions = {
  readonly count: number;
  readonly current: number;
  readonly onMove: (index: number) => void;
  readonly onRemind: () => void;
  readonly onRemindAll: () => void;
  readonly onLogCall: () => void;
  readonly onEnter: () => void;
};

/**
 * Keys of the list of awaited units: ↑ ↓ move, N and Shift+N copy, G logs a
 * call, Enter opens. The letters work wherever no field has the focus; arrows
 * and Enter in the list, and on the bare page.
 */
export function useListKeys(list: ListActions) {
  const listRef = useRef<HTMLTableElement>(null);
  const move = (step: number) => {
    const next = Math.min(list.count - 1, Math.max(0, list.current + step));
    list.onMove(next);
    listRef.current?.querySelectorAll<HTMLTableRowElement>('tr[aria-current]')[next]?.focus();
  };
  const press = (event: KeyPress): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const run = actionOf(event, { ...list, move });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  const pressOnPage = useEffectEvent((event: KeyboardEvent) => {
    const { activeElement } = document;
    const isInList = listRef.current?.contains(activeElement) === true;
    const isCovered = document.querySelector('[role="dialog"]') !== null;
    if (isInList || isCovered || event.defaultPrevented || list.count === 0) return;
    const isBare = activeElement === document.body || activeElement?.tagName === 'MAIN';
    const isLetter = event.key.length === 1;
    if (isBare || (isLetter && !isField(activeElement))) press(event);
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
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'preventDefault'
>;

function actionOf(
  { key, shiftKey }: Pick<KeyPress, 'key' | 'shiftKey'>,
  list: ListActions & { readonly move: (step: number) => void },
): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
      return () => list.move(1);
    case 'ArrowUp':
      return () => list.move(-1);
    case 'n':
    case 'N':
      return shiftKey ? list.onRemindAll : list.onRemind;
    case 'g':
    case 'G':
      return shiftKey ? null : list.onLogCall;
    case 'Enter':
      return list.onEnter;
    default:
      return null;
  }
}

function isField(element: Element | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName))
  );
}

function pickKeys({ key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent }: ReactKeyboardEvent) {
  return { key, shiftKey, ctrlKey, altKey, metaKey, isComposing: nativeEvent.isComposing };
}
