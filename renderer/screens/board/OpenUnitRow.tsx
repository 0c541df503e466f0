import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconPencil, IconPhone, IconPhoneCall } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { Chip } from '../../components/Chip.tsx';
import { STATUS_SIGNS } from '../../components/statusChips.ts';
import { boardText, deadlineText, STATUS_NAMES } from '../../i18n/board.vi.ts';
import { contactText } from '../../i18n/contact.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import type { OpenUnit } from './boardTypes.ts';
import { ContactHistory } from './ContactHistory.tsx';
import classes from './OpenUnits.module.css';

/** One unit that is awaited; the row takes the focus, its buttons serve the mouse and Tab. */
export function OpenUnitRow(props: {
  readonly unit: OpenUnit;
  /** The unit answers by another deadline than the campaign's. */
  readonly hasOwnDeadline: boolean;
  readonly isCurrent: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onChoose: () => void;
  readonly onRemind: () => void;
  readonly onLogCall: () => void;
}) {
  const { unit, hasOwnDeadline, isCurrent, onKeyDown, onChoose, onRemind, onLogCall } = props;
  return (
    <tr
      className={classes.row}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent}
      onKeyDown={onKeyDown}
      onFocus={onChoose}
    >
      <td className={classes.unit}>
        <strong title={unit.name}>{unit.name}</strong>
        <span className={classes.contact}>{contactOf(unit)}</span>
      </td>
      <td className={classes.status}>
        <Chip {...STATUS_SIGNS[unit.status]} text={STATUS_NAMES[unit.status]} />
        {hasOwnDeadline && unit.deadline !== null && (
          <span className={classes.contact}>
            {boardText.ownDeadline(deadlineText(unit.deadline))}
          </span>
        )}
      </td>
      <td className={classes.phone}>
        {unit.phone === null ? (
          <span className={classes.contact}>{boardText.noPhone}</span>
        ) : (
          <>
            <IconPhone size={14} stroke={1.6} aria-hidden />
            {unit.phone}
          </>
        )}
      </td>
      <td className={classes.note}>
        <ContactHistory unit={unit} />
      </td>
      <td className={classes.actions}>
        <Tooltip label={`${boardText.copyOne} (N)`}>
          <ActionIcon size="sm" aria-label={boardText.copyNamed(unit.name)} onClick={onRemind}>
            <IconCopy size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${contactText.logCall} (G)`}>
          <ActionIcon size="sm" aria-label={contactText.logNamed(unit.name)} onClick={onLogCall}>
            <IconPhoneCall size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${boardText.enterOne} (Enter)`}>
          <ActionIcon
            size="sm"
            component={Link}
            href={gridRowPath(unit.code)}
            aria-label={boardText.enterNamed(unit.name)}
          >
            <IconPencil size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

function contactOf({ contactName, contactRole }: OpenUnit): string {
  const parts = [contactName, contactRole].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? boardText.noContact : parts.join(', ');
}
