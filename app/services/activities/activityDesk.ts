import type { z } from 'zod';
import type { activityDeskSchema } from '#app/contract/activitySchemas.ts';
import { findSimilarActivities } from '#app/domain/findSimilarActivities.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  queryCampaignResults,
  type CampaignResults,
  type UnitResult,
} from '#app/reports/queryCampaignResults.ts';
import { listActivityMatches, listActivityRows } from '#app/storage/activityStore.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listIndicatorRows } from '#app/storage/setupStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

type Desk = z.infer<typeof activityDeskSchema>;
type Derivation = 'activities' | 'participants' | 'photos';

/** The activities that count, and what they raise: differing figures and possible duplicates. */
export function activityDesk(context: ServiceContext, reference: string | null): Result<Desk> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  return ok(describeActivities(db, queryCampaignResults(db, found.value)));
}

/** The same of results that were already counted. */
export function describeActivities(db: ReadDb, results: CampaignResults): Desk {
  const { campaign } = results;
  const units = new Map(results.units.map((unit) => [unit.entry.id, unit]));
  const rows = listActivityRows(db, campaign.id).flatMap((row) => {
    const unit = units.get(row.rosterEntryId);
    if (unit === undefined || !isStanding(unit, row.submission_id)) return [];
    const fields = {
      name: row.name,
      startOn: row.start_on,
      endOn: row.end_on,
      place: row.place,
      participants: row.participants,
      result: row.result,
    };
    const { code: unitCode, name: unitName } = unit.entry;
    return [{ id: row.id, unitCode, unitName, photos: row.photos, fields }];
  });
  const answers = new Map(
    listActivityMatches(db, campaign.id).map((match) => [
      `${match.first_id} ${match.second_id}`,
      match.is_same === 1,
    ]),
  );
  const pairs = findSimilarActivities(
    rows.map(({ id, unitCode, fields }) => ({ id, unitCode, ...fields })),
  ).map(([firstId, secondId]) => ({
    firstId,
    secondId,
    isSame: answers.get(`${firstId} ${secondId}`) ?? null,
  }));
  const derived = new Map(
    listIndicatorRows(db, campaign.id).map(({ code, derives_from }) => [code, derives_from]),
  );
  return {
    isOpen: campaign.state === 'open',
    window: { from: campaign.collectFrom, to: campaign.collectTo },
    units: results.units.map(({ entry: { code, name } }) => ({ code, name })),
    rows,
    differences: results.units.flatMap((unit) => differencesOf(unit, results.indicators, derived)),
    pairs,
  };
}

/** Dropped by a later replacement, a row no longer speaks for its unit. */
function isStanding({ submissions }: UnitResult, submissionId: string): boolean {
  const last = submissions.findLastIndex(({ kind }) => kind === 'replace');
  return submissions.slice(Math.max(last, 0)).some(({ id }) => id === submissionId);
}

/** A unit without activities says nothing about them: its figure stands alone. */
function differencesOf(
  unit: UnitResult,
  indicators: readonly Indicator[],
  derived: ReadonlyMap<string, Derivation | null>,
): Desk['differences'] {
  const { entry, activities, folded } = unit;
  if (activities.length === 0) return [];
  return indicators.flatMap(({ code, label, type }) => {
    const from = derived.get(code) ?? null;
    if (from === null || type !== 'integer' || !entry.indicatorCodes.has(code)) return [];
    const counted = countFrom(from, activities);
    const value = folded.get(code)?.value;
    const stated = value?.state === 'value' && 'amount' in value ? value.amount : null;
    if (counted === null || stated === counted) return [];
    const { code: unitCode, name: unitName } = entry;
    return [{ unitCode, unitName, indicator: code, label, stated, counted }];
  });
}

/** Null: an activity does not say how many came, so the sum would be too small. */
function countFrom(from: Derivation, activities: UnitResult['activities']): number | null {
  if (from === 'activities') return activities.length;
  if (from === 'photos') return activities.reduce((sum, { photos }) => sum + photos.length, 0);
  let sum = 0;
  for (const { participants } of activities) {
    if (participants === null) return null;
    sum += participants;
  }
  return sum;
}
