import type { SearchTerms } from '#app/domain/searchTerms.ts';
import type { ReadDb } from './queryBuilder.ts';
import { idRange } from './searchIndex.ts';
import { SEARCH_KINDS, type SearchKind, type SearchSourceName } from './searchSources.ts';

/** A text that holds every word of the query, not yet ranked. */
export type SearchEntry = {
  readonly id: number;
  readonly source: SearchSourceName;
  readonly sourceId: string;
  readonly part: number;
  readonly campaignId: string | null;
  readonly text: string;
};

export type Candidates = {
  readonly kind: SearchKind;
  readonly entries: readonly SearchEntry[];
  /** Further texts hold the words too. */
  readonly isCut: boolean;
};

/** So many texts in all are ranked as they are; beyond that each kind is asked by itself. */
const RANKED_TOGETHER = 120;
const RANKED_OF_KIND = 40;

/**
 * The texts of every kind worth ranking, from the index alone. What answers more
 * often than can be ranked is narrowed first to the exact tones, then to the
 * campaign, so that a better answer is never cut off by a newer one.
 */
export function listCandidates(
  db: ReadDb,
  terms: SearchTerms,
  campaignId: string | null,
): readonly Candidates[] {
  if (terms.keys.length === 0) return [];
  const all = { from: 0, below: Number.MAX_SAFE_INTEGER };
  const anywhere = matchIds(db, prefixes('keys', terms.keys), all, RANKED_TOGETHER + 1);
  const isWhole = anywhere.length <= RANKED_TOGETHER;
  return SEARCH_KINDS.flatMap((kind) => {
    const { from, below } = idRange(kind);
    const ids = isWhole
      ? anywhere.filter((id) => id >= from && id < below)
      : idsOfKind(db, kind, terms, campaignId);
    if (ids.length === 0) return [];
    return [
      { kind, entries: readEntries(db, ids), isCut: !isWhole && ids.length > RANKED_OF_KIND },
    ];
  });
}

function idsOfKind(
  db: ReadDb,
  kind: SearchKind,
  terms: SearchTerms,
  campaignId: string | null,
): readonly number[] {
  const range = idRange(kind);
  const any = prefixes('keys', terms.keys);
  const newest = matchIds(db, any, range, RANKED_OF_KIND + 1);
  if (newest.length <= RANKED_OF_KIND) return newest;
  const exact = prefixes('toned', terms.toned);
  const whole = expression('toned', terms.toned, '');
  const here = (found: string): readonly string[] =>
    campaignId === null ? [] : [`(${campaignOf(campaignId)}) AND (${found})`];
  const found = new Set<number>();
  for (const match of [...here(whole), ...here(exact), whole, exact, ...here(any), any]) {
    for (const id of matchIds(db, match, range, RANKED_OF_KIND + 1)) found.add(id);
    if (found.size > RANKED_OF_KIND) break;
  }
  return [...found];
}

/** The newest first; the index is read no further than needed. */
function matchIds(
  db: ReadDb,
  match: string,
  { from, below }: { readonly from: number; readonly below: number },
  limit: number,
): number[] {
  return db.connection
    .prepare<[string, number, number, number], number>(MATCH_IDS)
    .pluck()
    .all(match, from, below, limit);
}

/** How the index is asked; it alone finds the words. */
export const MATCH_IDS = `select rowid from search_index
  where search_index match ? and rowid >= ? and rowid < ? order by rowid desc limit ?`;

const READ_ENTRY = `select id, source, source_id as sourceId, part, campaign_id as campaignId, text
  from search_entry where id = ?`;

function readEntries(db: ReadDb, ids: readonly number[]): SearchEntry[] {
  const read = db.connection.prepare<[number], SearchEntry>(READ_ENTRY);
  return ids.flatMap((id) => read.get(id) ?? []);
}

function prefixes(column: 'keys' | 'toned', words: readonly string[]): string {
  return expression(column, words, '*');
}

/** Words are letters and digits alone, so quoting them is enough. */
function expression(column: 'keys' | 'toned', words: readonly string[], star: '*' | ''): string {
  return `${column} : (${words.map((word) => `"${word}"${star}`).join(' AND ')})`;
}

function campaignOf(campaignId: string): string {
  return `campaign : "${campaignId.replaceAll(/[^A-Za-z0-9]/gu, '')}"`;
}
