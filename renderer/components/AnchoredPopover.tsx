import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';

/** Whatever has the focus when a popover is asked for; cells of a table and bars of a chart alike. */
export type Anchor = HTMLElement | SVGElement;

/** A card at an element that is drawn elsewhere: it takes the focus and closes by Escape. */
export function AnchoredPopover({
  anchor,
  label,
  onClose,
  children,
}: {
  readonly anchor: Anchor;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return (
    <Popover
      opened
      position="top"
      offset={4}
      trapFocus
      withRoles={false}
      withinPortal
      onDismiss={onClose}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
    >
      <Popover.Target>
        <span style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
