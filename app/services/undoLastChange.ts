import { fail, ok, type Result } from '#app/domain/result.ts';
import { readLastChangeSet, revertChangeSet } from '#app/storage/changeSetStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type UndoneAction = { readonly action: string; readonly subject: string };

/** Takes back the newest action that still stands. The undo is on record like any action. */
export function undoLastChange(context: ServiceContext): Result<UndoneAction> {
  const last = readLastChangeSet(reading(context));
  if (last === undefined || last.is_undoable === 0) return fail({ code: 'nothingToUndo' });
  const action = {
    name: 'changeSet.undo',
    subject: last.subject,
    undoes: last.id,
    ...(last.campaign_id === null ? {} : { campaignId: last.campaign_id }),
  };
  return write(context, action, (scope) => {
    const { blockedBy } = revertChangeSet(scope.recorder, last.id);
    if (blockedBy !== null) {
      return fail({ code: 'undoBlocked', action: last.action, table: blockedBy });
    }
    return ok({ action: last.action, subject: last.subject });
  });
}
