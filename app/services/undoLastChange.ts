import { fail, invariant, ok, type AppError, type Result } from '#app/domain/result.ts';
import { readCampaign } from '#app/storage/campaignStore.ts';
import {
  listStandingChangeSets,
  readChangeSet,
  readLastChangeSet,
  readRedoableChangeSet,
  type ChangeSet,
} from '#app/storage/changeSetStore.ts';
import { revertChangeSet, touchesTables } from '#app/storage/revertChangeSet.ts';
import type { TrackedTable } from '#app/storage/schema.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type UndoneAction = { readonly action: string; readonly subject: string };

/**
 * Takes back the newest action that still stands: of one campaign and of the
 * whole office, or of everything when no campaign is named. A step that cannot
 * be taken back (an issue) is never skipped silently.
 */
export function undoLastChange(
  context: ServiceContext,
  campaign: string | null = null,
): Result<UndoneAction> {
  const scope = scopeOf(context, campaign);
  if (!scope.ok) return scope;
  const last = readLastChangeSet(reading(context), scope.value);
  if (last === undefined) return fail({ code: 'nothingToUndo' });
  return undo(context, last);
}

/** Takes back one chosen action, also when others came after it, as long as none rests on it. */
export function undoChangeSet(context: ServiceContext, id: string): Result<UndoneAction> {
  const chosen = readChangeSet(reading(context), id);
  if (chosen === undefined || chosen.undone_by_id !== null || chosen.undoes_id !== null) {
    return fail({ code: 'undoGone' });
  }
  return undo(context, chosen);
}

/** How far an undo of several steps came, and why it stopped when it did not reach the end. */
export type UndoneRun = {
  readonly undone: readonly UndoneAction[];
  readonly stoppedBy: AppError | null;
};

/**
 * Takes back everything from the newest action to a chosen one, newest first.
 * Each step is an undo of its own, so that each is on record by its name and
 * can be done again one by one; the first refusal ends the run.
 */
export function undoBackTo(
  context: ServiceContext,
  id: string,
  campaign: string | null = null,
): Result<UndoneRun> {
  const scope = scopeOf(context, campaign);
  if (!scope.ok) return scope;
  const chosen = readChangeSet(reading(context), id);
  if (chosen === undefined || chosen.undone_by_id !== null || chosen.undoes_id !== null) {
    return fail({ code: 'undoGone' });
  }
  const undone: UndoneAction[] = [];
  for (;;) {
    const [next] = listStandingChangeSets(reading(context), scope.value, null, 1);
    if (next === undefined || next.sequence < chosen.sequence) {
      return ok({ undone, stoppedBy: null });
    }
    const result = undo(context, next);
    if (!result.ok) return ok({ undone, stoppedBy: result.error });
    undone.push(result.value);
  }
}

/** Does again what was undone last, as long as nothing new was done in the campaign since. */
export function redoLastChange(
  context: ServiceContext,
  campaign: string | null = null,
): Result<UndoneAction> {
  const scope = scopeOf(context, campaign);
  if (!scope.ok) return scope;
  const undone = readRedoableChangeSet(reading(context), scope.value);
  if (undone === undefined) return fail({ code: 'nothingToRedo' });
  return revert(context, undone, originalOf(context, undone), 'changeSet.redo');
}

/** Id of the campaign whose steps are meant; null means every step. */
export function scopeOf(context: ServiceContext, campaign: string | null): Result<string | null> {
  if (campaign === null) return ok(null);
  const found = findCampaign(reading(context), campaign);
  return found.ok ? ok(found.value.id) : found;
}

/** The action an undo took back. */
export function originalOf(context: ServiceContext, undone: ChangeSet): ChangeSet {
  const original =
    undone.undoes_id === null ? undefined : readChangeSet(reading(context), undone.undoes_id);
  invariant(original !== undefined, 'an undo names what it undid');
  return original;
}

function undo(context: ServiceContext, changeSet: ChangeSet): Result<UndoneAction> {
  if (changeSet.is_undoable === 0)
    return fail({ code: 'nothingToUndo', barrier: stepName(changeSet) });
  return revert(context, changeSet, changeSet, 'changeSet.undo');
}

function revert(
  context: ServiceContext,
  changeSet: ChangeSet,
  original: ChangeSet,
  name: 'changeSet.undo' | 'changeSet.redo',
): Result<UndoneAction> {
  const locked = checkLock(context, changeSet);
  if (!locked.ok) return locked;
  const action = {
    name,
    subject: original.subject,
    undoes: changeSet.id,
    ...(original.campaign_id === null ? {} : { campaignId: original.campaign_id }),
  };
  return write(context, action, (scope) => {
    const { blockedBy } = revertChangeSet(scope.recorder, changeSet.id);
    if (blockedBy !== null) {
      return fail({
        code: 'undoBlocked',
        action: original.action,
        table: blockedBy.table,
        later: blockedBy.later === null ? null : stepName(blockedBy.later),
      });
    }
    return ok({ action: original.action, subject: original.subject });
  });
}

/** Results of a campaign that was locked stay as they are until it is opened again. */
const RESULT_TABLES: readonly TrackedTable[] = ['submission', 'value', 'activity'];

function checkLock(context: ServiceContext, changeSet: ChangeSet): Result<void> {
  const db = reading(context);
  const campaign = changeSet.campaign_id === null ? null : readCampaign(db, changeSet.campaign_id);
  if (campaign?.state !== 'closed' || !touchesTables(db, changeSet.id, RESULT_TABLES)) {
    return ok(undefined);
  }
  return fail({
    code: 'conflict',
    entity: 'campaign',
    reference: campaign.name,
    reason: 'campaignClosed',
  });
}

function stepName({ action, subject, at, actor }: ChangeSet) {
  return { action, subject, at, actor };
}
