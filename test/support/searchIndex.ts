import { expect } from 'vitest';
import { rebuildSearchIndex } from '#app/storage/searchIndex.ts';
import type { Connection } from '#app/storage/openDatabase.ts';

type Indexed = {
  readonly source: string;
  readonly sourceId: string;
  readonly part: number;
  readonly campaignId: string | null;
  readonly text: string;
  /** Words by column, as the index itself holds them. */
  readonly words: string;
};

/** Everything search can find, in an order that does not depend on when it was written. */
export function entriesOf(connection: Connection): readonly Indexed[] {
  connection.exec(
    "create virtual table if not exists temp.search_words using fts5vocab(main, search_index, 'instance')",
  );
  return connection
    .prepare<[], Indexed>(
      `select source, source_id as sourceId, part, campaign_id as campaignId, text,
         (select group_concat(col || ':' || term, ' ' order by col, term)
          from temp.search_words where doc = search_entry.id) as words
       from search_entry order by source, source_id, part`,
    )
    .all();
}

/** The index says what one made anew from the rows would say, and nothing is left over in it. */
export function expectIndexFits(connection: Connection): void {
  const kept = entriesOf(connection);
  expect(kept.every(({ words }) => words !== null)).toBe(true);
  expect(indexedDocuments(connection)).toBe(kept.length);
  rebuildSearchIndex(connection);
  expect(kept).toEqual(entriesOf(connection));
}

function indexedDocuments(connection: Connection): unknown {
  return connection.prepare('select count(*) from search_index').pluck().get();
}
