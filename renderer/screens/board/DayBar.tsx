import { Popover } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import classes from './ProgressChart.module.css';

/** The units of one day as a bar of the chart; it opens their names by click or Enter. */
export function DayBar(props: {
  readonly name: string;
  readonly units: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
}) {
  const { name, units, x, y, width, bottom } = props;
  const [isOpen, setOpen] = useState(false);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setOpen(!isOpen);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom"
      offset={4}
      trapFocus
      returnFocus
      withRoles={false}
      withinPortal
    >
      <Popover.Target>
        <rect
          className={classes.bar}
          role="button"
          tabIndex={0}
          aria-label={name}
          aria-expanded={isOpen}
          x={x - width / 2}
          y={y}
          width={width}
          height={Math.max(1, bottom - y)}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={press}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={name} className={classes.names} tabIndex={-1}>
        <b>{name}</b>
        <ul>
          {units.map((unit) => (
            <li key={unit}>{unit}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
