import { invariant } from '#app/domain/result.ts';
import type { Row } from './changeRecorder.ts';
import type { Connection } from './openDatabase.ts';
import { selectFirstId, type ReadDb } from './queryBuilder.ts';

/** A row of another table, or another row of the same one. */
export type RowName = { readonly table: string; readonly rowId: string };

/** A row that still points at this one, or follows it in a numbered order; null when none does. */
export function findDependant(db: ReadDb, table: string, row: Row): RowName | null {
  for (const { child, column } of childColumnsOf(db, table)) {
    const rowId = selectFirstId(db, `select id from "${child}" where "${column}" = ? limit 1`, [
      row['id'] ?? null,
    ]);
    if (rowId !== null) return { table: child, rowId };
  }
  const order = NUMBERED[table];
  if (order === undefined) return null;
  const next = selectFirstId(
    db,
    `select id from "${table}" where "${order.within}" = ? and "${order.by}" > ? limit 1`,
    [row[order.within] ?? null, row[order.by] ?? null],
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
        selectFirstId(db, `select id from "${parent.table}" where id = ?`, [parent.rowId]) === null,
    ) ?? null
  );
}

/** Columns of other tables, or of the same one, that point at rows of a table. */
export function childColumnsOf(
  db: ReadDb,
  table: string,
): readonly { readonly child: string; readonly column: string }[] {
  return factsOf(db.connection).children.get(table) ?? [];
}

/** Sets of columns whose values only one row of a table may hold. */
export function uniquePlacesOf(db: ReadDb, table: string): readonly (readonly string[])[] {
  return factsOf(db.connection).unique.get(table) ?? [];
}

/** A recorded row, or the recorded columns of one. */
export function parseRow(json: string | null): Row {
  const row: unknown = json === null ? {} : JSON.parse(json);
  invariant(typeof row === 'object' && row !== null, 'a recorded row is an object');
  return row as Row;
}

/** A row that took a place only one row may hold; null while it is free. */
export function findRival(db: ReadDb, table: string, row: Row): RowName | null {
  for (const columns of uniquePlacesOf(db, table)) {
    const values = columns.map((column) => row[column] ?? null);
    if (values.includes(null)) continue;
    const rowId = selectFirstId(
      db,
      `select id from "${table}" where ${columns.map((column) => `"${column}" = ?`).join(' and ')}
        and id <> ? limit 1`,
      [...values, row['id'] ?? null],
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
