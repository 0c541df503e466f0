import { LAST_COLUMN, LAST_ROW } from '#app/importing/rawDocument.ts';

export type CellPosition = { readonly row: number; readonly column: number };
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Position of `B10`; null when the text is no cell of a spreadsheet. Read letter by letter: every cell has one. */
export function parseCellReference(reference: string): CellPosition | null {
  let at = reference.startsWith('$') ? 1 : 0;
  let column = 0;
  const firstLetter = at;
  for (; at < reference.length; at += 1) {
    // Letters in either case.
    const letter = (reference.charCodeAt(at) & ~0x20) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const letters = at - firstLetter;
  if (reference[at] === '$') at += 1;
  const firstDigit = at;
  let row = 0;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (at === firstDigit && digit === 0)) return null;
    row = row * 10 + digit;
  }
  const digits = at - firstDigit;
  if (letters < 1 || letters > 3 || digits < 1 || digits > 7) return null;
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
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[column] = letters;
  return letters;
}

const LETTERS: string[] = [];
