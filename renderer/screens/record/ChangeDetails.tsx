import { IconArrowRight } from '@tabler/icons-react';
import { describeChange } from '#app/contract/describeChange.ts';
import { OPERATION_NAMES, TABLE_NAMES } from '#app/contract/recordWords.vi.ts';
import { recordText } from '../../i18n/record.vi.ts';
import classes from './AuditList.module.css';
import type { AuditChange } from './recordTypes.ts';

const SHOWN = 60;

/** Before and after of every changed row of one entry. */
export function ChangeDetails({ changes }: { readonly changes: readonly AuditChange[] }) {
  return (
    <ul className={classes.changes}>
      {changes.slice(0, SHOWN).map((change, index) => (
        // The record never changes and its changes have no name of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <span className={classes.table}>
            {OPERATION_NAMES[change.operation]} {TABLE_NAMES[change.table] ?? change.table}
          </span>
          {describeChange(change).map(({ column, name, before, after }) => (
            <span key={column} className={classes.column}>
              {name}: {before !== null && <span className={classes.before}>{before}</span>}
              {before !== null && after !== null && (
                <IconArrowRight
                  size={13}
                  stroke={1.6}
                  className={classes.arrow}
                  aria-label={recordText.becomes}
                />
              )}
              {after !== null && <span className={classes.after}>{after}</span>}
            </span>
          ))}
        </li>
      ))}
      {changes.length > SHOWN && <li>{recordText.moreChanges(changes.length - SHOWN)}</li>}
    </ul>
  );
}
