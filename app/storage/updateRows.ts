import { invariant } from '#app/domain/result.ts';
import { executeSql, type WriteDb } from './queryBuilder.ts';
import { inPieces, placesOf, statementTexts } from './rowsAtOnce.ts';
import type { TrackedTable } from './schema.ts';

export type RowUpdate = {
  readonly rowId: string;
  /** The changed columns alone. */
  readonly after: Readonly<Record<string, string | number | null>>;
};

/** Changes rows of a table, each once; those that change the same columns go together. */
export function updateRows(db: WriteDb, table: TrackedTable, updates: readonly RowUpdate[]): void {
  const alike = Map.groupBy(updates, ({ after }) => Object.keys(after).join('", "'));
  for (const [columns, rows] of alike) {
    for (const piece of inPieces(rows)) {
      const values = piece.flatMap(({ rowId, after }) => [...Object.values(after), rowId]);
      const sql = updateOf(table, columns, piece.length);
      invariant(executeSql(db, sql, values) === piece.length, 'all rows updated');
    }
  }
}

const updateOf = statementTexts((table, columns, rows) => {
  const names = columns.split('", "');
  return rows === 1
    ? `update "${table}" set ${names.map((name) => `"${name}" = ?`).join(', ')} where id = ?`
    : `with given ("${columns}", "id") as (values ${placesOf(rows, names.length + 1)})
        update "${table}" set ${names.map((name) => `"${name}" = given."${name}"`).join(', ')}
        from given where "${table}".id = given.id`;
});
