import { Fragment, useMemo, type ReactNode, type RefObject } from 'react';
import { gridText } from '../../i18n/grid.vi.ts';
import { labelsOf } from './describeDoubts.ts';
import { GridHead } from './GridHead.tsx';
import { groupUnits, type Column, type Grid, type GridUnit } from './gridModel.ts';
import { groupRow } from './gridNavigation.ts';
import { startOf } from '#app/domain/gridWindow.ts';
import classes from './GridTable.module.css';
import { SubtotalRow, TotalRow } from './TotalRows.tsx';
import { UnitRow } from './UnitRow.tsx';
import { useGridWindow, type GridWindow } from './useGridWindow.ts';
import type { Selection } from './useSelection.ts';

type GridTableProps = {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  /** Units that the tabs, filters and folded groups leave, in the order they stand. */
  readonly units: readonly GridUnit[];
  /** Kinds on screen, also those that are folded away. */
  readonly kinds: readonly string[];
  readonly folded: ReadonlySet<string>;
  readonly onFold: (kind: string) => void;
  readonly selection: Selection;
  readonly tableRef: RefObject<HTMLTableElement | null>;
};

type TableRow =
  | { readonly kind: string; readonly unit: null }
  | { readonly kind: string; readonly unit: GridUnit; readonly at: number };

/** Two rows of heads stand above the first row of the body. */
const HEAD_ROWS = 2;

/** Units × indicators: frozen heads and units, sub-totals by kind, totals at the foot. */
export function GridTable(props: GridTableProps) {
  const { grid, columns, units, kinds, folded, onFold, selection, tableRef } = props;
  const { active, range, wanted, far } = selection;
  const rows = useMemo(() => listRows(kinds, units), [kinds, units]);
  const members = useMemo(
    () => new Map(groupUnits(grid.units).map((group) => [group.kind, group.units])),
    [grid.units],
  );
  const labels = useMemo(() => labelsOf(grid), [grid]);
  const isClosed = grid.campaign.state !== 'open';
  const rowOf = useMemo(
    () => new Map(rows.map(({ kind, unit }, index) => [unit?.code ?? groupRow(kind), index])),
    [rows],
  );
  const columnOf = useMemo(
    () => new Map(columns.map(({ code }, index) => [code, index])),
    [columns],
  );
  const entranceUnit = active !== null && rowOf.has(active.unit) ? null : units[0]?.code;
  const pinned = [active, wanted, far].filter((place) => place !== null);
  const drawn = useGridWindow(
    tableRef,
    useMemo(() => rows.map(({ unit }) => (unit === null ? 'group' : 'unit')), [rows]),
    columns,
    {
      rows: [
        ...pinned.map(({ unit }) => rowOf.get(unit) ?? -1),
        rowOf.get(entranceUnit ?? '') ?? -1,
      ],
      columns: [
        ...pinned.map(({ indicator }) => columnOf.get(indicator) ?? -1),
        ...(entranceUnit === null ? [] : [0]),
      ],
    },
  );
  const drawRow = (index: number): ReactNode => {
    const row = rows[index];
    if (row === undefined) return null;
    const rowIndex = HEAD_ROWS + index + 1;
    if (row.unit === null) {
      return (
        <SubtotalRow
          kind={row.kind}
          members={members.get(row.kind) ?? NO_UNITS}
          columns={columns}
          drawn={drawn.columns}
          rowIndex={rowIndex}
          isFolded={folded.has(row.kind)}
          onFold={onFold}
        />
      );
    }
    const { unit, at } = row;
    const isInRange = range !== null && at >= range.top && at <= range.bottom;
    return (
      <UnitRow
        unit={unit}
        columns={columns}
        drawn={drawn.columns}
        rowIndex={rowIndex}
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
  };
  return (
    <table
      className={classes.table}
      style={columnCounts(columns)}
      ref={tableRef}
      aria-label={gridText.table}
      aria-rowcount={HEAD_ROWS + rows.length + 1}
      aria-colcount={columns.length + 1}
    >
      <colgroup>
        <col className={classes.unitColumn} />
        {columns.map(({ code, width }) => (
          <col key={code} className={classes[width]} />
        ))}
      </colgroup>
      <GridHead columns={columns} activeColumn={active?.indicator ?? null} />
      <tbody>
        <DrawnRows
          drawn={drawn}
          count={rows.length}
          columns={columns.length + 1}
          keyOf={(index) => keyOf(rows[index])}
        >
          {drawRow}
        </DrawnRows>
      </tbody>
      <tfoot>
        <TotalRow grid={grid} columns={columns} rowIndex={HEAD_ROWS + rows.length + 1} />
      </tfoot>
    </table>
  );
}

const NO_UNITS: readonly GridUnit[] = [];

/** Each kind's sub-totals, then its units. */
function listRows(kinds: readonly string[], units: readonly GridUnit[]): TableRow[] {
  const byKind = Map.groupBy(
    units.map((unit, at) => ({ kind: unit.kind, unit, at })),
    ({ kind }) => kind,
  );
  return kinds.flatMap((kind) => [{ kind, unit: null }, ...(byKind.get(kind) ?? [])]);
}

function keyOf(row: TableRow | undefined): string {
  return row?.unit?.code ?? `* ${row?.kind ?? ''}`;
}

/** The drawn rows, and one blank row as high as every run that is not drawn. */
function DrawnRows({
  drawn: { rows, rowAxis },
  count,
  columns,
  keyOf: key,
  children,
}: {
  readonly drawn: GridWindow;
  readonly count: number;
  readonly columns: number;
  readonly keyOf: (index: number) => string;
  readonly children: (index: number) => ReactNode;
}) {
  const last = rows.at(-1) ?? -1;
  return (
    <>
      {rows.map((index, place) => {
        const next = (rows[place - 1] ?? -1) + 1;
        return (
          <Fragment key={key(index)}>
            {next < index && (
              <RowSpacer
                height={startOf(rowAxis, index) - startOf(rowAxis, next)}
                columns={columns}
              />
            )}
            {children(index)}
          </Fragment>
        );
      })}
      {last + 1 < count && (
        <RowSpacer
          height={startOf(rowAxis, count) - startOf(rowAxis, last + 1)}
          columns={columns}
        />
      )}
    </>
  );
}

function RowSpacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className={classes.rowSpacer} aria-hidden>
      <td colSpan={columns} style={{ height }}>
        {' '}
      </td>
    </tr>
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
