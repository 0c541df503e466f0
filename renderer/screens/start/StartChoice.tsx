import type { Icon } from '@tabler/icons-react';
import classes from './StartChoice.module.css';

/** One way to begin. */
export function StartChoice(props: {
  readonly icon: Icon;
  readonly name: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { icon: Icon, name, hint, isChosen, onChoose } = props;
  return (
    <button type="button" className={classes.choice} aria-pressed={isChosen} onClick={onChoose}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <span className={classes.name}>{name}</span>
      <span className={classes.hint}>{hint}</span>
    </button>
  );
}
