import type { z } from 'zod';
import type { historySchema, stepPageSchema, stepSchema } from '#app/contract/recordSchemas.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { readCampaign } from '#app/storage/campaignStore.ts';
import {
  countEffects,
  listStandingChangeSets,
  readLastChangeSet,
  readRedoableChangeSet,
  type ChangeSet,
} from '#app/storage/changeSetStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { originalOf, scopeOf } from './undoLastChange.ts';

type Step = z.infer<typeof stepSchema>;

/** What undo and redo would do now, to be said beside their buttons before it is done. */
export function describeHistory(
  context: ServiceContext,
  campaign: string | null,
): Result<z.infer<typeof historySchema>> {
  const scope = scopeOf(context, campaign);
  if (!scope.ok) return scope;
  const last = readLastChangeSet(reading(context), scope.value);
  const undone = readRedoableChangeSet(reading(context), scope.value);
  return ok({
    undo: last === undefined || last.is_undoable === 0 ? null : describeStep(context, last),
    redo: undone === undefined ? null : describeStep(context, originalOf(context, undone)),
  });
}

/** The steps that still stand, newest first: any of them may be chosen for undo. */
export function listSteps(
  context: ServiceContext,
  campaign: string | null,
  before: number | null,
  limit: number,
): Result<z.infer<typeof stepPageSchema>> {
  const scope = scopeOf(context, campaign);
  if (!scope.ok) return scope;
  const steps = listStandingChangeSets(reading(context), scope.value, before, limit);
  return ok({
    steps: steps.map((step) => describeStep(context, step)),
    next: steps.length < limit ? null : (steps.at(-1)?.sequence ?? null),
  });
}

function describeStep(context: ServiceContext, changeSet: ChangeSet): Step {
  const db = reading(context);
  const { tables, units } = countEffects(db, changeSet.id);
  const campaign = changeSet.campaign_id === null ? null : readCampaign(db, changeSet.campaign_id);
  return {
    id: changeSet.id,
    sequence: changeSet.sequence,
    at: changeSet.at,
    actor: changeSet.actor,
    action: changeSet.action,
    subject: changeSet.subject,
    campaignName: campaign?.name ?? null,
    isUndoable: changeSet.is_undoable === 1,
    units,
    effects: Array.from(tables, ([table, count]) => ({ table, count })),
  };
}
