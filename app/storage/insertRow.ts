import { invariant } from '#app/domain/result.ts';
import { executeSql, type WriteDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** One new row; its columns are those it is given with. */
export function insertRow<T extends keyof Database>(db: WriteDb, table: T, row: Database[T]): void {
  const sql = insertOf(table, Object.keys(row).join('", "'));
  const values: readonly (string | number | null)[] = Object.values(row);
  invariant(executeSql(db, sql, values) === 1, 'one row inserted');
}

const statements = new Map<string, string>();

/** The same text for the same columns: a statement is found by it thousands of times in a pasted block. */
function insertOf(table: string, columns: string): string {
  const key = `${table} ${columns}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const places = columns.split(', ').map(() => '?');
  const sql = `insert into "${table}" ("${columns}") values (${places.join(', ')})`;
  statements.set(key, sql);
  return sql;
}
