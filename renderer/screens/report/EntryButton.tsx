import type { KeyboardEvent, ReactNode } from 'react';
import { useFocusOnArrival } from '../../components/sources/useFocusOnArrival.ts';
import classes from './SourceCard.module.css';

/** An entry of a source card that leads on to what stands behind it; arrows go to its neighbours. */
export function EntryButton({
  isFirst,
  onOpen,
  children,
}: {
  /** Where the keyboard starts: the first, or the one the reader comes back to. */
  readonly isFirst: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const button = useFocusOnArrival<HTMLButtonElement>(isFirst);
  return (
    <button
      ref={button}
      type="button"
      className={classes.open}
      data-autofocus={isFirst || undefined}
      onClick={onOpen}
      onKeyDown={walk}
    >
      {children}
    </button>
  );
}

/** ↑ and ↓ go from one entry of the list to the next. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { currentTarget } = event;
  const buttons = [...(currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(currentTarget);
  event.preventDefault();
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
