import type { KeyboardEvent } from 'react';
import { placeKey } from '#app/domain/receivedForm.ts';
import { formText } from '../../i18n/receivedForms.vi.ts';
import classes from './Forms.module.css';
import { FormGridCell } from './FormGridCell.tsx';
import { letters, type DrawnCell } from './formGrid.ts';
import type { Desk, Place } from './formTypes.ts';

/** A table whose cells are walked is a grid to a screen reader. */
const GRID = { role: 'grid' } as const;

/** One table of a form as cells; the keys of a spreadsheet walk it. */
export function FormGrid({
  desk,
  table,
  rows,
  active,
  labels,
  onActive,
  onKeyDown,
}: {
  readonly desk: Desk;
  readonly table: number;
  readonly rows: readonly (readonly DrawnCell[])[];
  readonly active: Place;
  readonly labels: ReadonlyMap<string, string>;
  readonly onActive: (cell: DrawnCell) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableCellElement>, cell: DrawnCell) => void;
}) {
  const columns = desk.tables[table]?.columns ?? 0;
  const activeKey = placeKey(active);
  return (
    <table {...GRID} className={classes.grid} aria-label={formText.grid}>
      <thead>
        <tr>
          <th className={classes.corner} scope="col">
            <span className={classes.hidden}>{formText.rowNumbers}</span>
          </th>
          {Array.from({ length: columns }, (_, at) => (
            <th key={letters(at + 1)} scope="col">
              {desk.form.format === 'xlsx' ? letters(at + 1) : at + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line, at) => (
          // A row has no name but its number.
          <tr key={`${table} ${at + 1}`}>
            <th scope="row">{at + 1}</th>
            {line.map((cell) => (
              <FormGridCell
                key={placeKey(cell.place)}
                cell={cell}
                format={desk.form.format}
                isActive={placeKey(cell.place) === activeKey}
                labels={labels}
                onActive={onActive}
                onKeyDown={onKeyDown}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
