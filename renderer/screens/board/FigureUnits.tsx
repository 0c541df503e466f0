import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { boardText, STATUS_NAMES } from '../../i18n/board.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import type { BoardUnit } from './boardTypes.ts';
import classes from './FigureUnits.module.css';
import { ListPopover } from './ListPopover.tsx';

/** One figure of the board; it opens the units it counts, each with the day its report came. */
export function FigureUnits({
  label,
  units,
  className,
  children,
}: {
  readonly label: string;
  readonly units: readonly BoardUnit[];
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const heading = boardText.figureHeading(label, units.length);
  return (
    <ListPopover
      name={heading}
      heading={heading}
      isEmpty={units.length === 0}
      empty={boardText.figureEmpty}
      figure={children}
      className={className}
    >
      {units.map((unit) => (
        <li key={unit.code} className={classes.row}>
          <Link href={gridRowPath(unit.code)} className={classes.unit} title={unit.name}>
            {unit.name}
          </Link>
          <span className={classes.when}>{receivedText(unit)}</span>
        </li>
      ))}
    </ListPopover>
  );
}

function receivedText({ receivedOn, receivedTime, status }: BoardUnit): string {
  if (receivedOn === null) return STATUS_NAMES[status].toLocaleLowerCase('vi');
  const day = formatShortDate(receivedOn);
  return receivedTime === null ? day : `${receivedTime}, ${day}`;
}
