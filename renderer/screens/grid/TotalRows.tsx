import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { gridText, KIND_NAMES } from '../../i18n/grid.vi.ts';
import { DrawnCells } from './DrawnCells.tsx';
import { FigureCell } from './FigureCell.tsx';
import { countOffForm, subtotal, type Column, type Grid, type GridUnit } from './gridModel.ts';
import { groupRow, TOTAL_ROW } from './gridNavigation.ts';
import classes from './GridTable.module.css';

/** Sub-totals of one group over its units that reported; its name folds the group away. */
export const SubtotalRow = memo(function SubtotalRow(props: {
  readonly kind: string;
  readonly members: readonly GridUnit[];
  readonly columns: readonly Column[];
  readonly drawn: readonly number[];
  readonly rowIndex: number;
  readonly isFolded: boolean;
  readonly onFold: (kind: string) => void;
}) {
  const { kind, members, columns, drawn, rowIndex, isFolded, onFold } = props;
  const name = KIND_NAMES[kind] ?? kind;
  const reported = useMemo(
    () => members.filter(({ status }) => status !== 'missing' && status !== 'returned'),
    [members],
  );
  const Chevron = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <tr className={classes.group} aria-rowindex={rowIndex}>
      <th scope="rowgroup" className={classes.groupName}>
        <button
          type="button"
          className={classes.groupToggle}
          aria-expanded={!isFolded}
          aria-label={gridText.group(name)}
          tabIndex={-1}
          onClick={() => onFold(kind)}
        >
          <Chevron size={13} stroke={2} aria-hidden />
          {name}
        </button>
        <small>{`${reported.length}/${members.length}`}</small>
      </th>
      <DrawnCells count={columns.length} drawn={drawn}>
        {(index) => {
          const column = columns[index];
          return (
            column !== undefined && (
              <FigureCell
                rowId={groupRow(kind)}
                kind={kind}
                column={column}
                columnIndex={index + 2}
                total={subtotal(reported, column)}
                label={gridText.subtotalCell(column.label, name)}
              />
            )
          );
        }}
      </DrawnCells>
    </tr>
  );
});

/** The totals of the campaign, always in view at the foot. */
export const TotalRow = memo(function TotalRow({
  grid,
  columns,
  rowIndex,
}: {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly rowIndex: number;
}) {
  const offForm = useMemo(() => countOffForm(grid.units), [grid.units]);
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row" className={classes.totalHead}>
        {gridText.total}
        <small>{gridText.totalUnits}</small>
      </th>
      {columns.map((column, index) => (
        <FigureCell
          key={column.code}
          rowId={TOTAL_ROW}
          kind={null}
          column={column}
          columnIndex={index + 2}
          total={grid.totals[column.code]}
          label={gridText.totalCell(column.label)}
          note={`${grid.totals[column.code]?.units ?? 0}/${grid.units.length - (offForm.get(column.code) ?? 0)}`}
        />
      ))}
    </tr>
  );
});
