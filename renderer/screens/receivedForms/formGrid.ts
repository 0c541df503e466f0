import { placeKey, type FormTarget } from '#app/domain/receivedForm.ts';
import type { Desk, FilledCell, FormCell, Place } from './formTypes.ts';

/** One drawn cell of a form, with everything known of it. */
export type DrawnCell = {
  readonly place: Place;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly kind: FormCell['kind'];
  readonly isFixed: boolean;
  /** What it is mapped to itself; a row of a unit follows the first of its rows. */
  readonly target: FormTarget | null;
  readonly isProposed: boolean;
  readonly suggestion: FormTarget | null;
  readonly filled: FilledCell | null;
};

/** The rows of one table with merged cells drawn once; units may go on below what the form draws. */
export function drawTable(desk: Desk, table: number): readonly (readonly DrawnCell[])[] {
  const form = desk.tables[table];
  if (form === undefined) return [];
  const cells = new Map(form.cells.map((cell) => [key(cell.row, cell.column), cell]));
  const filled = byPlace(desk.filled);
  const mapping = byPlace(desk.mapping);
  const suggestions = byPlace(desk.suggestions);
  const last = Math.max(
    form.rows,
    ...desk.filled.filter((cell) => cell.table === table).map(({ row }) => row),
  );
  const covered = new Set(
    form.cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, at) =>
        key(row + Math.floor(at / columnSpan), column + (at % columnSpan)),
      ).slice(1),
    ),
  );
  return Array.from({ length: last }, (_, rowAt) =>
    Array.from({ length: form.columns }, (__, columnAt): DrawnCell | null => {
      const [row, column] = [rowAt + 1, columnAt + 1];
      if (covered.has(key(row, column))) return null;
      const cell = cells.get(key(row, column));
      const place = { table, row, column };
      const mapped = mapping.get(placeKey(place));
      return {
        place,
        rowSpan: cell?.rowSpan ?? 1,
        columnSpan: cell?.columnSpan ?? 1,
        text: cell?.text ?? '',
        kind: cell?.kind ?? 'text',
        isFixed: cell?.isFixed ?? (desk.form.format === 'docx' && rowAt < form.rows),
        target: mapped?.target ?? null,
        isProposed: mapped?.isConfirmed === false,
        suggestion:
          mapped === undefined ? (suggestions.get(placeKey(place))?.target ?? null) : null,
        filled: filled.get(placeKey(place)) ?? null,
      };
    }).filter((cell) => cell !== null),
  );
}

/** The cell that is drawn over a place. */
export function cellAt(
  rows: readonly (readonly DrawnCell[])[],
  { row, column }: Pick<Place, 'row' | 'column'>,
): DrawnCell | null {
  for (const line of rows.slice(0, row).toReversed()) {
    const found = line.find(
      ({ place, rowSpan, columnSpan }) =>
        place.row <= row &&
        row < place.row + rowSpan &&
        place.column <= column &&
        column < place.column + columnSpan,
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** The cell an arrow key leads to from another; itself at the edge. */
export function neighbour(
  rows: readonly (readonly DrawnCell[])[],
  { place, rowSpan, columnSpan }: DrawnCell,
  step: { readonly rows: number; readonly columns: number },
): DrawnCell | null {
  return cellAt(rows, {
    row: step.rows > 0 ? place.row + rowSpan : place.row + step.rows,
    column: step.columns > 0 ? place.column + columnSpan : place.column + step.columns,
  });
}

/** `B5` in a workbook, `1.2.3` (table, row, column) in a Word document. */
export function placeName(format: Desk['form']['format'], { table, row, column }: Place): string {
  return format === 'xlsx' ? `${letters(column)}${row}` : `${table + 1}.${row}.${column}`;
}

/** Letters of a column: 1 is A, 27 is AA. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function key(row: number, column: number): string {
  return `${row}:${column}`;
}

function byPlace<T extends Place>(cells: readonly T[]): ReadonlyMap<string, T> {
  return new Map(cells.map((cell) => [placeKey(cell), cell]));
}
