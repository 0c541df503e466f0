import type { SearchTerms } from '#app/domain/searchTerms.ts';
import type { Connection } from './openDatabase.ts';
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
  const all = matchIds(db, prefixes('keys', terms.keys), EVERY_ID);
  const kinds = SEARCH_KINDS.map((kind) => ({ kind, ids: within(all, idRange(kind)) }));
  const tooMany = all.length <= RANKED_TOGETHER ? [] : kinds.filter(isTooMany);
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
  const chosen = new Map(kinds.map(({ kind }) => [kind, new Set<number>()]));
  const add = ({ kind }: Answers, ids: readonly number[]) => {
    const ofKind = chosen.get(kind);
    for (const id of ids) {
      if (ofKind === undefined || ofKind.size >= RANKED_OF_KIND) return;
      ofKind.add(id);
    }
  };
  for (const match of betterMatches(terms, campaignId)) {
    const open = kinds.filter(({ kind }) => (chosen.get(kind)?.size ?? 0) < RANKED_OF_KIND);
    if (open.length === 0) break;
    const ranges = open.map(({ kind }) => idRange(kind));
    const found = matchIds(db, match, {
      from: Math.min(...ranges.map(({ from }) => from)),
      below: Math.max(...ranges.map(({ below }) => below)),
    });
    for (const each of open) add(each, within(found, idRange(each.kind)));
  }
  for (const each of kinds) add(each, each.ids);
  return new Map(Array.from(chosen, ([kind, ids]) => [kind, [...ids]]));
}

/** What is better than merely holding the words, best first. */
function betterMatches({ keys, toned }: SearchTerms, campaignId: string | null): string[] {
  const exact = [expression('toned', toned, ''), prefixes('toned', toned)];
  if (campaignId === null) return exact;
  const here = `campaign : "${campaignId.replaceAll('-', '')}"`;
  const ofCampaign = (match: string) => `(${here}) AND (${match})`;
  return [...exact.map(ofCampaign), ...exact, ofCampaign(prefixes('keys', keys))];
}

type IdRange = { readonly from: number; readonly below: number };

const EVERY_ID: IdRange = { from: 0, below: Number.MAX_SAFE_INTEGER };

/** How the index is asked: it alone finds the words, in the order of the ids. */
export const MATCH_IDS = `select rowid from search_index
  where search_index match ? and rowid >= ? and rowid < ? order by rowid desc`;

/** The newest of the last kind first. */
function matchIds(db: ReadDb, match: string, { from, below }: IdRange): readonly number[] {
  return statementsOf(db).match.all(match, from, below);
}

/** The ids of a range among ids from the greatest to the least. */
function within(ids: readonly number[], { from, below }: IdRange): readonly number[] {
  return ids.slice(firstBelow(ids, below), firstBelow(ids, from));
}

function firstBelow(ids: readonly number[], limit: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < limit) high = middle;
    else low = middle + 1;
  }
  return low;
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
    match: connection.prepare<[string, number, number], number>(MATCH_IDS).pluck(),
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
