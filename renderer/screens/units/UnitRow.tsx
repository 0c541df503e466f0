import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { unitsText } from '../../i18n/units.vi.ts';
import classes from './UnitTable.module.css';
import type { Unit } from './unitTypes.ts';

/** One unit; a double click or Enter opens it. */
export function UnitRow(props: {
  readonly unit: Unit;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onPress: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onEdit: () => void;
}) {
  const { unit, isCurrent, onChoose, onPress, onEdit } = props;
  const aliases = unit.aliases.join(', ');
  return (
    <tr
      className={classes.row}
      data-unit={unit.code}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onChoose}
      onKeyDown={onPress}
      onDoubleClick={onEdit}
    >
      <td className={classes.code}>{unit.code}</td>
      <td className={classes.name}>{unit.name}</td>
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
