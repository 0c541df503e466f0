import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import classes from './RowGrid.module.css';
import type { RowColumn } from './rowGridTypes.ts';

/** Column heads; null leaves a column of the list out. */
export function RowGridHead({
  columns,
  check,
  trail,
}: {
  readonly columns: readonly RowColumn[];
  readonly check: string | null;
  readonly trail: string | null;
}) {
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.numberHead}>
          <span className={classes.hidden}>{rowGridText.row}</span>
        </th>
        {check !== null && (
          <th scope="col" className={classes.checkHead}>
            {check}
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            data-number={column.isNumber}
            style={column.width === undefined ? {} : { width: column.width }}
          >
            {column.label}
          </th>
        ))}
        {trail !== null && (
          <th scope="col" className={classes.trailHead}>
            {trail}
          </th>
        )}
        <th scope="col" className={classes.actionHead}>
          <span className={classes.hidden}>{rowGridText.actions}</span>
        </th>
      </tr>
    </thead>
  );
}
