import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type StoredAcknowledgement = Database['report_acknowledgement'];

/** What was acknowledged of a campaign, whether it still stands or has lapsed. */
export function listAcknowledgements(db: ReadDb, campaignId: string): StoredAcknowledgement[] {
  return selectAll(
    db,
    build.selectFrom('report_acknowledgement').selectAll().where('campaign_id', '=', campaignId),
  );
}

/** One reason a question of a campaign: a new one takes the place of the old one. */
export function putAcknowledgement(
  { recorder, now, newId }: ChangeScope,
  facts: Omit<StoredAcknowledgement, 'id' | 'updated_at' | 'version'>,
): void {
  const known = listAcknowledgements(recorder.db, facts.campaign_id).find(
    ({ code, place }) => code === facts.code && place === facts.place,
  );
  if (known === undefined) {
    recorder.insert('report_acknowledgement', {
      id: newId(),
      ...facts,
      updated_at: now,
      version: 1,
    });
    return;
  }
  recorder.update('report_acknowledgement', known.id, {
    ...facts,
    updated_at: now,
    version: known.version + 1,
  });
}

export function removeAcknowledgement({ recorder }: ChangeScope, id: string): void {
  recorder.remove('report_acknowledgement', id);
}
