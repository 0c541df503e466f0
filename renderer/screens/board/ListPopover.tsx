import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './ListPopover.module.css';

/** A scroller without controls of its own has to be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** A figure that opens what stands behind it: by click or Enter, closed by Escape. */
export function ListPopover(props: {
  /** What the figure says when it is spoken. */
  readonly name: string;
  readonly heading: string;
  readonly isEmpty: boolean;
  readonly className?: string | undefined;
  readonly figure: ReactNode;
  readonly empty: string;
  /** Items of the list. */
  readonly children: ReactNode;
}) {
  const { name, heading, isEmpty, className, figure, empty, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      withRoles={false}
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={[classes.figure, className].join(' ')}
          aria-label={name}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {figure}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={heading}>
        <div className={classes.card}>
          <header className={classes.head}>{heading}</header>
          {isEmpty ? (
            <p className={classes.empty}>{empty}</p>
          ) : (
            <ul className={classes.list} {...REACHABLE} aria-label={heading}>
              {children}
            </ul>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
