import type { z } from 'zod';
import type { activitySaveSchema } from '#app/contract/activitySchemas.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import {
  listActivityRows,
  nextActivityPosition,
  type StoredActivity,
} from '#app/storage/activityStore.ts';
import { listRoster, type Campaign, type RosterEntry } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { insertActivity } from '#app/storage/submissionStore.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { readCollectionState, recordSubmission } from '../recordSubmission.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { settle, uncheck } from '../storeTypedCells.ts';
import { write } from '../write.ts';
import { createUnitFinder } from './findUnit.ts';

type Entry = z.infer<typeof activitySaveSchema>['rows'][number];
type PlacedEntry = {
  readonly entry: Entry;
  readonly unit: RosterEntry;
  readonly stored: StoredActivity | null;
};

/**
 * Saves activities typed or pasted by hand: all of them or none. A new one goes
 * into the newest submission of its unit; a unit without one gets its first,
 * received today on paper. What belongs to a returned submission is answered by
 * a correction that the activity moves to. A checked submission waits for its
 * check again. A row that was changed since the window saw it is refused.
 * Answers with the ids in the order of the entries.
 */
export function saveActivities(
  context: ServiceContext,
  reference: string | null,
  entries: readonly Entry[],
): Result<{ readonly ids: string[] }> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const placed = placeEntries(context, campaign, entries);
  if (!placed.ok) return placed;
  const [first] = placed.value;
  invariant(first !== undefined, 'at least one row is saved');
  const subject =
    placed.value.length === 1
      ? `${first.unit.name}, ${first.entry.fields.name}`
      : `${placed.value.length} hoạt động`;
  const action = { name: 'activity.save', subject, campaignId: campaign.id };
  return write(context, action, (scope) => {
    const ids: string[] = [];
    for (const each of placed.value) {
      const stored = storeEntry(scope, context, campaign, each);
      if (!stored.ok) return stored;
      ids.push(stored.value);
    }
    return ok({ ids });
  });
}

function placeEntries(
  context: ServiceContext,
  campaign: Campaign,
  entries: readonly Entry[],
): Result<PlacedEntry[]> {
  const db = reading(context);
  const find = createUnitFinder(db, listRoster(db, campaign));
  const known = new Map(listActivityRows(db, campaign.id).map((row) => [row.id, row]));
  const placed: PlacedEntry[] = [];
  for (const entry of entries) {
    const unit = find(entry.unit);
    if (!unit.ok) return unit;
    const stored = entry.id === null ? null : known.get(entry.id);
    const { name, startOn, endOn } = entry.fields;
    if (stored === undefined || (stored !== null && !isSeen(stored, entry.seen))) {
      return fail({
        code: 'conflict',
        entity: 'activity',
        reference: name,
        reason: 'changedElsewhere',
      });
    }
    if (endOn !== null && (startOn === null || endOn < startOn)) {
      const issues = [{ path: `activity.${name}`, rule: 'dateRange' }];
      return fail({ code: 'validation', issues });
    }
    placed.push({ entry, unit: unit.value, stored });
  }
  return ok(placed);
}

function isSeen(stored: StoredActivity, seen: Entry['seen']): boolean {
  return (
    seen !== null &&
    stored.name === seen.name &&
    stored.start_on === seen.startOn &&
    stored.end_on === seen.endOn &&
    stored.place === seen.place &&
    stored.participants === seen.participants &&
    stored.result === seen.result
  );
}

function storeEntry(
  scope: ChangeScope,
  context: ServiceContext,
  campaign: Campaign,
  { entry, unit, stored }: PlacedEntry,
): Result<string> {
  const state = readCollectionState(scope.recorder.db, campaign);
  const own = [...state.submissions.values()].flat().find(({ id }) => id === stored?.submission_id);
  const isKept = own?.rosterEntryId === unit.id && own.reviewState !== 'returned';
  const columns = columnsOf(entry.fields);
  if (stored !== null && own !== undefined && isKept) {
    const before = scope.recorder.changes().length;
    scope.recorder.update('activity', stored.id, columns);
    if (scope.recorder.changes().length > before) uncheck(scope, own);
    return ok(stored.id);
  }
  const target = targetOf(scope, context, campaign, unit);
  if (!target.ok) return target;
  const place = {
    submission_id: target.value,
    position: nextActivityPosition(scope.recorder.db, target.value),
  };
  if (stored === null) return ok(insertActivity(scope, { ...place, ...columns }));
  scope.recorder.update('activity', stored.id, { ...place, ...columns });
  if (own !== undefined) settleIfOpen(scope, own);
  return ok(stored.id);
}

/** The submission a new activity of the unit goes into, made when there is none to take it. */
function targetOf(
  scope: ChangeScope,
  { actor, clock }: ServiceContext,
  campaign: Campaign,
  unit: RosterEntry,
): Result<string> {
  const state = readCollectionState(scope.recorder.db, campaign, [unit.code]);
  const newest = state.submissions.get(unit.id)?.at(-1);
  if (newest !== undefined && newest.reviewState !== 'returned') {
    uncheck(scope, newest);
    return ok(newest.id);
  }
  return recordSubmission(scope, actor, campaign, {
    unitCode: unit.code,
    kind: newest === undefined ? 'first' : 'correct',
    receivedOn: vietnamDate(clock()),
    receivedTime: null,
    channel: 'paper',
    sentBy: null,
    awaitsConfirmation: false,
    note: null,
    values: [],
    activities: [],
    evidenceIds: [],
  });
}

/** What a submission is after an activity left it; one that was returned stays for its reason. */
export function settleIfOpen(scope: ChangeScope, submission: Parameters<typeof settle>[1]): void {
  if (submission.reviewState !== 'returned') settle(scope, submission);
}

function columnsOf(fields: Entry['fields']) {
  return {
    name: cleanXmlText(fields.name),
    start_on: fields.startOn,
    end_on: fields.endOn,
    place: textOf(fields.place),
    participants: fields.participants,
    result: textOf(fields.result),
  };
}

function textOf(text: string | null): string | null {
  const clean = text === null ? '' : cleanXmlText(text).trim();
  return clean === '' ? null : clean;
}
