import { createHash } from 'node:crypto';
import { insertRow } from './insertRow.ts';
import {
  build,
  fixedQuery,
  selectAll,
  selectFirst,
  type ReadDb,
  type WriteDb,
} from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type AuditEntry = Database['audit_entry'];

export type AuditHead = { readonly sequence: number; readonly hash: string };

const FIRST_PREV_HASH = '0'.repeat(64);

/** Sequence and hash of the last entry; `{0, '000…'}` while nothing was written. */
export function readAuditHead(db: ReadDb): AuditHead {
  const { sequence, hash } = readLastEntry(db) ?? { sequence: 0, hash: FIRST_PREV_HASH };
  return { sequence, hash };
}

/** Its sequence alone, 0 while nothing was written: the hash lies behind the detail, megabytes of a pasted block. */
export function readLastSequence(db: ReadDb): number {
  return lastSequence.first(db, [1])?.sequence ?? 0;
}

const lastSequence = fixedQuery(
  build.selectFrom('audit_entry').select('sequence').orderBy('sequence', 'desc').limit(1),
);

function readLastEntry(db: ReadDb) {
  return lastEntry.first(db, [1]);
}

const lastEntry = fixedQuery(
  build
    .selectFrom('audit_entry')
    .select(['sequence', 'hash', 'guarded_at'])
    .orderBy('sequence', 'desc')
    .limit(1),
);

/**
 * Appends one entry in the running transaction. `guarded_at` never goes back,
 * so a wrong clock cannot reorder the record.
 */
export function appendAuditEntry(
  db: WriteDb,
  entry: Omit<AuditEntry, 'sequence' | 'guarded_at' | 'prev_hash' | 'hash'>,
): AuditHead {
  const last = readLastEntry(db);
  const guardedAt = last !== undefined && last.guarded_at > entry.at ? last.guarded_at : entry.at;
  const unhashed = {
    ...entry,
    sequence: (last?.sequence ?? 0) + 1,
    guarded_at: guardedAt,
    prev_hash: last?.hash ?? FIRST_PREV_HASH,
  };
  const row = { ...unhashed, hash: hashEntry(unhashed) };
  insertRow(db, 'audit_entry', row);
  return { sequence: row.sequence, hash: row.hash };
}

/**
 * Recomputes the whole chain. Returns the first sequence that does not hold, or
 * null. Who can write the file can rebuild the chain; only a head kept elsewhere
 * (backup manifest, submitted report) proves a cut-off end.
 */
export function findBrokenAuditEntry(db: ReadDb): number | null {
  let expected: AuditHead = { sequence: 0, hash: FIRST_PREV_HASH };
  const entries = selectAll(db, build.selectFrom('audit_entry').selectAll().orderBy('sequence'));
  for (const { hash, ...unhashed } of entries) {
    const holds =
      unhashed.sequence === expected.sequence + 1 &&
      unhashed.prev_hash === expected.hash &&
      hashEntry(unhashed) === hash;
    if (!holds) return expected.sequence + 1;
    expected = { sequence: unhashed.sequence, hash };
  }
  return null;
}

/** Newest moment on record, which never goes back; null while nothing was written. */
export function readGuardedTime(db: ReadDb): string | null {
  return readLastEntry(db)?.guarded_at ?? null;
}

/** When the first change was put on record; null while nothing was written. */
export function readFirstTime(db: ReadDb): string | null {
  const first = selectFirst(
    db,
    build.selectFrom('audit_entry').select('at').orderBy('sequence').limit(1),
  );
  return first?.at ?? null;
}

/** Hash of one entry at a sequence, or null; compares a head kept outside with the chain. */
export function readAuditHash(db: ReadDb, sequence: number): string | null {
  if (sequence === 0) return FIRST_PREV_HASH;
  const row = selectFirst(
    db,
    build.selectFrom('audit_entry').select('hash').where('sequence', '=', sequence),
  );
  return row?.hash ?? null;
}

/**
 * SHA-256 over the fields in a fixed order, as a JSON array, then the previous hash. The
 * detail is most of it by far, and written apart from the letters of names it costs half.
 */
function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const heading = JSON.stringify([
    entry.sequence,
    entry.at,
    entry.guarded_at,
    entry.actor,
    entry.machine,
    entry.action,
    entry.subject,
    entry.change_set_id,
  ]);
  return createHash('sha256')
    .update(heading.slice(0, -1))
    .update(',')
    .update(JSON.stringify(entry.detail))
    .update(']')
    .update(entry.prev_hash)
    .digest('hex');
}
