export type CellPosition = { readonly row: number; readonly column: number };
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Position of `B10`; null when the text is no cell of a spreadsheet. */
export function parseCellReference(reference: string): CellPosition | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/iu.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** Corners of `A1:B2`; null when the text is no range. */
export function parseCellRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const start = parseCellReference(first);
  const end = parseCellReference(last);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Letters of a column number: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
