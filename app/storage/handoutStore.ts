import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

type HandoutChannel = Database['handout']['channel'];

/** How the request reached a unit, and when the unit said it has it. */
export type Handout = {
  readonly rosterEntryId: string;
  readonly channel: HandoutChannel;
  readonly sentOn: string;
  readonly receivedOn: string | null;
  readonly receivedBy: string | null;
  readonly note: string | null;
};

/** Hand-outs of a campaign; a unit that was not written to has none. */
export function listHandouts(db: ReadDb, campaignId: string): Handout[] {
  return selectAll(
    db,
    build.selectFrom('handout').selectAll().where('campaign_id', '=', campaignId),
  ).map((row) => ({
    rosterEntryId: row.roster_entry_id,
    channel: row.channel,
    sentOn: row.sent_on,
    receivedOn: row.received_on,
    receivedBy: row.received_by,
    note: row.note,
  }));
}

/** Stores how a unit was written to, or takes that back with null. */
export function putHandout(
  scope: ChangeScope,
  campaignId: string,
  rosterEntryId: string,
  handout: Omit<Handout, 'rosterEntryId'> | null,
): void {
  const { recorder } = scope;
  const row = selectFirst(
    recorder.db,
    build.selectFrom('handout').selectAll().where('roster_entry_id', '=', rosterEntryId),
  );
  if (handout === null) {
    if (row !== undefined) recorder.remove('handout', row.id);
    return;
  }
  const columns = {
    channel: handout.channel,
    sent_on: handout.sentOn,
    received_on: handout.receivedOn,
    received_by: handout.receivedBy,
    note: handout.note,
    updated_at: scope.now,
  };
  if (row === undefined) {
    const id = scope.newId();
    const owner = { campaign_id: campaignId, roster_entry_id: rosterEntryId };
    recorder.insert('handout', { id, ...owner, ...columns, version: 1 });
  } else {
    recorder.update('handout', row.id, { ...columns, version: row.version + 1 });
  }
}
