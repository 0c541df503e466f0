import type { ReadDb } from './queryBuilder.ts';

export type TableRows = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (string | number | null)[][];
};

/** Every table of the office as plain rows, without what search derives from the others. */
export function readTables({ connection }: ReadDb): TableRows[] {
  const names = connection
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not glob 'sqlite_*' and name not glob 'search_*' order by name",
    )
    .pluck()
    .all();
  return names.map((name) => {
    const statement = connection.prepare<[], (string | number | null)[]>(`select * from "${name}"`);
    return {
      name,
      columns: statement.columns().map((column) => column.name),
      rows: statement.raw().all(),
    };
  });
}
