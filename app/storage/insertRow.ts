import { invariant } from '#app/domain/result.ts';
import { executeSql, type WriteDb } from './queryBuilder.ts';
import { inPieces, placesOf } from './rowsAtOnce.ts';
import type { Database } from './schema.ts';

type Columns = readonly (string | number | null)[];

/** One new row; its columns are those it is given with. */
export function insertRow<T extends keyof Database>(db: WriteDb, table: T, row: Database[T]): void {
  insertRows(db, table, [row]);
}

/** New rows, all with the columns of the first in its order. */
export function insertRows<T extends keyof Database>(
  db: WriteDb,
  table: T,
  rows: readonly Database[T][],
): void {
  const columns = Object.keys(rows[0] ?? {}).join('", "');
  for (const piece of inPieces(rows)) {
    const values = piece.flatMap((row): Columns => Object.values(row));
    const sql = insertOf(table, columns, piece.length);
    invariant(executeSql(db, sql, values) === piece.length, 'all rows inserted');
  }
}

const statements = new Map<string, string>();

/** The same text for the same columns: a statement is found by it thousands of times in a pasted block. */
function insertOf(table: string, columns: string, rows: number): string {
  const key = `${rows} ${table} ${columns}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const places = placesOf(rows, columns.split(', ').length);
  const sql = `insert into "${table}" ("${columns}") values ${places}`;
  statements.set(key, sql);
  return sql;
}
