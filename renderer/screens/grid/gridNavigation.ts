import { dataEdge } from '#app/domain/dataEdge.ts';
import type { CellPlace } from './cellEntries.ts';

const GROUP_MARK = '*';

/** Row id of the totals at the foot; no unit code holds a star. */
export const TOTAL_ROW = GROUP_MARK;

/** Row id of a group's sub-totals. */
export function groupRow(kind: string): string {
  return `${GROUP_MARK}${kind}`;
}

/** Not a row of totals. */
export function isUnitRow(row: string): boolean {
  return !row.startsWith(GROUP_MARK);
}

/** The kind whose sub-totals a row id names, null for a unit and for the totals. */
export function kindOfGroupRow(row: string): string | null {
  return row.startsWith(GROUP_MARK) && row !== TOTAL_ROW ? row.slice(GROUP_MARK.length) : null;
}

export type GridLayout = {
  /** Codes of the visible units in their order on screen. */
  readonly rows: readonly string[];
  /** Where the arrows stop, top to bottom: units, folded groups, the totals. */
  readonly stops: readonly string[];
  readonly columns: readonly string[];
  readonly isEditable: (place: CellPlace) => boolean;
  /** A number or "không" stands there: what Excel calls data. */
  readonly isFilled: (place: CellPlace) => boolean;
};

export type Step = 'up' | 'down' | 'left' | 'right';

/** The neighbour an arrow key leads to. */
export function neighbour(layout: GridLayout, from: CellPlace, step: Step): CellPlace | null {
  const row = layout.stops.indexOf(from.unit) + (step === 'up' ? -1 : step === 'down' ? 1 : 0);
  const column =
    layout.columns.indexOf(from.indicator) + (step === 'left' ? -1 : step === 'right' ? 1 : 0);
  return placeAt(layout.stops, layout.columns, row, column);
}

/** Home, End and their Ctrl: the last cell in a direction, units only. */
export function edge(layout: GridLayout, from: CellPlace, step: Step): CellPlace | null {
  const { rows, columns } = layout;
  const row = step === 'up' ? 0 : step === 'down' ? rows.length - 1 : rows.indexOf(from.unit);
  const column =
    step === 'left' ? 0 : step === 'right' ? columns.length - 1 : columns.indexOf(from.indicator);
  return placeAt(rows, columns, row, column);
}

/** Ctrl+arrow as in a spreadsheet: to the end of the data, or to the next. */
export function dataEdgeFrom(layout: GridLayout, from: CellPlace, step: Step): CellPlace | null {
  const line = lineFrom(layout, from, step);
  return line[dataEdge(layout.isFilled(from), line.map(layout.isFilled)) - 1] ?? null;
}

/** The cells that lie before a person who looks in a direction, nearest first. */
function lineFrom({ rows, columns }: GridLayout, from: CellPlace, step: Step): CellPlace[] {
  const { unit, indicator } = from;
  const [row, column] = [rows.indexOf(unit), columns.indexOf(indicator)];
  switch (step) {
    case 'up':
      return rows
        .slice(0, Math.max(0, row))
        .toReversed()
        .map((code) => ({ unit: code, indicator }));
    case 'down':
      return rows.slice(row + 1).map((code) => ({ unit: code, indicator }));
    case 'left':
      return columns
        .slice(0, Math.max(0, column))
        .toReversed()
        .map((code) => ({ unit, indicator: code }));
    case 'right':
      return columns.slice(column + 1).map((code) => ({ unit, indicator: code }));
  }
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
