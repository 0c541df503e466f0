import { invariant } from '#app/domain/result.ts';
import { readLaterSteps, type LaterSteps, type StoredChange } from './laterSteps.ts';
import { readRow, type ChangeRecorder, type Row } from './changeRecorder.ts';
import { readChangeSet, type ChangeSet } from './changeSetStore.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import {
  findDependant,
  findLostParent,
  findRival,
  parentsOf,
  parseRow,
  type RowName,
} from './rowReferences.ts';
import type { TrackedTable } from './schema.ts';

/** Why a change set cannot be taken back: the table at stake and the later change that rests on it. */
export type RevertBlock = { readonly table: string; readonly later: ChangeSet | null };

/**
 * Replays a change set backwards through the recorder, so the undo is itself a
 * recorded change set. It is refused when a change that still stands touched
 * the same columns later, when later rows point at one that would go or must
 * come back to point at it, or when
 * another row took the place of one that would come back or must have that place
 * to be taken back itself. After a refusal the
 * caller rolls the transaction back.
 */
export function revertChangeSet(
  recorder: ChangeRecorder,
  changeSetId: string,
): { readonly blockedBy: RevertBlock | null } {
  const { db } = recorder;
  const changeSet = readChangeSet(db, changeSetId);
  invariant(changeSet !== undefined, 'the change set to take back exists');
  const changes = selectAll(
    db,
    build
      .selectFrom('change')
      .selectAll()
      .where('change_set_id', '=', changeSetId)
      .orderBy('position', 'desc'),
  );
  const later = readLaterSteps(db, changeSet);
  for (const ofRow of Map.groupBy(changes.toReversed(), rowKey).values()) {
    const blockedBy = findLaterChange(db, changeSet, later, ofRow);
    if (blockedBy !== null) return { blockedBy };
  }
  for (const change of changes) {
    const atStake = findObstacle(db, later, change);
    if (atStake !== null) {
      return { blockedBy: { table: atStake.table, later: readLatest(db, changeSet, atStake) } };
    }
    revertChange(recorder, change);
  }
  return { blockedBy: null };
}

/** Whether a change set wrote to one of the tables. */
export function touchesTables(
  db: ReadDb,
  changeSetId: string,
  tables: readonly TrackedTable[],
): boolean {
  const query = build
    .selectFrom('change')
    .select('id')
    .where('change_set_id', '=', changeSetId)
    .where('table_name', 'in', tables)
    .limit(1);
  return selectFirst(db, query) !== undefined;
}

function rowKey(change: StoredChange): string {
  return `${change.table_name}/${change.row_id}`;
}

/**
 * History decides, not the figures: a value that was changed and changed back
 * still rests on what came between. The comparison of the columns as they stand
 * comes second and catches what no change set tells.
 */
function findLaterChange(
  db: ChangeRecorder['db'],
  changeSet: ChangeSet,
  later: LaterSteps,
  changes: readonly StoredChange[],
): RevertBlock | null {
  const last = changes.at(-1);
  invariant(last, 'a group has a member');
  const table = trackedTable(last.table_name);
  const row = { table, rowId: last.row_id };
  const isWhole = changes.some(({ operation }) => operation !== 'update');
  const touched = new Set(changes.flatMap(columnsOf));
  const overlapping = later
    .changesOf(row)
    .find(
      (each) =>
        isWhole ||
        each.operation !== 'update' ||
        columnsOf(each).some((column) => touched.has(column)),
    );
  if (overlapping !== undefined) {
    return { table, later: readChangeSet(db, overlapping.change_set_id) ?? null };
  }
  const current = readRow(db, table, last.row_id);
  return standsAsLeft(changes, current) ? null : { table, later: readLatest(db, changeSet, row) };
}

function standsAsLeft(changes: readonly StoredChange[], current: Row | undefined): boolean {
  if (changes.at(-1)?.after_json === null || current === undefined) {
    return changes.at(-1)?.after_json === null && current === undefined;
  }
  const expected = Object.assign({}, ...changes.map(({ after_json }) => parseRow(after_json)));
  return Object.entries(expected).every(([column, value]) => current[column] === value);
}

/** Changes of a row after a change set, newest first. */
function laterChanges({ sequence }: ChangeSet, { table, rowId }: RowName) {
  return build
    .selectFrom('change')
    .innerJoin('change_set', 'change_set.id', 'change.change_set_id')
    .selectAll('change')
    .select(['undone_by_id', 'undoes_id'])
    .where('table_name', '=', table)
    .where('row_id', '=', rowId)
    .where('sequence', '>', sequence)
    .orderBy('sequence', 'desc');
}

/** Who touched a row last, an action that still stands before an undo. */
function readLatest(db: ReadDb, changeSet: ChangeSet, row: RowName): ChangeSet | null {
  const later = selectAll(db, laterChanges(changeSet, row));
  const named =
    later.find((each) => each.undone_by_id === null && each.undoes_id === null) ?? later[0];
  return named === undefined ? null : (readChangeSet(db, named.change_set_id) ?? null);
}

/** What would make the database refuse the step, as it stands in the middle of the replay. */
function findObstacle(
  db: ChangeRecorder['db'],
  later: LaterSteps,
  change: StoredChange,
): RowName | null {
  const table = trackedTable(change.table_name);
  const current = readRow(db, table, change.row_id);
  if (change.before_json === null) {
    if (current === undefined) return null;
    return findDependant(db, table, current) ?? later.findFormerDependant(table, current);
  }
  const back = { ...current, ...parseRow(change.before_json) };
  return (
    findLostParent(db, table, back) ??
    findRival(db, table, back) ??
    parentsOf(db, table, back).find((parent) => cameLater(later, parent)) ??
    later.findLeftPlace(table, back)
  );
}

/** A row that a later change brought: what rests on it would keep that change from going back. */
function cameLater(later: LaterSteps, row: RowName): boolean {
  return later.changesOf(row).some(({ operation }) => operation !== 'update');
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

function columnsOf({ after_json, before_json }: StoredChange): string[] {
  return Object.keys(parseRow(after_json ?? before_json));
}

function trackedTable(name: string): TrackedTable {
  invariant(!['change_set', 'change', 'audit_entry'].includes(name), 'tracked table');
  return name as TrackedTable;
}
