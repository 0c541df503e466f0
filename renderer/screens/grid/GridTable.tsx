import { Fragment, useMemo, type RefObject } from 'react';
import { gridText, KIND_NAMES } from '../../i18n/grid.vi.ts';
import { labelsOf } from './describeDoubts.ts';
import { FigureCell } from './FigureCell.tsx';
import { GridHead } from './GridHead.tsx';
import {
  askedUnits,
  groupUnits,
  subtotal,
  type Column,
  type Grid,
  type GridUnit,
  type UnitGroup,
} from './gridModel.ts';
import { TOTAL_ROW } from './gridNavigation.ts';
import classes from './GridTable.module.css';
import { UnitRow } from './UnitRow.tsx';
import { groupRow } from './useGridKeys.ts';
import type { Selection } from './useSelection.ts';

type GridTableProps = {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  /** Units that the tabs and filters leave, in roster order. */
  readonly units: readonly GridUnit[];
  readonly selection: Selection;
  readonly tableRef: RefObject<HTMLTableElement | null>;
};

/** Units × indicators: frozen heads and units, sub-totals by kind, totals at the foot. */
export function GridTable({ grid, columns, units, selection, tableRef }: GridTableProps) {
  const { active, range } = selection;
  const groups = useMemo(() => groupUnits(units), [units]);
  const members = useMemo(
    () => new Map(groupUnits(grid.units).map((group) => [group.kind, group.units])),
    [grid.units],
  );
  const labels = useMemo(() => labelsOf(grid), [grid]);
  const isClosed = grid.campaign.state !== 'open';
  const rowIndex = useMemo(() => new Map(units.map(({ code }, at) => [code, at])), [units]);
  const entranceUnit = active !== null && rowIndex.has(active.unit) ? null : units[0]?.code;
  return (
    <table
      className={classes.table}
      style={columnCounts(columns)}
      ref={tableRef}
      aria-label={gridText.table}
    >
      <colgroup>
        <col className={classes.unitColumn} />
        {columns.map(({ code, width }) => (
          <col key={code} className={classes[width]} />
        ))}
      </colgroup>
      <GridHead columns={columns} activeColumn={active?.indicator ?? null} />
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.kind}>
            <SubtotalRow
              group={group}
              members={members.get(group.kind) ?? group.units}
              columns={columns}
            />
            {group.units.map((unit) => {
              const at = rowIndex.get(unit.code) ?? -1;
              const isInRange = range !== null && at >= range.top && at <= range.bottom;
              return (
                <UnitRow
                  key={unit.code}
                  unit={unit}
                  columns={columns}
                  labels={labels}
                  isClosed={isClosed}
                  activeColumn={active?.unit === unit.code ? active.indicator : null}
                  entrance={entranceUnit === unit.code ? (columns[0]?.code ?? null) : null}
                  rangeLeft={isInRange ? range.left : null}
                  rangeRight={isInRange ? range.right : null}
                  isRangeTop={at === range?.top}
                  isRangeBottom={at === range?.bottom}
                />
              );
            })}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={classes.totalHead}>
            {gridText.total}
            <small>{gridText.totalUnits}</small>
          </th>
          {columns.map((column) => (
            <FigureCell
              key={column.code}
              rowId={TOTAL_ROW}
              kind={null}
              column={column}
              total={grid.totals[column.code]}
              label={gridText.totalCell(column.label)}
              note={`${grid.totals[column.code]?.units ?? 0}/${askedUnits(grid.units, column.code)}`}
            />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** A fixed layout needs its whole width: how many columns of each kind there are. */
function columnCounts(columns: readonly Column[]): Record<`--${string}`, number> {
  const count = (width: Column['width']) => columns.filter((each) => each.width === width).length;
  return {
    '--plain-count': count('plain'),
    '--reach-count': count('reach'),
    '--money-count': count('money'),
  };
}

function SubtotalRow({
  group,
  members,
  columns,
}: {
  readonly group: UnitGroup;
  readonly members: readonly GridUnit[];
  readonly columns: readonly Column[];
}) {
  const name = KIND_NAMES[group.kind] ?? group.kind;
  const reported = members.filter(({ status }) => status !== 'missing' && status !== 'returned');
  return (
    <tr className={classes.group}>
      <th scope="rowgroup" className={classes.groupName}>
        {name}
        <small>{`${reported.length}/${members.length}`}</small>
      </th>
      {columns.map((column) => (
        <FigureCell
          key={column.code}
          rowId={groupRow(group.kind)}
          kind={group.kind}
          column={column}
          total={subtotal(reported, column)}
          label={gridText.subtotalCell(column.label, name)}
        />
      ))}
    </tr>
  );
}
