import { VisuallyHidden } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { memo } from 'react';
import { STATE_SIGNS_ON_SCREEN, STATE_NAMES } from '../../i18n/grid.vi.ts';
import { useGrid } from './gridContext.tsx';
import { formatAmount, type Column, type GridTotal } from './gridModel.ts';
import classes from './GridTable.module.css';

type FigureCellProps = {
  readonly rowId: string;
  readonly kind: string | null;
  readonly column: Column;
  /** Place among the columns of the table, counted from 1. */
  readonly columnIndex: number;
  readonly total: GridTotal | undefined;
  readonly label: string;
  readonly note?: string;
};

/** A total or sub-total: a button that opens its units and sources. Drawn again only where it reads differently. */
export const FigureCell = memo(function FigureCell(props: FigureCellProps) {
  const { rowId, kind, column, total, label, note } = props;
  const { openSources } = useGrid();
  return (
    <td
      aria-colindex={props.columnIndex}
      data-starts={column.startsGroup || undefined}
      className={classes.figureCell}
    >
      <button
        type="button"
        className={classes.figure}
        tabIndex={-1}
        data-unit={rowId}
        data-indicator={column.code}
        onClick={(event) => openSources(column.code, kind, event.currentTarget)}
      >
        <VisuallyHidden>{`${label}: `}</VisuallyHidden>
        <TotalSign total={total} column={column} />
        {note !== undefined && total?.state !== 'notApplicable' && <small>{note}</small>}
      </button>
    </td>
  );
}, isSameFigure);

function isSameFigure(before: FigureCellProps, now: FigureCellProps): boolean {
  return (
    before.column === now.column &&
    before.columnIndex === now.columnIndex &&
    before.rowId === now.rowId &&
    before.kind === now.kind &&
    before.label === now.label &&
    before.note === now.note &&
    before.total?.amount === now.total?.amount &&
    before.total?.state === now.total?.state
  );
}

/** Of nothing stays blank, of only "không" shows "không"; readers hear the state by its name. */
function TotalSign({
  total,
  column,
}: {
  readonly total: GridTotal | undefined;
  readonly column: Column;
}) {
  if (total === undefined) return null;
  if (total.amount !== null) return <span>{formatAmount(total.amount, column.type)}</span>;
  if (total.state === 'none') return <span>{STATE_SIGNS_ON_SCREEN.none}</span>;
  return (
    <>
      {total.state === 'notDue' && <IconClock size={13} stroke={1.8} aria-hidden />}
      <VisuallyHidden>{STATE_NAMES[total.state ?? 'missing']}</VisuallyHidden>
    </>
  );
}
