import type { RecordedChange } from './changeRecorder.ts';
import { insertRow, insertRows } from './insertRow.ts';
import {
  build,
  execute,
  fixedQuery,
  selectAll,
  selectFirst,
  type ReadDb,
  type WriteDb,
} from './queryBuilder.ts';
import { inPieces } from './rowsAtOnce.ts';
import type { Database } from './schema.ts';

export type ChangeSet = Database['change_set'];

/**
 * Stores what one user action changed and returns the same changes as JSON, which the
 * record holds. `sequence` runs on without gaps, whatever the clock says.
 */
export function insertChangeSet(
  db: WriteDb,
  changeSet: Omit<ChangeSet, 'sequence' | 'undone_by_id'>,
  changes: readonly RecordedChange[],
  newId: () => string,
): string {
  const last = lastSequence.first(db, [1])?.sequence ?? 0;
  insertRow(db, 'change_set', { ...changeSet, sequence: last + 1, undone_by_id: null });
  const told: string[] = [];
  let position = 0;
  for (const piece of inPieces(changes)) {
    const first = position;
    const rows = piece.map(({ table, rowId, operation, before, after }, at) => ({
      id: newId(),
      change_set_id: changeSet.id,
      position: first + at,
      table_name: table,
      row_id: rowId,
      operation,
      before_json: before === null ? null : JSON.stringify(before),
      after_json: after === null ? null : JSON.stringify(after),
    }));
    insertRows(db, 'change', rows);
    told.push(rows.map(jsonOfChange).join(','));
    position += piece.length;
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
  return `[${told.join(',')}]`;
}

/** Put together from what was made of its rows, which are most of it. */
function jsonOfChange(change: Database['change']): string {
  const { table_name, row_id, operation, before_json, after_json } = change;
  const heading = `"table":"${table_name}","rowId":${JSON.stringify(row_id)},"operation":"${operation}"`;
  return `{${heading},"before":${before_json},"after":${after_json}}`;
}

const lastSequence = fixedQuery(
  build.selectFrom('change_set').select('sequence').orderBy('sequence', 'desc').limit(1),
);

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

/**
 * The steps a person on one campaign may mean: those of that campaign and those
 * of the whole office. Null is everything.
 */
export type StepScope = string | null;

/** Actions that still stand and are no undo themselves, newest first, before a sequence. */
export function listStandingChangeSets(
  db: ReadDb,
  scope: StepScope,
  before: number | null,
  limit: number,
): ChangeSet[] {
  let query = build
    .selectFrom('change_set')
    .selectAll()
    .where('undone_by_id', 'is', null)
    .where('undoes_id', 'is', null)
    .orderBy('sequence', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('sequence', '<', before);
  if (scope !== null) {
    query = query.where((where) =>
      where.or([where('campaign_id', 'is', null), where('campaign_id', '=', scope)]),
    );
  }
  return selectAll(db, query);
}

/** The newest action that still stands and is no undo itself. */
export function readLastChangeSet(db: ReadDb, scope: StepScope = null): ChangeSet | undefined {
  return listStandingChangeSets(db, scope, null, 1)[0];
}

/**
 * The newest undo that may be taken back: nothing new was done since. Redone
 * actions are change sets of their own and never offered again.
 */
export function readRedoableChangeSet(db: ReadDb, scope: StepScope = null): ChangeSet | undefined {
  let query = build
    .selectFrom('change_set as undo')
    .innerJoin('change_set as original', 'original.id', 'undo.undoes_id')
    .selectAll('undo')
    .where('undo.undone_by_id', 'is', null)
    .where('original.undoes_id', 'is', null)
    .orderBy('undo.sequence', 'desc')
    .limit(1);
  if (scope !== null) {
    query = query.where((where) =>
      where.or([where('undo.campaign_id', 'is', null), where('undo.campaign_id', '=', scope)]),
    );
  }
  const undo = selectFirst(db, query);
  if (undo === undefined) return undefined;
  let newer = build
    .selectFrom('change_set')
    .select('id')
    .where('undoes_id', 'is', null)
    .where('sequence', '>', undo.sequence)
    .limit(1);
  if (scope !== null) {
    newer = newer.where((where) =>
      where.or([where('campaign_id', 'is', null), where('campaign_id', '=', scope)]),
    );
  }
  return selectFirst(db, newer) === undefined ? undo : undefined;
}

/** The plus keeps SQLite from going through every figure ever changed, which `change_row` would offer. */
export const UNITS_OF_CHANGE_SET = `select count(distinct coalesce(s.roster_entry_id, stated.submission_id))
  from (
    select coalesce(v.submission_id, coalesce(c.after_json, c.before_json) ->> 'submission_id')
      as submission_id
    from change as c left join value as v on v.id = c.row_id
    where c.change_set_id = ? and +c.table_name = 'value'
  ) as stated left join submission as s on s.id = stated.submission_id`;

/** What a change set holds, counted by table; `units` are the units its figures belong to. */
export function countEffects(
  db: ReadDb,
  changeSetId: string,
): { readonly tables: ReadonlyMap<string, number>; readonly units: number } {
  const tables = selectAll(
    db,
    build
      .selectFrom('change')
      .select(({ fn }) => ['table_name', fn.count<number>('row_id').distinct().as('count')])
      .where('change_set_id', '=', changeSetId)
      .groupBy('table_name'),
  );
  const units = db.connection
    .prepare<[string], number>(UNITS_OF_CHANGE_SET)
    .pluck()
    .get(changeSetId);
  return {
    tables: new Map(tables.map(({ table_name, count }) => [table_name, count])),
    units: units ?? 0,
  };
}

export function readChangeSet(db: ReadDb, id: string): ChangeSet | undefined {
  return selectFirst(db, build.selectFrom('change_set').selectAll().where('id', '=', id));
}

/** Steps around a report that change nothing of what it says. */
const ACTIONS_WITHOUT_FIGURES = [
  'report.seen',
  'report.export',
  'report.acknowledge',
  'report.reconsider',
  'report.attach',
  'report.correct',
  'report.numberCorrection',
  'workFile.save',
  'office.packageLimit',
];

/** Moment of the last change a report may tell of, null when there was none. */
export function readLastChangeAt(db: ReadDb): string | null {
  const row = selectFirst(
    db,
    build
      .selectFrom('change_set')
      .select('at')
      .where('action', 'not in', ACTIONS_WITHOUT_FIGURES)
      .orderBy('sequence', 'desc')
      .limit(1),
  );
  return row?.at ?? null;
}
