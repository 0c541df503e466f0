import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import {
  readChangeSet,
  readLastChangeSet,
  readRedoableChangeSet,
  revertChangeSet,
  type ChangeSet,
} from '#app/storage/changeSetStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type UndoneAction = { readonly action: string; readonly subject: string };

/** Takes back the newest action that still stands. The undo is on record like any action. */
export function undoLastChange(context: ServiceContext): Result<UndoneAction> {
  const last = readLastChangeSet(reading(context));
  if (last === undefined || last.is_undoable === 0) return fail({ code: 'nothingToUndo' });
  return revert(context, last, last, 'changeSet.undo');
}

/** Does again what was undone last, as long as nothing new was done since. */
export function redoLastChange(context: ServiceContext): Result<UndoneAction> {
  const undo = readRedoableChangeSet(reading(context));
  if (undo === undefined) return fail({ code: 'nothingToRedo' });
  return revert(context, undo, originalOf(context, undo), 'changeSet.redo');
}

/** What undo and redo would do now, to be said beside their buttons. */
export function describeHistory(context: ServiceContext): {
  readonly undo: UndoneAction | null;
  readonly redo: UndoneAction | null;
} {
  const last = readLastChangeSet(reading(context));
  const undo = readRedoableChangeSet(reading(context));
  return {
    undo: last === undefined || last.is_undoable === 0 ? null : named(last),
    redo: undo === undefined ? null : named(originalOf(context, undo)),
  };
}

function revert(
  context: ServiceContext,
  changeSet: ChangeSet,
  original: ChangeSet,
  name: 'changeSet.undo' | 'changeSet.redo',
): Result<UndoneAction> {
  const action = {
    name,
    subject: original.subject,
    undoes: changeSet.id,
    ...(original.campaign_id === null ? {} : { campaignId: original.campaign_id }),
  };
  return write(context, action, (scope) => {
    const { blockedBy } = revertChangeSet(scope.recorder, changeSet.id);
    if (blockedBy !== null) {
      return fail({ code: 'undoBlocked', action: original.action, table: blockedBy });
    }
    return ok(named(original));
  });
}

function originalOf(context: ServiceContext, undo: ChangeSet): ChangeSet {
  const original =
    undo.undoes_id === null ? undefined : readChangeSet(reading(context), undo.undoes_id);
  invariant(original !== undefined, 'an undo names what it undid');
  return original;
}

function named({ action, subject }: ChangeSet): UndoneAction {
  return { action, subject };
}
