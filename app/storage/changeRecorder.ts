import { invariant } from '#app/domain/result.ts';
import { insertRow } from './insertRow.ts';
import { build, execute, executeSql, fixedQuery, type WriteDb } from './queryBuilder.ts';
import type { Database, TrackedTable } from './schema.ts';

/** One row as it stands in the database; JSON keeps it exactly (text, integers, null). */
export type Row = Readonly<Record<string, string | number | null>>;

export type RecordedChange = {
  readonly table: TrackedTable;
  readonly rowId: string;
  readonly operation: 'insert' | 'update' | 'delete';
  /** Whole row for a delete, changed columns for an update. */
  readonly before: Row | null;
  readonly after: Row | null;
};

/**
 * The only way a store writes: every row change is kept with its before and
 * after, which undo replays backwards and the audit chain records.
 */
export type ChangeRecorder = {
  readonly db: WriteDb;
  readonly insert: <T extends TrackedTable>(table: T, row: Database[T]) => void;
  readonly update: <T extends TrackedTable>(
    table: T,
    id: string,
    patch: Partial<Database[T]>,
  ) => void;
  /** The same for a row that was read in this transaction, as it stands. */
  readonly updateRead: <T extends TrackedTable>(
    table: T,
    current: Database[T],
    patch: Partial<Database[T]>,
  ) => void;
  readonly remove: (table: TrackedTable, id: string) => void;
  readonly changes: () => readonly RecordedChange[];
};

/** Records the changes of one transaction, in their order, for its change set. */
export function createChangeRecorder(db: WriteDb): ChangeRecorder {
  const changes: RecordedChange[] = [];
  const updateRead = (table: TrackedTable, id: string, current: Row, patch: Partial<Row>): void => {
    const after: Record<string, string | number | null> = {};
    const before: Record<string, string | number | null> = {};
    const columns: string[] = [];
    for (const column in patch) {
      const value = patch[column];
      if (value === undefined || current[column] === value) continue;
      before[column] = current[column] ?? null;
      after[column] = value;
      columns.push(column);
    }
    if (columns.length === 0) return;
    updateRow(db, table, id, columns, after);
    changes.push({ table, rowId: id, operation: 'update', before, after });
  };
  return {
    db,
    insert: (table, row) => {
      const after: Row = row;
      const { id } = row;
      insertRow(db, table, row);
      changes.push({ table, rowId: id, operation: 'insert', before: null, after });
    },
    update: (table, id, patch) => {
      const current = readRow(db, table, id);
      invariant(current, `${table} row to update exists`);
      updateRead(table, id, current, patch);
    },
    updateRead: (table, current, patch) => {
      updateRead(table, current.id, current, patch);
    },
    remove: (table, id) => {
      const before = readRow(db, table, id);
      invariant(before, `${table} row to remove exists`);
      deleteRow(db, table, id);
      changes.push({ table, rowId: id, operation: 'delete', before, after: null });
    },
    changes: () => changes,
  };
}

export function readRow(db: WriteDb, table: TrackedTable, id: string): Row | undefined {
  return rowById(table).first(db, [id]);
}

const rowQueries = new Map<TrackedTable, ReturnType<typeof fixedQuery<Row>>>();

function rowById(table: TrackedTable): ReturnType<typeof fixedQuery<Row>> {
  let query = rowQueries.get(table);
  if (query === undefined) {
    query = fixedQuery<Row>(
      build.selectFrom(table).selectAll().where(build.dynamic.ref<'id'>('id'), '=', ''),
    );
    rowQueries.set(table, query);
  }
  return query;
}

const updates = new Map<string, string>();

/** The same text for the same columns, as in `insertRow.ts`. */
function updateOf(table: string, columns: readonly string[]): string {
  const key = `${table} ${columns.join()}`;
  const known = updates.get(key);
  if (known !== undefined) return known;
  const assignments = columns.map((name) => `"${name}" = ?`);
  const sql = `update "${table}" set ${assignments.join(', ')} where id = ?`;
  updates.set(key, sql);
  return sql;
}

function updateRow(
  db: WriteDb,
  table: TrackedTable,
  id: string,
  columns: readonly string[],
  row: Row,
): void {
  const sql = updateOf(table, columns);
  invariant(executeSql(db, sql, [...Object.values(row), id]) === 1, 'one row updated');
}

function deleteRow(db: WriteDb, table: TrackedTable, id: string): void {
  const query = build.deleteFrom(table).where(build.dynamic.ref<'id'>('id'), '=', id);
  invariant(execute(db, query) === 1, 'one row deleted');
}
