import type { Icon } from '@tabler/icons-react';
import classes from './Chip.module.css';

export type ChipTone = 'ok' | 'warning' | 'error' | 'note' | 'conflict' | 'plain';

/** A state as sign and word: told apart without colour. */
export function Chip({
  icon: Icon,
  tone,
  text,
}: {
  readonly icon?: Icon;
  readonly tone: ChipTone;
  readonly text: string;
}) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {Icon !== undefined && <Icon size={13} stroke={1.8} aria-hidden />}
      {text}
    </span>
  );
}
