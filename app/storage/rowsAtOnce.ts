/**
 * How many rows one statement writes, largest first; what is left goes one by one. A unit
 * of a pasted block has some forty, its record thousands: written so they cost half.
 */
const ROWS_AT_ONCE = [100, 20, 1];

/** Cuts rows into pieces that statements of a few fixed sizes take. */
export function inPieces<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = [];
  let from = 0;
  for (const count of ROWS_AT_ONCE) {
    for (; from + count <= rows.length; from += count) pieces.push(rows.slice(from, from + count));
  }
  return pieces;
}

/** The places of so many rows in a statement: `(?, ?), (?, ?)`. */
export function placesOf(rows: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: rows }, () => row).join(', ');
}
