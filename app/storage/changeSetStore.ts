import { invariant } from '#app/domain/result.ts';
import type { ChangeRecorder, RecordedChange, Row } from './changeRecorder.ts';
import { readRow } from './changeRecorder.ts';
import {
  build,
  execute,
  selectAll,
  selectFirst,
  type ReadDb,
  type WriteDb,
} from './queryBuilder.ts';
import type { Database, TrackedTable } from './schema.ts';

export type ChangeSet = Database['change_set'];

/** Stores what one user action changed. `sequence` runs on without gaps, whatever the clock says. */
export function insertChangeSet(
  db: WriteDb,
  changeSet: Omit<ChangeSet, 'sequence' | 'undone_by_id'>,
  changes: readonly RecordedChange[],
  newId: () => string,
): void {
  const last = selectFirst(
    db,
    build.selectFrom('change_set').select('sequence').orderBy('sequence', 'desc').limit(1),
  );
  execute(
    db,
    build
      .insertInto('change_set')
      .values({ ...changeSet, sequence: (last?.sequence ?? 0) + 1, undone_by_id: null }),
  );
  for (const [position, change] of changes.entries()) {
    execute(
      db,
      build.insertInto('change').values({
        id: newId(),
        change_set_id: changeSet.id,
        position,
        table_name: change.table,
        row_id: change.rowId,
        operation: change.operation,
        before_json: change.before === null ? null : JSON.stringify(change.before),
        after_json: change.after === null ? null : JSON.stringify(change.after),
      }),
    );
  }
  if (changeSet.undoes_id !== null) {
    execute(
      db,
      build
        .updateTable('change_set')
        .set({ undone_by_id: changeSet.id })
        .where('id', '=', changeSet.undoes_id),
    );
    letStandAgain(db, changeSet.undoes_id);
  }
}

/** Undoing an undo is a redo: what was undone first stands again. */
function letStandAgain(db: WriteDb, undoneId: string): void {
  const undone = selectFirst(
    db,
    build.selectFrom('change_set').select('undoes_id').where('id', '=', undoneId),
  );
  if (undone === undefined || undone.undoes_id === null) return;
  execute(
    db,
    build.updateTable('change_set').set({ undone_by_id: null }).where('id', '=', undone.undoes_id),
  );
}

/** The newest action that still stands and is no undo itself. */
export function readLastChangeSet(db: ReadDb): ChangeSet | undefined {
  return selectFirst(
    db,
    build
      .selectFrom('change_set')
      .selectAll()
      .where('undone_by_id', 'is', null)
      .where('undoes_id', 'is', null)
      .orderBy('sequence', 'desc')
      .limit(1),
  );
}

/**
 * The newest undo that may be taken back: nothing new was done since. Redone
 * actions are change sets of their own and never offered again.
 */
export function readRedoableChangeSet(db: ReadDb): ChangeSet | undefined {
  const undo = selectFirst(
    db,
    build
      .selectFrom('change_set as undo')
      .innerJoin('change_set as original', 'original.id', 'undo.undoes_id')
      .selectAll('undo')
      .where('undo.undone_by_id', 'is', null)
      .where('original.undoes_id', 'is', null)
      .orderBy('undo.sequence', 'desc')
      .limit(1),
  );
  if (undo === undefined) return undefined;
  const newer = selectFirst(
    db,
    build
      .selectFrom('change_set')
      .select('id')
      .where('undoes_id', 'is', null)
      .where('sequence', '>', undo.sequence),
  );
  return newer === undefined ? undo : undefined;
}

export function readChangeSet(db: ReadDb, id: string): ChangeSet | undefined {
  return selectFirst(db, build.selectFrom('change_set').selectAll().where('id', '=', id));
}

/** Moment of the last change that touched a campaign or the whole office, null when none did. */
export function readLastChangeAt(db: ReadDb): string | null {
  const row = selectFirst(
    db,
    build.selectFrom('change_set').select('at').orderBy('sequence', 'desc').limit(1),
  );
  return row?.at ?? null;
}

/**
 * Replays a change set backwards through the recorder, so the undo is itself a
 * recorded change set. Returns the table of the first row that a later change
 * touched; then nothing has been written.
 */
export function revertChangeSet(
  recorder: ChangeRecorder,
  changeSetId: string,
): { readonly blockedBy: TrackedTable | null } {
  const changes = selectAll(
    recorder.db,
    build
      .selectFrom('change')
      .selectAll()
      .where('change_set_id', '=', changeSetId)
      .orderBy('position', 'desc'),
  );
  for (const ofRow of Map.groupBy(changes.toReversed(), rowKey).values()) {
    const blockedBy = findLaterChange(recorder, ofRow);
    if (blockedBy !== null) return { blockedBy };
  }
  for (const change of changes) revertChange(recorder, change);
  return { blockedBy: null };
}

type StoredChange = Database['change'];

function rowKey(change: StoredChange): string {
  return `${change.table_name}/${change.row_id}`;
}

/** The table of a row that no longer stands as its changes, oldest first, left it. */
function findLaterChange(
  recorder: ChangeRecorder,
  changes: readonly StoredChange[],
): TrackedTable | null {
  const last = changes.at(-1);
  invariant(last, 'a group has a member');
  const table = trackedTable(last.table_name);
  const current = readRow(recorder.db, table, last.row_id);
  if (last.after_json === null) return current === undefined ? null : table;
  if (current === undefined) return table;
  const expected = Object.assign({}, ...changes.map(({ after_json }) => parseRow(after_json)));
  const stands = Object.entries(expected).every(([column, value]) => current[column] === value);
  return stands ? null : table;
}

function revertChange(recorder: ChangeRecorder, change: StoredChange): void {
  const table = trackedTable(change.table_name);
  if (change.before_json === null) {
    recorder.remove(table, change.row_id);
    return;
  }
  const before = parseRow(change.before_json);
  // The recorded columns are columns of this very table: they were written through the recorder.
  if (change.after_json === null) recorder.insert(table, before as never);
  else recorder.update(table, change.row_id, before);
}

function parseRow(json: string | null): Row {
  const row: unknown = json === null ? {} : JSON.parse(json);
  invariant(typeof row === 'object' && row !== null, 'a recorded row is an object');
  return row as Row;
}

function trackedTable(name: string): TrackedTable {
  invariant(!['change_set', 'change', 'audit_entry'].includes(name), 'tracked table');
  return name as TrackedTable;
}
