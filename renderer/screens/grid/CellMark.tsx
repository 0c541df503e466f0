import {
  IconAlertCircle,
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconCheck,
  IconLoader2,
} from '@tabler/icons-react';
import { gridText } from '../../i18n/grid.vi.ts';
import { isConflict, type CellEntry } from './cellEntries.ts';
import classes from './GridCell.module.css';

/** The sign at the left of a cell: saved, on its way, not saved, to be looked at. */
export function CellMark({
  entry,
  warning,
}: {
  readonly entry: CellEntry | null;
  /** Why the figure is to be looked at again, null when it is not. */
  readonly warning: string | null;
}) {
  switch (entry?.phase) {
    case 'saved':
      return (
        <IconCheck
          className={classes.markSaved}
          size={12}
          stroke={2.4}
          aria-label={gridText.saved}
        />
      );
    case 'saving':
      return (
        <IconLoader2
          className={classes.markSaving}
          size={12}
          stroke={2.4}
          aria-label={gridText.saving}
        />
      );
    case 'asking':
      return isConflict(entry) ? (
        <IconArrowsLeftRight
          className={classes.markConflict}
          size={12}
          stroke={2.2}
          aria-label={gridText.conflict}
        />
      ) : (
        <NotSaved />
      );
    case 'restored':
    case 'refused':
    case 'failed':
      return <NotSaved />;
    case 'typing':
    case undefined:
      return warning === null ? null : (
        <IconAlertTriangle
          className={classes.markWarning}
          size={12}
          stroke={2.2}
          aria-label={warning}
        />
      );
  }
}

function NotSaved() {
  return (
    <IconAlertCircle
      className={classes.markError}
      size={12}
      stroke={2.4}
      aria-label={gridText.notSaved}
    />
  );
}
