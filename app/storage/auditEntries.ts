import { sql } from 'kysely';
import { searchKey } from '#app/domain/searchKey.ts';
import type { AuditEntry } from './auditChain.ts';
import { build, selectAll, type ReadDb } from './queryBuilder.ts';

/** Null and an empty text leave nothing out; days are `YYYY-MM-DD`, both included. */
export type AuditFilter = {
  readonly actor: string | null;
  readonly action: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
};

/** Entries before a sequence (all for null), newest first by sequence, never by the clock. */
export function listAuditEntries(
  db: ReadDb,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): AuditEntry[] {
  let query = build.selectFrom('audit_entry').selectAll().orderBy('sequence', 'desc').limit(limit);
  if (before !== null) query = query.where('sequence', '<', before);
  if (filter.actor !== null) query = query.where('actor', '=', filter.actor);
  if (filter.action !== null) query = query.where('action', '=', filter.action);
  if (filter.from !== null) query = query.where('at', '>=', filter.from);
  // A moment sorts after its day alone and before the day with a letter behind it.
  if (filter.to !== null) query = query.where('at', '<', `${filter.to}U`);
  const key = searchKey(filter.text);
  if (key !== '') query = query.where(sql<number>`instr(search_key(subject), ${key})`, '>', 0);
  return selectAll(db, query);
}

/** Everybody and every kind of action on record. */
export function listAuditChoices(db: ReadDb): {
  readonly actors: string[];
  readonly actions: string[];
} {
  const actors = selectAll(
    db,
    build.selectFrom('audit_entry').select('actor').distinct().orderBy('actor'),
  );
  const actions = selectAll(db, build.selectFrom('audit_entry').select('action').distinct());
  return {
    actors: actors.map(({ actor }) => actor),
    actions: actions.map(({ action }) => action),
  };
}
