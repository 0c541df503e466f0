import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import { clockTime } from '../../shell/formatMoment.ts';
import type { RowEntries } from './rowEntries.ts';
import classes from './RowGrid.module.css';

/** What is saved and what is not, for the status bar. */
export function RowStatus<S>({ entries }: { readonly entries: RowEntries<S> }) {
  useSyncExternalStore((listener) => entries.subscribe(null, listener), entries.version);
  const [first, ...others] = entries.unsaved();
  const savedAt = entries.lastSavedAt();
  return (
    <>
      {first !== undefined && (
        <button
          type="button"
          className={classes.unsaved}
          onClick={() =>
            document.querySelector<HTMLElement>(`[data-row="${CSS.escape(first)}"]`)?.focus()
          }
        >
          <IconAlertCircle size={13} stroke={2} aria-hidden />
          {rowGridText.unsavedCount(others.length + 1)}
        </button>
      )}
      {savedAt !== null && (
        <span className={classes.savedAt} role="status">
          <IconCheck size={13} stroke={2} aria-hidden />
          {rowGridText.savedAt(clockTime(savedAt))}
        </span>
      )}
    </>
  );
}
