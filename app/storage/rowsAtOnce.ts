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

/** The same text for the same rows of a table: a statement is found by it thousands of times in a pasted block. */
export function statementTexts(
  write: (table: string, columns: string, rows: number) => string,
): typeof write {
  const known = new Map<string, string>();
  return (table, columns, rows) => {
    const key = `${rows} ${table} ${columns}`;
    const sql = known.get(key) ?? write(table, columns, rows);
    known.set(key, sql);
    return sql;
  };
}
