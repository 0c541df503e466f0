import { aggregateValues, effectiveValue, isDue, type Total } from '#app/domain/aggregateValues.ts';
import {
  countStatuses,
  isReported,
  statusOfUnit,
  type Completeness,
  type UnitStatus,
} from '#app/domain/completeness.ts';
import { foldSubmissions, type FoldedCell } from '#app/domain/foldSubmissions.ts';
import { isNumeric, isSameValue, type EffectiveValue } from '#app/domain/value.ts';
import { keepFigureGroups } from './figureGroups.ts';
import { createKeptResults } from './keptResults.ts';
import {
  listIndicators,
  listRoster,
  type Campaign,
  type Indicator,
  type RosterEntry,
} from '#app/storage/campaignStore.ts';
import { listUnitPhotos, type PrintablePhoto } from '#app/storage/printablePhotos.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listSubmissions, type Submission } from '#app/storage/listSubmissions.ts';
import { listActivities, type Activity } from '#app/storage/submissionStore.ts';

/** Everything a status, a board or a report says about one campaign, computed once. */
export type CampaignResults = {
  readonly campaign: Campaign;
  readonly indicators: readonly Indicator[];
  readonly units: readonly UnitResult[];
  readonly completeness: Completeness;
  /** By indicator code, over the units that reported. */
  readonly totals: ReadonlyMap<string, Total>;
};

export type UnitResult = {
  readonly entry: RosterEntry;
  readonly status: UnitStatus;
  /** Oldest first. */
  readonly submissions: readonly Submission[];
  /** What the unit stated, with the revisions each cell rests on. */
  readonly folded: ReadonlyMap<string, FoldedCell>;
  /** One entry an indicator of the campaign. */
  readonly cells: ReadonlyMap<string, EffectiveValue>;
  readonly activities: readonly Activity[];
  /** Of the unit itself, whether it reported or not; those of its activities are with them. */
  readonly photos: readonly PrintablePhoto[];
};

/** What the results of a campaign are counted from. */
export type CampaignFacts = {
  readonly campaign: Campaign;
  readonly indicators: readonly Indicator[];
  readonly roster: readonly RosterEntry[];
  /** By roster entry, oldest first. */
  readonly submissions: ReadonlyMap<string, readonly Submission[]>;
  /** By submission. */
  readonly activities: ReadonlyMap<string, readonly Activity[]>;
  /** Of the units themselves, by roster entry. */
  readonly photos: ReadonlyMap<string, readonly PrintablePhoto[]>;
};

/** Results with what they were counted from. */
export type Counted = { readonly facts: CampaignFacts; readonly results: CampaignResults };

const kept = createKeptResults<Counted>();

/** The results of a campaign as it is stored; counted anew only after something changed. */
export function queryCampaignResults(db: ReadDb, campaign: Campaign): CampaignResults {
  const standing = kept.read(db, campaign);
  if (standing !== null) return standing.results;
  const facts = readCampaignFacts(db, campaign);
  const results = countResults(facts);
  kept.keep(db, campaign, { facts, results });
  return results;
}

/** What the results were counted from, null where they were not counted since the last change. */
export function standingFacts(db: ReadDb, campaign: Campaign): CampaignFacts | null {
  return kept.read(db, campaign)?.facts ?? null;
}

/** See `KeptResults.carry`. */
export const carryCampaignResults = kept.carry;

/** Everything `countResults` needs, read once. */
export function readCampaignFacts(db: ReadDb, campaign: Campaign): CampaignFacts {
  return {
    campaign,
    indicators: listIndicators(db, campaign.id),
    roster: listRoster(db, campaign),
    submissions: Map.groupBy(listSubmissions(db, campaign.id), (each) => each.rosterEntryId),
    activities: Map.groupBy(listActivities(db, campaign.id), (each) => each.submissionId),
    photos: listUnitPhotos(db, campaign.id),
  };
}

/** Folds the submissions of every unit of the roster and counts; the only place that does. */
export function countResults(facts: CampaignFacts): CampaignResults {
  const due = dueIndicators(facts);
  return resultsOf(
    facts,
    facts.roster.map((entry) => resultOfUnit(facts, due, entry)),
  );
}

function dueIndicators({ campaign, indicators }: CampaignFacts): ReadonlySet<Indicator> {
  return new Set(indicators.filter(({ event }) => isDue(event?.endOn ?? null, campaign.cutOffOn)));
}

function resultsOf(
  { campaign, indicators }: CampaignFacts,
  units: readonly UnitResult[],
): CampaignResults {
  return {
    campaign,
    indicators,
    units,
    completeness: countStatuses(units.map(({ status }) => status)),
    totals: countTotals(indicators, units),
  };
}

/**
 * The same campaign after submissions of a few units changed (by roster entry) and
 * nothing else: only those units are counted anew, and only the totals they moved.
 */
export function recountUnits(
  { facts: earlier, results }: Counted,
  submissions: ReadonlyMap<string, readonly Submission[]>,
): Counted {
  const ofAll = new Map(earlier.submissions);
  for (const [entryId, ofUnit] of submissions) ofAll.set(entryId, ofUnit);
  const facts = { ...earlier, submissions: ofAll };
  const due = dueIndicators(facts);
  const moved = new Set<string>();
  const units = results.units.map((before) => {
    if (!submissions.has(before.entry.id)) return before;
    const after = resultOfUnit(facts, due, before.entry);
    for (const code of movedTotals(before, after)) moved.add(code);
    return after;
  });
  const indicators = facts.indicators.filter(({ code }) => moved.has(code));
  const recounted: CampaignResults = {
    ...results,
    units,
    completeness: countStatuses(units.map(({ status }) => status)),
    totals: new Map([...results.totals, ...countTotals(indicators, units)]),
  };
  keepFigureGroups(results, recounted, moved);
  return { facts, results: recounted };
}

/** Indicators whose totals are no longer those of before. */
function movedTotals(before: UnitResult, after: UnitResult): string[] {
  const codes = Array.from(after.cells.keys());
  if (isReported(before.status) !== isReported(after.status)) return codes;
  return codes.filter((code) => {
    const [left, right] = [before.cells.get(code), after.cells.get(code)];
    return left === undefined || right === undefined || !isSameValue(left, right);
  });
}

/** Totals over the units that reported, by indicator code. */
export function countTotals(
  indicators: readonly Indicator[],
  units: readonly Pick<UnitResult, 'status' | 'cells'>[],
): ReadonlyMap<string, Total> {
  const reported = units.filter(({ status }) => isReported(status));
  return new Map(
    indicators.map(({ code, aggregate }) => [
      code,
      aggregateValues(
        reported.map(({ cells }) => cells.get(code) ?? { state: 'missing' }),
        aggregate,
      ),
    ]),
  );
}

function resultOfUnit(
  facts: CampaignFacts,
  due: ReadonlySet<Indicator>,
  entry: RosterEntry,
): UnitResult {
  const { indicators } = facts;
  const submissions = facts.submissions.get(entry.id) ?? [];
  const folded = foldSubmissions(submissions);
  const dueNumeric: string[] = [];
  const cells = new Map<string, EffectiveValue>();
  for (const indicator of indicators) {
    const { code, type } = indicator;
    const asked = { isOnForm: entry.indicatorCodes.has(code), isDue: due.has(indicator) };
    if (asked.isOnForm && asked.isDue && isNumeric(type)) dueNumeric.push(code);
    cells.set(code, effectiveValue(folded.get(code)?.value, asked));
  }
  const status = statusOfUnit(submissions, folded, dueNumeric, entry.deadline);
  return {
    entry,
    status,
    submissions,
    folded,
    cells,
    activities: isReported(status) ? countedActivities(submissions, facts.activities) : [],
    photos: facts.photos.get(entry.id) ?? [],
  };
}

/** A replacement drops the activities of what it replaces, as it drops the values. */
function countedActivities(
  submissions: readonly Submission[],
  activities: ReadonlyMap<string, readonly Activity[]>,
): Activity[] {
  const lastReplacement = submissions.findLastIndex(({ kind }) => kind === 'replace');
  return submissions
    .slice(Math.max(lastReplacement, 0))
    .flatMap(({ id }) => activities.get(id) ?? []);
}
