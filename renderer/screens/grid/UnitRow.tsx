import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { panelText } from '../../i18n/grid.vi.ts';
import { describeDoubts } from './describeDoubts.ts';
import { DrawnCells } from './DrawnCells.tsx';
import { GridCell } from './GridCell.tsx';
import classes from './GridTable.module.css';
import type { Column, GridUnit } from './gridModel.ts';
import { StatusSign } from './StatusSign.tsx';

type UnitRowProps = {
  readonly unit: GridUnit;
  readonly columns: readonly Column[];
  /** Indices of the columns that are drawn. */
  readonly drawn: readonly number[];
  /** Place among all rows of the table, counted from 1, for readers. */
  readonly rowIndex: number;
  /** Labels of all indicators by code. */
  readonly labels: ReadonlyMap<string, string>;
  readonly isClosed: boolean;
  /** Indicator of the active cell when it is in this row. */
  readonly activeColumn: string | null;
  /** Indicator of the cell Tab reaches from outside, while no cell is active. */
  readonly entrance: string | null;
  /** Columns of the range in this row, null outside of it. */
  readonly rangeLeft: number | null;
  readonly rangeRight: number | null;
  readonly isRangeTop: boolean;
  readonly isRangeBottom: boolean;
};

/** One unit: its report's sign and name, frozen, and its cells. */
export const UnitRow = memo(function UnitRow(props: UnitRowProps) {
  const { unit, columns, drawn, labels, activeColumn, isClosed, entrance } = props;
  return (
    <tr aria-rowindex={props.rowIndex}>
      <th
        scope="row"
        className={classes.unit}
        data-current={activeColumn !== null || undefined}
        title={unit.name}
      >
        <span className={classes.unitContent}>
          <StatusSign status={unit.status} />
          <span className={classes.unitName}>{unit.name}</span>
          {unit.isUnchecked && (
            <span className={classes.unchecked} title={panelText.unchecked}>
              <IconAlertTriangle size={13} stroke={2} role="img" aria-label={panelText.unchecked} />
            </span>
          )}
        </span>
      </th>
      <DrawnCells count={columns.length} drawn={drawn}>
        {(index) => {
          const column = columns[index];
          return (
            column !== undefined && (
              <GridCell
                unitCode={unit.code}
                unitName={unit.name}
                column={column}
                columnIndex={index + 2}
                cell={unit.cells[column.code]}
                note={unit.notes[column.code] ?? null}
                isReadOnly={isClosed || unit.offForm.includes(column.code)}
                doubt={describeDoubts(unit, column, labels)}
                isActive={activeColumn === column.code}
                isEntrance={entrance === column.code}
                range={rangeEdges(props, index)}
              />
            )
          );
        }}
      </DrawnCells>
    </tr>
  );
});

function rangeEdges(props: UnitRowProps, index: number): string | null {
  const { rangeLeft, rangeRight, isRangeTop, isRangeBottom } = props;
  if (rangeLeft === null || rangeRight === null) return null;
  if (index < rangeLeft || index > rangeRight) return null;
  return [
    'in',
    isRangeTop ? 'T' : '',
    isRangeBottom ? 'B' : '',
    index === rangeLeft ? 'L' : '',
    index === rangeRight ? 'R' : '',
  ].join('');
}
