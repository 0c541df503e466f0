import { findBrokenAuditEntry, readAuditHead } from '#app/storage/auditChain.ts';
import { backUpOffice } from '../backUpOffice.ts';
import { checkHealth, isHealthy } from '../checkHealth.ts';
import { listBackups, readAuditPage } from '../readRecord.ts';
import { reading } from '../serviceContext.ts';
import { describeHistory, redoLastChange, undoLastChange } from '../undoLastChange.ts';
import { inOffice, server, unwrap } from './routeBase.ts';

/** Undo, redo and the feed of committed changes. */
export const changeSetRoutes = {
  undo: inOffice.changeSet.undo.handler(({ context }) => unwrap(undoLastChange(context.office))),
  redo: inOffice.changeSet.redo.handler(({ context }) => unwrap(redoLastChange(context.office))),
  history: inOffice.changeSet.history.handler(({ context }) => describeHistory(context.office)),
  watch: server.changeSet.watch.handler(({ context, signal }) => context.changes.subscribe(signal)),
};

/** The audit record. */
export const auditRoutes = {
  list: inOffice.audit.list.handler(({ context, input }) =>
    readAuditPage(context.office, input.before, input.limit),
  ),
  verify: inOffice.audit.verify.handler(({ context }) => {
    const db = reading(context.office);
    const { sequence, hash } = readAuditHead(db);
    return { entries: sequence, brokenSequence: findBrokenAuditEntry(db), head: hash };
  }),
};

/** Backups. */
export const backupRoutes = {
  create: inOffice.backup.create.handler(({ context }) => {
    const backup = unwrap(backUpOffice(context.office, context.backupFile));
    return { ...backup, lostFiles: [...backup.lostFiles] };
  }),
  list: inOffice.backup.list.handler(({ context }) => listBackups(context.office.folder)),
};

/** Health of database and files. */
export const healthRoutes = {
  check: inOffice.health.check.handler(({ context }) => {
    const health = checkHealth(context.office);
    return { ...health, lostFiles: [...health.lostFiles], isHealthy: isHealthy(health) };
  }),
};
