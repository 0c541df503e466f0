import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** A call, a message or a letter by which a unit was reminded, and what it answered. */
export type Contact = {
  readonly rosterEntryId: string;
  readonly kind: Database['contact_log']['kind'];
  readonly on: string;
  readonly time: string | null;
  readonly answer: string | null;
  readonly by: string;
};

/** Every contact of a campaign, newest first; one without an hour stands after those of its day. */
export function listContacts(db: ReadDb, campaignId: string): Contact[] {
  return selectAll(
    db,
    build
      .selectFrom('contact_log')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .orderBy('contacted_on', 'desc')
      .orderBy('contacted_time', 'desc')
      .orderBy('id', 'desc'),
  ).map((row) => ({
    rosterEntryId: row.roster_entry_id,
    kind: row.kind,
    on: row.contacted_on,
    time: row.contacted_time,
    answer: row.answer,
    by: row.logged_by,
  }));
}

export function insertContact(
  scope: ChangeScope,
  row: Omit<Database['contact_log'], 'id' | 'created_at'>,
): void {
  scope.recorder.insert('contact_log', { id: scope.newId(), ...row, created_at: scope.now });
}
