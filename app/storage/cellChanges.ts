import type { ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** What a cell said on one side of a change; null on a side without an entry. */
type CellSide = Pick<Database['value'], 'state' | 'amount' | 'text' | 'raw'>;

export type CellChange = {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly channel: Database['submission']['channel'] | null;
  readonly sourceAt: string | null;
  readonly before: CellSide | null;
  readonly after: CellSide | null;
};

/**
 * Changes of one unit's figure over all its reports, newest first by sequence,
 * also of reports that were taken back: inserts and deletes hold whole rows, so
 * the record alone tells which rows were the unit's.
 */
export function listCellChanges(
  db: ReadDb,
  rosterEntryId: string,
  indicatorId: string,
): CellChange[] {
  const rows = db.connection
    .prepare<[string, string], StoredCellChange>(CELL_CHANGES_SQL)
    .all(rosterEntryId, indicatorId);
  const standing = new Map<string, CellRow>();
  const changes = rows.map(({ row_id, operation, before_json, after_json, ...facts }) => {
    const known = standing.get(row_id);
    const before = operation === 'insert' ? null : { ...known, ...parse(before_json) };
    const after = operation === 'delete' ? null : { ...before, ...parse(after_json) };
    if (after !== null) standing.set(row_id, after);
    const { sequence, at, actor, action, subject, channel } = facts;
    const sourceAt = (after ?? before)?.source_at ?? null;
    return {
      sequence,
      at,
      actor,
      action,
      subject,
      channel,
      sourceAt,
      before: side(before),
      after: side(after),
    };
  });
  return changes.toReversed();
}

/** The conditions of the partial indexes are repeated word for word, so that they are used. */
export const CELL_CHANGES_SQL = `
  with report as (
    select distinct row_id, coalesce(after_json, before_json) ->> 'channel' as channel
    from change indexed by change_of_roster_entry
    where coalesce(after_json, before_json) ->> 'roster_entry_id' = ?
      and operation <> 'update' and table_name = 'submission'
      and table_name in ('submission', 'cell_note', 'handout', 'contact_log')
  ), cell as (
    select distinct c.row_id, min(report.channel) as channel from report
    cross join change as c indexed by change_of_submission
      on coalesce(c.after_json, c.before_json) ->> 'submission_id' = +report.row_id
    where c.operation <> 'update' and c.table_name in ('value', 'activity')
      and c.table_name = 'value'
      and coalesce(c.after_json, c.before_json) ->> 'indicator_id' = ?
    group by c.row_id
  )
  select s.sequence, s.at, s.actor, s.action, s.subject, cell.channel,
    c.row_id, c.operation, c.before_json, c.after_json
  from cell cross join change as c indexed by change_row on c.table_name = 'value' and c.row_id = cell.row_id
  join change_set as s on s.id = c.change_set_id
  order by s.sequence, c.position`;

type StoredCellChange = Omit<CellChange, 'before' | 'after' | 'sourceAt'> &
  Pick<Database['change'], 'row_id' | 'operation' | 'before_json' | 'after_json'>;

type CellRow = Partial<Database['value']>;

function parse(json: string | null): CellRow {
  // Written by the recorder from rows of `value`.
  return json === null ? {} : (JSON.parse(json) as CellRow);
}

function side(row: CellRow | null): CellSide | null {
  if (row === null) return null;
  const { state = 'value', amount = null, text = null, raw = '' } = row;
  return { state, amount, text, raw };
}
