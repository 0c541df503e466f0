import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { lifeText, unitsText } from '../../i18n/units.vi.ts';
import classes from './UnitTable.module.css';
import type { Unit } from './unitTypes.ts';

/** One unit; a double click or Enter opens it. */
export function UnitRow(props: {
  readonly unit: Unit;
  /** Name of the unit it became part of. */
  readonly mergedInto: string | null;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onPress: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onEdit: () => void;
}) {
  const { unit, mergedInto, isCurrent, onChoose, onPress, onEdit } = props;
  const aliases = unit.aliases.join(', ');
  const until =
    unit.validTo === null ? '' : lifeText.until(formatShortDate(unit.validTo), mergedInto);
  return (
    <tr
      className={unit.hasEnded ? `${classes.row} ${classes.ended}` : classes.row}
      data-unit={unit.code}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onChoose}
      onKeyDown={onPress}
      onDoubleClick={onEdit}
    >
      <td className={classes.code}>{unit.code}</td>
      <td className={classes.name} title={`${unit.name}${until}`}>
        {unit.name}
        <span className={classes.life}>{until}</span>
      </td>
      <td className={classes.aliases} title={aliases}>
        {aliases}
      </td>
      <td>{[unit.contactName, unit.contactRole].filter((part) => part !== null).join(', ')}</td>
      <td className={classes.phone}>
        {unit.phone}
        <Tooltip label={`${unitsText.editHeading} (Enter)`}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={`${unitsText.editHeading} ${unit.name}`}
            onClick={onEdit}
          >
            <IconPencil size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
