import { invariant } from '#app/domain/result.ts';
import { insertRows } from './insertRow.ts';
import { build, execute, fixedQuery, type WriteDb } from './queryBuilder.ts';
import type { Database, TrackedTable } from './schema.ts';
import { updateRows } from './updateRows.ts';

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

/** A row as it was read and what it shall state. */
export type ReadUpdate<R> = { readonly current: R; readonly patch: Partial<R> };

/**
 * The only way a store writes: every row change is kept with its before and
 * after, which undo replays backwards and the audit chain records.
 */
export type ChangeRecorder = {
  readonly db: WriteDb;
  readonly insert: <T extends TrackedTable>(table: T, row: Database[T]) => void;
  /** Rows with the same columns in the same order. */
  readonly insertAll: <T extends TrackedTable>(table: T, rows: readonly Database[T][]) => void;
  readonly update: <T extends TrackedTable>(
    table: T,
    id: string,
    patch: Partial<Database[T]>,
  ) => void;
  /**
   * The same for rows that were read in this transaction, as they stand; none of them may
   * need another to have changed before.
   */
  readonly updateRead: <T extends TrackedTable>(
    table: T,
    updates: readonly ReadUpdate<Database[T]>[],
  ) => void;
  readonly remove: (table: TrackedTable, id: string) => void;
  readonly changes: () => readonly RecordedChange[];
};

/** Records the changes of one transaction, in their order, for its change set. */
export function createChangeRecorder(db: WriteDb): ChangeRecorder {
  const changes: RecordedChange[] = [];
  const insertAll: ChangeRecorder['insertAll'] = (table, rows) => {
    insertRows(db, table, rows);
    for (const row of rows) {
      changes.push({ table, rowId: row.id, operation: 'insert', before: null, after: row });
    }
  };
  const updateAll = (table: TrackedTable, patches: readonly RowPatch[]): void => {
    const updates = patches.flatMap((patch) => updateOf(table, patch) ?? []);
    updateRows(db, table, updates);
    for (const update of updates) changes.push(update);
  };
  return {
    db,
    insert: (table, row) => insertAll(table, [row]),
    insertAll,
    update: (table, id, patch) => {
      const current = readRow(db, table, id);
      invariant(current, `${table} row to update exists`);
      updateAll(table, [{ id, current, patch }]);
    },
    updateRead: (table, updates) => {
      updateAll(
        table,
        updates.map(({ current, patch }) => ({ id: current.id, current, patch })),
      );
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

type RowPatch = { readonly id: string; readonly current: Row; readonly patch: Partial<Row> };

/** Null where the row states all of it already. */
function updateOf(
  table: TrackedTable,
  { id, current, patch }: RowPatch,
): (RecordedChange & { readonly after: Row }) | null {
  const after: Record<string, string | number | null> = {};
  const before: Record<string, string | number | null> = {};
  let isChanged = false;
  for (const column in patch) {
    const value = patch[column];
    if (value === undefined || current[column] === value) continue;
    before[column] = current[column] ?? null;
    after[column] = value;
    isChanged = true;
  }
  return isChanged ? { table, rowId: id, operation: 'update', before, after } : null;
}

function deleteRow(db: WriteDb, table: TrackedTable, id: string): void {
  const query = build.deleteFrom(table).where(build.dynamic.ref<'id'>('id'), '=', id);
  invariant(execute(db, query) === 1, 'one row deleted');
}
