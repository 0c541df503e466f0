import type { KeyboardEvent } from 'react';
import { useAskFigure, type AskedFigure } from './figureContext.tsx';
import classes from './TableFigure.module.css';

/**
 * A number of a table on the pages; click or Enter opens its source. Tab stops
 * once a table, at the first number; arrows walk the others, as hundreds of stops
 * would bar the way to what follows.
 */
export function TableFigure({ text, source, units = null, isFirst = false }: TableFigureProps) {
  const ask = useAskFigure();
  if (ask === null) return text;
  return (
    <span
      role="button"
      aria-haspopup="dialog"
      tabIndex={isFirst ? 0 : -1}
      className={classes.figure}
      data-figure
      onClick={({ currentTarget }) => ask({ text, source, units }, currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          ask({ text, source, units }, event.currentTarget);
        } else walk(event);
      }}
    >
      {text}
    </span>
  );
}

type TableFigureProps = Pick<AskedFigure, 'text' | 'source'> & {
  readonly units?: AskedFigure['units'];
  readonly isFirst?: boolean;
};

/** ← and → to the neighbour in the row, ↑ and ↓ to the nearest number of the column. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  const cell = currentTarget.closest('td');
  const row = cell?.closest('tr');
  const rows = [...(row?.closest('tbody')?.rows ?? [])];
  if (cell == null || row == null) return;
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (across === 0 && down === 0) return;
  event.preventDefault();
  const line =
    across === 0
      ? rows.map((each) => each.cells[cell.cellIndex])
      : [...row.cells].map((each) => each);
  const figures = line.map((each) => each?.querySelector<HTMLElement>('[data-figure]') ?? null);
  const from = across === 0 ? rows.indexOf(row) : cell.cellIndex;
  for (let at = from + across + down; at >= 0 && at < figures.length; at += across + down) {
    const found = figures[at];
    if (found != null) {
      found.focus();
      return;
    }
  }
}
