import type { CellPlace } from './cellEntries.ts';

/** Row id of the totals at the foot; no unit code holds a star. */
export const TOTAL_ROW = '*';

export type GridLayout = {
  /** Codes of the visible units in their order on screen. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly isEditable: (place: CellPlace) => boolean;
};

export type Step = 'up' | 'down' | 'left' | 'right';

/** The neighbour an arrow key leads to; the totals stand below the last unit. */
export function neighbour(layout: GridLayout, from: CellPlace, step: Step): CellPlace | null {
  const rows = [...layout.rows, TOTAL_ROW];
  const row = rows.indexOf(from.unit) + (step === 'up' ? -1 : step === 'down' ? 1 : 0);
  const column =
    layout.columns.indexOf(from.indicator) + (step === 'left' ? -1 : step === 'right' ? 1 : 0);
  return placeAt(rows, layout.columns, row, column);
}

/** Ctrl+arrow, Home and End: the last cell in a direction, units only. */
export function edge(layout: GridLayout, from: CellPlace, step: Step): CellPlace | null {
  const { rows, columns } = layout;
  const row = step === 'up' ? 0 : step === 'down' ? rows.length - 1 : rows.indexOf(from.unit);
  const column =
    step === 'left' ? 0 : step === 'right' ? columns.length - 1 : columns.indexOf(from.indicator);
  return placeAt(rows, columns, row, column);
}

/** Tab and Shift+Tab: the next cell that can be typed into, over the end of the row. */
export function nextEditable(
  layout: GridLayout,
  from: CellPlace,
  direction: 1 | -1,
): CellPlace | null {
  const { rows, columns } = layout;
  const start = rows.indexOf(from.unit) * columns.length + columns.indexOf(from.indicator);
  for (let at = start + direction; at >= 0 && at < rows.length * columns.length; at += direction) {
    const place = placeAt(rows, columns, Math.floor(at / columns.length), at % columns.length);
    if (place !== null && layout.isEditable(place)) return place;
  }
  return null;
}

/** Enter and Shift+Enter: the next cell of the column that can be typed into. */
export function nextInColumn(
  layout: GridLayout,
  from: CellPlace,
  direction: 1 | -1,
): CellPlace | null {
  const { rows } = layout;
  for (let at = rows.indexOf(from.unit) + direction; at >= 0 && at < rows.length; at += direction) {
    const unit = rows[at];
    if (unit === undefined) return null;
    const place = { unit, indicator: from.indicator };
    if (layout.isEditable(place)) return place;
  }
  return null;
}

/** The same column of another unit. */
export function otherUnit(layout: GridLayout, from: CellPlace, by: 1 | -1): CellPlace | null {
  return placeAt(
    layout.rows,
    layout.columns,
    layout.rows.indexOf(from.unit) + by,
    layout.columns.indexOf(from.indicator),
  );
}

function placeAt(
  rows: readonly string[],
  columns: readonly string[],
  row: number,
  column: number,
): CellPlace | null {
  const unit = row < 0 ? undefined : rows[row];
  const indicator = column < 0 ? undefined : columns[column];
  return unit === undefined || indicator === undefined ? null : { unit, indicator };
}
