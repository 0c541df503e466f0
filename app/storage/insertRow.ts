import { invariant } from '#app/domain/result.ts';
import { executeSql, type WriteDb } from './queryBuilder.ts';
import { inPieces, placesOf, statementTexts } from './rowsAtOnce.ts';
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

const insertOf = statementTexts((table, columns, rows) => {
  const places = placesOf(rows, columns.split(', ').length);
  return `insert into "${table}" ("${columns}") values ${places}`;
});
