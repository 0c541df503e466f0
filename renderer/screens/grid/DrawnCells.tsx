import { Fragment, type ReactNode } from 'react';
import classes from './GridTable.module.css';

/** The drawn cells of one row, and one wide blank cell for every run that is not drawn. */
export function DrawnCells({
  count,
  drawn,
  children,
}: {
  /** Columns in all. */
  readonly count: number;
  /** Indices of the drawn columns, ascending. */
  readonly drawn: readonly number[];
  readonly children: (index: number) => ReactNode;
}) {
  const after = count - 1 - (drawn.at(-1) ?? -1);
  return (
    <>
      {drawn.map((index, place) => {
        const gap = index - (drawn[place - 1] ?? -1) - 1;
        return (
          <Fragment key={index}>
            {gap > 0 && <td className={classes.spacer} colSpan={gap} aria-hidden />}
            {children(index)}
          </Fragment>
        );
      })}
      {after > 0 && <td className={classes.spacer} colSpan={after} aria-hidden />}
    </>
  );
}
