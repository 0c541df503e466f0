import { fail, ok, type AppError, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { carryResults } from '#app/reports/carryResults.ts';
import { appendAuditEntry, type AuditHead } from '#app/storage/auditChain.ts';
import { createChangeRecorder, type RecordedChange } from '#app/storage/changeRecorder.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { insertChangeSet } from '#app/storage/changeSetStore.ts';
import { writeLastState } from '#app/storage/dataFolder.ts';
import { settleCheck } from '#app/storage/pendingCheck.ts';
import { writeLog } from '#app/storage/machineLog.ts';
import { countChanges, readDb, writeDb } from '#app/storage/queryBuilder.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { uuidV7 } from '#app/storage/uuidV7.ts';
import type { ServiceContext } from './serviceContext.ts';

export type Action = {
  /** `feature.verb`; its Vietnamese name is in the message file. */
  readonly name: string;
  /** What it was done to, in words a person recognises. */
  readonly subject: string;
  readonly campaignId?: string;
  readonly isUndoable?: boolean;
  readonly undoes?: string;
};

/**
 * Runs one user action: rows, change set and audit entry in one IMMEDIATE
 * transaction. An expected failure rolls everything back; when this returns ok
 * the change has reached the disk. Work that changes nothing leaves no trace.
 */
export function write<T>(
  context: ServiceContext,
  action: Action,
  work: (scope: ChangeScope) => Result<T>,
): Result<T> {
  const { connection, clock } = context;
  if (context.isViewOnly === true) return fail({ code: 'viewOnly' });
  const sound = settleCheck(connection, context.folder.database);
  if (!sound.ok) {
    // The next call finds it closed and opens it as what it is: damaged.
    connection.close();
    return sound;
  }
  let head: AuditHead | null = null;
  const db = writeDb(connection);
  const recorder = createChangeRecorder(db);
  let before = 0;
  const transaction = connection.transaction(() => {
    before = countChanges(db);
    const now = vietnamTime(clock());
    const newId = (): string => uuidV7(clock());
    const result = work({ recorder, now, newId });
    if (!result.ok) throw new Rollback(result.error);
    if (recorder.changes().length > 0) {
      head = record(context, action, recorder.changes(), { now, newId });
    }
    return result.value;
  });
  let value: T;
  try {
    value = transaction.immediate();
  } catch (error) {
    if (error instanceof Rollback) return fail(error.reason);
    const appError = toAppError(error, context.folder.database);
    if (appError === null) throw error;
    writeLog(context.folder.logs, { kind: 'notSaved', code: appError.code });
    // Nobody knows what of it reached the disk: the next call opens the database anew.
    if (appError.code === 'diskFailed') connection.close();
    return fail(appError);
  }
  if (head !== null) {
    writeLastState(context.folder, head);
    context.onChange(head);
    carryOver(context, before, recorder.changes());
  }
  return ok(value);
}

/** Carries an expected failure out of the transaction so that it rolls back. */
class Rollback extends Error {
  readonly reason: AppError;

  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}

/** The change is on the disk: a disk that fails now is told by whoever looks next, not by this step. */
function carryOver(
  { connection, folder }: ServiceContext,
  before: number,
  changes: readonly RecordedChange[],
): void {
  try {
    carryResults(readDb(connection), before, changes);
  } catch (error) {
    if (toAppError(error, folder.database) === null) throw error;
  }
}

function record(
  context: ServiceContext,
  action: Action,
  changes: readonly RecordedChange[],
  { now, newId }: Pick<ChangeScope, 'now' | 'newId'>,
): AuditHead {
  const db = writeDb(context.connection);
  const changeSetId = newId();
  const common = { at: now, actor: context.actor, action: action.name, subject: action.subject };
  const detail = insertChangeSet(
    db,
    {
      id: changeSetId,
      ...common,
      campaign_id: action.campaignId ?? null,
      is_undoable: action.isUndoable === false ? 0 : 1,
      undoes_id: action.undoes ?? null,
    },
    changes,
    newId,
  );
  return appendAuditEntry(db, {
    ...common,
    machine: context.machine,
    change_set_id: changeSetId,
    detail,
  });
}
