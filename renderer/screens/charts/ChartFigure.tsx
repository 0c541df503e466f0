import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { chartText } from '../../i18n/charts.vi.ts';
import classes from './ChartFigure.module.css';

/** A scroller has to be reached by the keyboard. */
const REACHABLE = { tabIndex: 0, role: 'group' } as const;

/** A chart with its table under it; the table is shown by one button and always there for readers of the screen. */
export function ChartFigure({
  title,
  note,
  isTableOpen,
  onTable,
  table,
  children,
}: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly isTableOpen: boolean;
  readonly onTable: () => void;
  readonly table: ReactNode;
  /** The chart. */
  readonly children: ReactNode;
}) {
  const id = useId();
  const action = isTableOpen ? chartText.hideTable : chartText.asTable;
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {note !== undefined && (
          <span className={classes.note} title={note}>
            {note}
          </span>
        )}
        <Button
          className={classes.toggle}
          variant="subtle"
          aria-expanded={isTableOpen}
          aria-label={chartText.ofChart(action, title)}
          onClick={onTable}
        >
          {action}
        </Button>
      </figcaption>
      {children}
      {isTableOpen ? (
        <div className={classes.table} {...REACHABLE} aria-labelledby={id}>
          {table}
        </div>
      ) : (
        <div className={classes.unseen}>{table}</div>
      )}
    </figure>
  );
}
