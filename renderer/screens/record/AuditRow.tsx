import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { recordText } from '../../i18n/record.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import classes from './AuditList.module.css';
import { ChangeDetails } from './ChangeDetails.tsx';
import type { AuditEntry } from './recordTypes.ts';

/** One entry; its changes open below it. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr className={classes.row}>
        <td className={classes.when}>{formatMoment(entry.at)}</td>
        <td title={recordText.onMachine(entry.machine)}>{entry.actor}</td>
        <td className={classes.what}>{ACTION_NAMES[entry.action] ?? entry.action}</td>
        <td className={classes.subject} title={entry.subject}>
          {entry.subject}
        </td>
        <td>
          {entry.changes.length > 0 && (
            <button
              type="button"
              className={classes.toggle}
              aria-expanded={isOpen}
              aria-controls={details}
              onClick={() => setOpen(!isOpen)}
            >
              <Chevron size={14} stroke={1.6} aria-hidden />
              {recordText.changeCount(entry.changes.length)}
            </button>
          )}
        </td>
      </tr>
      <tr id={details} hidden={!isOpen}>
        <td colSpan={5} className={classes.detailCell}>
          {isOpen && <ChangeDetails changes={entry.changes} />}
        </td>
      </tr>
    </>
  );
}
