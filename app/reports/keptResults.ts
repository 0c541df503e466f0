import type { Campaign } from '#app/storage/campaignStore.ts';
import type { Connection } from '#app/storage/openDatabase.ts';
import { countChanges, type ReadDb } from '#app/storage/queryBuilder.ts';

/** Campaigns looked at last; a board shows the open ones side by side. */
const MOST_KEPT = 6;

type Kept<Counted> = { readonly changes: number; readonly counted: Counted };

/** What was counted from a campaign, kept as long as it is what the rows of the database say. */
export type KeptResults<Counted> = {
  readonly read: (db: ReadDb, campaign: Campaign) => Counted | null;
  readonly keep: (db: ReadDb, campaign: Campaign, counted: Counted) => void;
  /**
   * For a caller who knows every row that was changed since the count of changes was
   * `before`: what stood then stands again as `renew` makes it, or is dropped where it
   * answers null. What did not stand then is not asked about.
   */
  readonly carry: (db: ReadDb, before: number, renew: (counted: Counted) => Counted | null) => void;
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
    carry: ({ connection }, before, renew) => {
      const kept = byConnection.get(connection);
      if (kept === undefined || connection.inTransaction) return;
      const changes = countChanges({ connection });
      for (const [key, standing] of Array.from(kept)) {
        if (standing.changes === changes) continue;
        kept.delete(key);
        const counted = standing.changes === before ? renew(standing.counted) : null;
        if (counted !== null) kept.set(key, { changes, counted });
      }
    },
  };
}

/** A caller may ask for a campaign as it would stand with another cut-off. */
function keyOf(campaign: Campaign): string {
  return JSON.stringify(campaign);
}
