import type { SearchTerms } from '#app/domain/searchTerms.ts';
import type { Connection } from './openDatabase.ts';
import type { ReadDb } from './queryBuilder.ts';
import { idRange, kindOf } from './searchIndex.ts';
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

/** So many texts in all are ranked as they are; beyond that so many of each kind. */
const RANKED_TOGETHER = 120;
const RANKED_OF_KIND = 40;

/**
 * The texts of every kind worth ranking, from the index alone. Where more answer
 * than can be ranked, those with the exact tones and those of the campaign are
 * taken first, so that a better answer is never cut off by a newer one.
 */
export function listCandidates(
  db: ReadDb,
  terms: SearchTerms,
  campaignId: string | null,
): readonly Candidates[] {
  if (terms.keys.length === 0) return [];
  const newest = newestOfEach(db, prefixes('keys', terms.keys), SEARCH_KINDS, RANKED_TOGETHER + 1);
  const kinds = Array.from(newest, ([kind, ids]) => ({ kind, ids }));
  const count = kinds.reduce((sum, { ids }) => sum + ids.length, 0);
  const tooMany = count <= RANKED_TOGETHER ? [] : kinds.filter(isTooMany);
  const chosen = choose(db, terms, campaignId, tooMany);
  return kinds
    .filter(({ ids }) => ids.length > 0)
    .map(({ kind, ids }) => ({
      kind,
      entries: readEntries(db, chosen.get(kind) ?? ids),
      isCut: chosen.has(kind),
    }));
}

type Answers = { readonly kind: SearchKind; readonly ids: readonly number[] };

function isTooMany({ ids }: Answers): boolean {
  return ids.length > RANKED_OF_KIND;
}

/** The ids to rank of kinds that have more; the index is asked no more than it takes to fill them. */
function choose(
  db: ReadDb,
  terms: SearchTerms,
  campaignId: string | null,
  kinds: readonly Answers[],
): ReadonlyMap<SearchKind, readonly number[]> {
  if (kinds.length === 0) return new Map();
  const chosen = new Map(kinds.map(({ kind }) => [kind, new Set<number>()]));
  const add = (kind: SearchKind, ids: readonly number[]) => {
    const ofKind = chosen.get(kind);
    for (const id of ids) {
      if (ofKind === undefined || ofKind.size >= RANKED_OF_KIND) return;
      ofKind.add(id);
    }
  };
  for (const match of betterMatches(db, terms, campaignId)) {
    const open = [...chosen].filter(([, ids]) => ids.size < RANKED_OF_KIND).map(([kind]) => kind);
    if (open.length === 0) break;
    // Some may be chosen already: twice as many always bring enough new ones.
    const found = newestOfEach(db, match, open, 2 * RANKED_OF_KIND);
    for (const [kind, ids] of found) add(kind, ids);
  }
  for (const { kind, ids } of kinds) add(kind, ids);
  return new Map(Array.from(chosen, ([kind, ids]) => [kind, [...ids]]));
}

/**
 * What is better than merely holding the words, best first. Words typed without
 * marks stand so in hardly any text: whether they do anywhere is asked once.
 */
function betterMatches(
  db: ReadDb,
  { keys, toned }: SearchTerms,
  campaignId: string | null,
): readonly string[] {
  const begun = prefixes('toned', toned);
  const exact = hasAnswer(db, begun) ? [expression('toned', toned, ''), begun] : [];
  if (campaignId === null) return exact;
  const here = `campaign : "${campaignId.replaceAll('-', '')}"`;
  const ofCampaign = (match: string) => `(${here}) AND (${match})`;
  return [...exact.map(ofCampaign), ...exact, ofCampaign(prefixes('keys', keys))];
}

function hasAnswer(db: ReadDb, match: string): boolean {
  return statementsOf(db).match.get(match, Number.MAX_SAFE_INTEGER) !== undefined;
}

/**
 * How the index is asked: it alone finds the words, in the order of the ids. It
 * begins at a limit only where that is an integer, and JavaScript binds its numbers as reals.
 */
export const MATCH_IDS = `select rowid from search_index
  where search_index match ? and rowid < cast(? as integer) order by rowid desc`;

/**
 * The newest ids of each kind, at most so many. Single letters answer with nearly
 * every text: a kind that has enough, or is not asked for, is left at once.
 */
function newestOfEach(
  db: ReadDb,
  match: string,
  kinds: readonly SearchKind[],
  limit: number,
): ReadonlyMap<SearchKind, readonly number[]> {
  const found = new Map(kinds.map((kind) => [kind, new Array<number>()]));
  const lowest = Math.min(...kinds.map((kind) => idRange(kind).from));
  let below = Number.MAX_SAFE_INTEGER;
  while (below > lowest) below = takeNewest(db, match, below, found, limit);
  return found;
}

/** Goes down the ids until a kind needs no more; answers where the kinds before it end, 0 at the end. */
function takeNewest(
  db: ReadDb,
  match: string,
  below: number,
  found: ReadonlyMap<SearchKind, number[]>,
  limit: number,
): number {
  for (const id of statementsOf(db).match.iterate(match, below)) {
    const kind = kindOf(id);
    const ids = found.get(kind);
    ids?.push(id);
    if (ids === undefined || ids.length >= limit) return idRange(kind).from;
  }
  return 0;
}

const READ_ENTRY = `select id, source, source_id as sourceId, part, campaign_id as campaignId, text
  from search_entry where id = ?`;

function readEntries(db: ReadDb, ids: readonly number[]): SearchEntry[] {
  const { entry } = statementsOf(db);
  return ids.flatMap((id) => entry.get(id) ?? []);
}

/** A search runs at every key: its statements are prepared once for a connection. */
function statementsOf({ connection }: ReadDb): Statements {
  let prepared = statements.get(connection);
  if (prepared === undefined) statements.set(connection, (prepared = prepare(connection)));
  return prepared;
}

function prepare(connection: Connection) {
  return {
    match: connection.prepare<[string, number], number>(MATCH_IDS).pluck(),
    entry: connection.prepare<[number], SearchEntry>(READ_ENTRY),
  };
}

type Statements = ReturnType<typeof prepare>;

const statements = new WeakMap<Connection, Statements>();

function prefixes(column: 'keys' | 'toned', words: readonly string[]): string {
  return expression(column, words, '*');
}

/** Words are letters and digits alone, so quoting them is enough. */
function expression(column: 'keys' | 'toned', words: readonly string[], star: '*' | ''): string {
  return `${column} : (${words.map((word) => `"${word}"${star}`).join(' AND ')})`;
}
