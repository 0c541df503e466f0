import { invariant } from '#app/domain/result.ts';
import { executeSql, type WriteDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** One new row; its columns are those it is given with. */
export function insertRow<T extends keyof Database>(db: WriteDb, table: T, row: Database[T]): void {
  const columns = Object.keys(row);
  const values: readonly (string | number | null)[] = Object.values(row);
  const sql = `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
    values (${columns.map(() => '?').join(', ')})`;
  invariant(executeSql(db, sql, values) === 1, 'one row inserted');
}
