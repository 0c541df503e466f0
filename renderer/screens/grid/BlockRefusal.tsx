import { IconAlertCircle, IconX } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { gridText } from '../../i18n/grid.vi.ts';
import classes from './BlockRefusal.module.css';

/** Why a block was not pasted, filled or cleared; it stays until it is read or the next block works. */
export function BlockRefusal({
  sentence,
  onClose,
}: {
  readonly sentence: string;
  readonly onClose: () => void;
}) {
  return (
    <div className={classes.bar} role="alert">
      <IconAlertCircle size={14} stroke={2} aria-hidden />
      <span className={classes.sentence}>{sentence}</span>
      <IconAction label={gridText.closeRefusal} onClick={onClose}>
        <IconX size={14} stroke={1.8} />
      </IconAction>
    </div>
  );
}
