import type { KeyboardEvent, ReactNode } from 'react';
import { besidePhoto, focusCaption, focusPhoto, photosBeside } from './photoFocus.ts';
import type { Pick } from './PhotoCard.tsx';

export type PhotoKeys = {
  readonly onPick: (id: string, how: Pick) => void;
  readonly onMarkAll: (ids: readonly string[]) => void;
  readonly onClear: () => void;
  readonly onAssign: () => void;
  readonly onRemove: () => void;
  readonly onToggleAnnex: () => void;
  readonly onView: () => void;
};

/** Keys of a pane of photos. They work on the pictures alone: fields keep their own. */
export function PhotoPane({
  className,
  keys,
  children,
}: {
  readonly className: string | undefined;
  readonly keys: PhotoKeys;
  readonly children: ReactNode;
}) {
  const press = (event: KeyboardEvent) => {
    const { target, nativeEvent, altKey } = event;
    const id = target instanceof HTMLElement ? target.dataset['photo'] : undefined;
    if (id === undefined || nativeEvent.isComposing || altKey) return;
    const run = actionOf(event, id, keys);
    if (run === null) return;
    event.preventDefault();
    run();
  };
  return (
    <div
      className={className}
      data-pane
      role="presentation"
      onKeyDown={press}
      onDoubleClick={({ target }) => {
        if (target instanceof Element && target.closest('[data-photo]') !== null) keys.onView();
      }}
    >
      {children}
    </div>
  );
}

function actionOf(
  { key, shiftKey, ctrlKey }: KeyboardEvent,
  id: string,
  keys: PhotoKeys,
): (() => void) | null {
  if (ctrlKey) return key.toLowerCase() === 'a' ? () => keys.onMarkAll(photosBeside(id)) : null;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown': {
      const next = besidePhoto(id, key);
      return () => {
        if (next === null) return;
        keys.onPick(next, shiftKey ? 'range' : 'focus');
        focusPhoto(next);
      };
    }
    case ' ':
      return () => keys.onPick(id, 'toggle');
    case 'Enter':
    case 'g':
    case 'G':
      return keys.onAssign;
    case 'x':
    case 'X':
      return keys.onView;
    case 'p':
    case 'P':
      return keys.onToggleAnnex;
    case 'F2':
      return () => focusCaption(id);
    case 'Delete':
      return keys.onRemove;
    case 'Escape':
      return keys.onClear;
    default:
      return null;
  }
}
