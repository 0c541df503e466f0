import type { Row } from './changeRecorder.ts';
import type { Connection } from './openDatabase.ts';
import type { ReadDb } from './queryBuilder.ts';

/** A row of another table, or another row of the same one. */
export type RowName = { readonly table: string; readonly rowId: string };

/** A row that still points at this one, or follows it in a numbered order; null when none does. */
export function findDependant(db: ReadDb, table: string, row: Row): RowName | null {
  for (const { child, column } of factsOf(db.connection).children.get(table) ?? []) {
    const rowId = firstId(
      db,
      `select id from "${child}" where "${column}" = ? limit 1`,
      row['id'] ?? null,
    );
    if (rowId !== null) return { table: child, rowId };
  }
  const order = NUMBERED[table];
  if (order === undefined) return null;
  const next = firstId(
    db,
    `select id from "${table}" where "${order.within}" = ? and "${order.by}" > ? limit 1`,
    row[order.within] ?? null,
    row[order.by] ?? null,
  );
  return next === null ? null : { table, rowId: next };
}

/** The rows this one points at. */
export function parentsOf(db: ReadDb, table: string, row: Row): RowName[] {
  return (factsOf(db.connection).parents.get(table) ?? []).flatMap(({ parent, column }) => {
    const rowId = row[column] ?? null;
    return typeof rowId === 'string' ? [{ table: parent, rowId }] : [];
  });
}

/** A row this one would point at that is not there any more; null when all are. */
export function findLostParent(db: ReadDb, table: string, row: Row): RowName | null {
  return (
    parentsOf(db, table, row).find(
      (parent) =>
        firstId(db, `select id from "${parent.table}" where id = ?`, parent.rowId) === null,
    ) ?? null
  );
}

/**
 * A row that a change still standing after a sequence moved away from a place
 * only one row may hold: taking that change back needs the place again.
 */
export function findLeftPlace(
  db: ReadDb,
  table: string,
  row: Row,
  sequence: number,
): RowName | null {
  for (const columns of factsOf(db.connection).unique.get(table) ?? []) {
    const values = columns.map((column) => row[column] ?? null);
    if (values.includes(null)) continue;
    const rowId = firstId(
      db,
      `select change.row_id from change_set
        join change on change.change_set_id = change_set.id
        where sequence > ? and undone_by_id is null and undoes_id is null
        and table_name = ? and row_id <> ? and operation <> 'insert'
        and coalesce(${columns.map(() => 'before_json ->> ?').join(', ')}, null) is not null
        and ${columns.map(() => 'coalesce(before_json ->> ?, ?) = ?').join(' and ')} limit 1`,
      sequence,
      table,
      row['id'] ?? null,
      ...columns,
      ...columns.flatMap((column, at) => [column, values[at] ?? null, values[at] ?? null]),
    );
    if (rowId !== null) return { table, rowId };
  }
  return null;
}

/**
 * A row that a change still standing after a sequence removed, or led elsewhere,
 * and that pointed at this one: taking that change back needs this row again.
 */
export function findFormerDependant(
  db: ReadDb,
  table: string,
  row: Row,
  sequence: number,
): RowName | null {
  for (const { child, column } of factsOf(db.connection).children.get(table) ?? []) {
    const rowId = firstId(
      db,
      `select change.row_id from change_set
        join change on change.change_set_id = change_set.id
        where sequence > ? and undone_by_id is null and undoes_id is null
        and table_name = ? and before_json ->> ? = ? limit 1`,
      sequence,
      child,
      column,
      row['id'] ?? null,
    );
    if (rowId !== null) return { table: child, rowId };
  }
  return null;
}

/** A row that took a place only one row may hold; null while it is free. */
export function findRival(db: ReadDb, table: string, row: Row): RowName | null {
  for (const columns of factsOf(db.connection).unique.get(table) ?? []) {
    const values = columns.map((column) => row[column] ?? null);
    if (values.includes(null)) continue;
    const rowId = firstId(
      db,
      `select id from "${table}" where ${columns.map((column) => `"${column}" = ?`).join(' and ')}
        and id <> ? limit 1`,
      ...values,
      row['id'] ?? null,
    );
    if (rowId !== null) return { table, rowId };
  }
  return null;
}

/** Rows that are counted on: taking one out of the middle would give its number away twice. */
const NUMBERED: Readonly<Record<string, { readonly within: string; readonly by: string }>> = {
  submission: { within: 'roster_entry_id', by: 'revision' },
  summary_report: { within: 'campaign_id', by: 'sequence' },
};

type SchemaFacts = {
  readonly children: ReadonlyMap<string, readonly { child: string; column: string }[]>;
  readonly parents: ReadonlyMap<string, readonly { parent: string; column: string }[]>;
  readonly unique: ReadonlyMap<string, readonly (readonly string[])[]>;
};

const known = new WeakMap<Connection, SchemaFacts>();

/** The schema stands still while a database is open. */
function factsOf(connection: Connection): SchemaFacts {
  let facts = known.get(connection);
  if (facts === undefined) known.set(connection, (facts = readFacts(connection)));
  return facts;
}

function readFacts(connection: Connection): SchemaFacts {
  const references = connection
    .prepare<[], { child: string; column: string; parent: string }>(
      `select m.name as child, f."from" as "column", f."table" as parent
        from sqlite_schema as m, pragma_foreign_key_list(m.name) as f where m.type = 'table'`,
    )
    .all();
  const indexed = connection
    .prepare<[], { table: string; index: string; column: string }>(
      `select m.name as "table", l.name as "index", i.name as "column"
        from sqlite_schema as m, pragma_index_list(m.name) as l, pragma_index_info(l.name) as i
        where m.type = 'table' and l."unique" = 1 and l.partial = 0 order by l.name, i.seqno`,
    )
    .all();
  const unique = Array.from(Map.groupBy(indexed, ({ index }) => index).values(), (columns) => ({
    table: columns[0]?.table ?? '',
    columns: columns.map(({ column }) => column),
  }));
  return {
    children: Map.groupBy(references, ({ parent }) => parent),
    parents: Map.groupBy(references, ({ child }) => child),
    unique: new Map(
      Array.from(
        Map.groupBy(unique, ({ table }) => table),
        ([table, indexes]) => [table, indexes.map(({ columns }) => columns)],
      ),
    ),
  };
}

function firstId(
  { connection }: ReadDb,
  sql: string,
  ...values: (string | number | null)[]
): string | null {
  return (
    connection
      .prepare<(string | number | null)[], string>(sql)
      .pluck()
      .get(...values) ?? null
  );
}
