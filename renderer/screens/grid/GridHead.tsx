import { memo } from 'react';
import { gridText } from '../../i18n/grid.vi.ts';
import classes from './GridTable.module.css';
import type { Column } from './gridModel.ts';

/** Indicator groups above, indicators with their unit of measure below. */
export function GridHead({
  columns,
  activeColumn,
}: {
  readonly columns: readonly Column[];
  readonly activeColumn: string | null;
}) {
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={classes.corner}>
          {gridText.unitHead}
        </th>
        <GroupHeads columns={columns} />
      </tr>
      <tr>
        {columns.map((column) => (
          <ColumnHead key={column.code} column={column} isCurrent={column.code === activeColumn} />
        ))}
      </tr>
    </thead>
  );
}

const GroupHeads = memo(function GroupHeads({ columns }: { readonly columns: readonly Column[] }) {
  return groupColumns(columns).map(({ label, count, key }) => (
    <th key={key} colSpan={count} scope="colgroup" className={classes.groupHead} title={label}>
      {label}
    </th>
  ));
});

const ColumnHead = memo(function ColumnHead({
  column,
  isCurrent,
}: {
  readonly column: Column;
  readonly isCurrent: boolean;
}) {
  return (
    <th
      scope="col"
      className={classes.columnHead}
      data-starts={column.startsGroup || undefined}
      data-current={isCurrent || undefined}
      title={`${column.label} (${column.unitOfMeasure})`}
    >
      <span className={classes.columnName}>{column.label}</span>
      <small className={classes.measure}>{column.unitOfMeasure}</small>
    </th>
  );
});

type HeadGroup = { readonly key: string; readonly label: string; readonly count: number };

function groupColumns(columns: readonly Column[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.startsGroup || last === undefined) {
      groups.push({ key: column.code, label: column.groupLabel, count: 1 });
    } else {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    }
  }
  return groups;
}
