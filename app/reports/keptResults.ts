import type { Campaign } from '#app/storage/campaignStore.ts';
import type { Connection } from '#app/storage/openDatabase.ts';
import { countChanges, type ReadDb } from '#app/storage/queryBuilder.ts';

/** Campaigns looked at last; a board shows the open ones side by side. */
const MOST_KEPT = 6;

type Kept<Counted> = { readonly changes: number; readonly counted: Counted };

/** What was counted from a campaign, kept as long as not one row of the database changed. */
export type KeptResults<Counted> = {
  readonly read: (db: ReadDb, campaign: Campaign) => Counted | null;
  readonly keep: (db: ReadDb, campaign: Campaign, counted: Counted) => void;
};

/**
 * Keeps results per connection, which holds its database exclusively: SQLite's own
 * count of changed rows tells whether they are still those of the database. Nothing
 * is kept from inside a transaction, because what it changed may be rolled back.
 */
export function createKeptResults<Counted>(): KeptResults<Counted> {
  const byConnection = new WeakMap<Connection, Map<string, Kept<Counted>>>();
  return {
    read: ({ connection }, campaign) => {
      const kept = byConnection.get(connection)?.get(keyOf(campaign));
      return kept !== undefined && kept.changes === countChanges({ connection })
        ? kept.counted
        : null;
    },
    keep: ({ connection }, campaign, counted) => {
      if (connection.inTransaction) return;
      const kept = byConnection.get(connection) ?? new Map<string, Kept<Counted>>();
      byConnection.set(connection, kept);
      kept.delete(keyOf(campaign));
      kept.set(keyOf(campaign), { changes: countChanges({ connection }), counted });
      for (const key of Array.from(kept.keys()).slice(0, -MOST_KEPT)) kept.delete(key);
    },
  };
}

/** A caller may ask for a campaign as it would stand with another cut-off. */
function keyOf(campaign: Campaign): string {
  return JSON.stringify(campaign);
}
