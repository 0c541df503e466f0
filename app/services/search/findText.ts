import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { searchContract } from '#app/contract/searchContract.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  countTerms,
  lightWords,
  matchText,
  searchTerms,
  type SearchTerms,
} from '#app/domain/searchTerms.ts';
import { listCampaigns, readCampaign } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { placeEntry, type PlacedEntry } from '#app/storage/searchPlaces.ts';
import { listCandidates, type Candidates, type SearchEntry } from '#app/storage/searchStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

type Found = InferContractRouterOutputs<typeof searchContract>['find'];
type Hit = Found[number]['hits'][number];

/** A title and a passage fill a line each on the screen. */
const TITLE_LENGTH = 96;
const PASSAGE_LENGTH = 104;

/**
 * Every text that holds all words of the query, each as the beginning of a
 * word: exact tones first, then the campaign at hand, then words side by side
 * and typed to the end, then the newest. A unit or a report is shown once.
 */
export function findText(
  context: ServiceContext,
  { query, campaign, limit }: InferContractRouterInputs<typeof searchContract>['find'],
): Result<Found> {
  const db = reading(context);
  const terms = searchTerms(query);
  const atHand = campaign === null ? null : (readCampaign(db, campaign)?.id ?? null);
  const names = new Map(listCampaigns(db).map(({ id, code, name }) => [id, { code, name }]));
  return ok(
    listCandidates(db, terms, atHand).flatMap((candidates) => {
      const placed = placeBest(db, candidates, terms, atHand, limit + 1);
      if (placed.length === 0) return [];
      return [
        {
          kind: candidates.kind,
          hits: placed.slice(0, limit).map(({ entry, at }) => ({
            ...describe(entry, at, terms),
            campaign: at.campaignId === null ? null : (names.get(at.campaignId) ?? null),
          })),
          hasMore: placed.length > limit || candidates.isCut,
        },
      ];
    }),
  );
}

type Placed = { readonly entry: SearchEntry; readonly at: PlacedEntry };

/** The best of a kind with their places; only so many are looked up. */
function placeBest(
  db: ReadDb,
  { entries }: Candidates,
  terms: SearchTerms,
  atHand: string | null,
  count: number,
): readonly Placed[] {
  const found = new Map<string, Placed>();
  for (const entry of rank(entries, terms, atHand)) {
    if (found.size >= count) break;
    const at = placeEntry(db, entry, atHand);
    const key = at === null ? '' : shownOnce(entry, at);
    if (at !== null && !found.has(key)) found.set(key, { entry, at });
  }
  return [...found.values()];
}

function rank(
  entries: readonly SearchEntry[],
  terms: SearchTerms,
  atHand: string | null,
): readonly SearchEntry[] {
  return entries
    .flatMap((entry) => {
      const match = matchText(entry.text, terms);
      if (match === null) return [];
      const isHere = entry.campaignId === null || entry.campaignId === atHand;
      const { isExactTone, isPhrase, isWhole, isInFirstLine } = match;
      return [{ entry, merits: [isExactTone, isHere, isPhrase, isWhole, isInFirstLine] }];
    })
    .sort(
      (left, right) => compareMerits(left.merits, right.merits) || right.entry.id - left.entry.id,
    )
    .map(({ entry }) => entry);
}

/** The first merit only one of them has decides. */
function compareMerits(left: readonly boolean[], right: readonly boolean[]): number {
  const decisive = left.findIndex((merit, at) => merit !== right[at]);
  if (decisive === -1) return 0;
  return left[decisive] === true ? -1 : 1;
}

/** Several texts of one unit or one report lead to the same place. */
function shownOnce(
  { source, sourceId, part }: SearchEntry,
  { place, campaignId }: PlacedEntry,
): string {
  if (place.screen === 'unit') return place.unitCode;
  if (place.screen === 'report' && source !== 'signedCopy') {
    return place.reportId ?? `draft ${campaignId}`;
  }
  return `${source} ${sourceId} ${part}`;
}

function describe(
  entry: SearchEntry,
  { place, unitName, indicatorLabel, title: known }: PlacedEntry,
  terms: SearchTerms,
): Omit<Hit, 'campaign'> {
  const title = known ?? firstLine(entry.text);
  const says = bestLine(entry.text, terms);
  const isSaid = says === title || countTerms(title, terms) === terms.keys.length;
  return {
    id: `${entry.source} ${entry.sourceId} ${entry.part}`,
    // What the unit is called otherwise says nothing where its own name is found.
    found: entry.source === 'alias' && isSaid ? 'unit' : entry.source,
    title: [...lightWords(title, terms, TITLE_LENGTH)],
    passage: isSaid ? null : [...lightWords(says, terms, PASSAGE_LENGTH)],
    unitName,
    indicatorLabel,
    place,
  };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** The line with most of the words. */
function bestLine(text: string, terms: SearchTerms): string {
  const lines = text.split('\n').map((line) => ({ line, count: countTerms(line, terms) }));
  return lines.reduce((best, each) => (each.count > best.count ? each : best)).line;
}
