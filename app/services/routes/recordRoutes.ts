import { findBrokenAuditEntry, readAuditHead } from '#app/storage/auditChain.ts';
import { listAuditChoices } from '#app/storage/auditEntries.ts';
import { cellHistory } from '../cellHistory.ts';
import { checkHealth, isHealthy } from '../checkHealth.ts';
import { exportRecord, RECORD_FILE_NAME, renderRecord } from '../exportRecord.ts';
import { describeHistory, listSteps } from '../listSteps.ts';
import { readAuditPage } from '../readRecord.ts';
import { reading } from '../serviceContext.ts';
import { redoLastChange, undoBackTo, undoChangeSet, undoLastChange } from '../undoLastChange.ts';
import { inOffice, server, unwrap } from './routeBase.ts';

/** Undo, redo and the feed of committed changes. */
export const changeSetRoutes = {
  undo: inOffice.changeSet.undo.handler(({ context, input }) =>
    unwrap(
      input.id === null
        ? undoLastChange(context.office, input.campaign)
        : undoChangeSet(context.office, input.id),
    ),
  ),
  undoBackTo: inOffice.changeSet.undoBackTo.handler(({ context, input }) => {
    const { undone, stoppedBy } = unwrap(undoBackTo(context.office, input.id, input.campaign));
    return { undone: [...undone], stoppedBy };
  }),
  redo: inOffice.changeSet.redo.handler(({ context, input }) =>
    unwrap(redoLastChange(context.office, input.campaign)),
  ),
  history: inOffice.changeSet.history.handler(({ context, input }) =>
    unwrap(describeHistory(context.office, input.campaign)),
  ),
  steps: inOffice.changeSet.steps.handler(({ context, input }) =>
    unwrap(listSteps(context.office, input.campaign, input.before, input.limit)),
  ),
  watch: server.changeSet.watch.handler(({ context, input, signal }) =>
    context.changes.subscribe({
      since: input.since,
      head: () => {
        const session = context.session.read();
        return session.state === 'ready' ? session.sequence : null;
      },
      signal,
    }),
  ),
};

/** The audit record. */
export const auditRoutes = {
  list: inOffice.audit.list.handler(({ context, input }) =>
    readAuditPage(context.office, input.filter, input.before, input.limit),
  ),
  choices: inOffice.audit.choices.handler(({ context }) =>
    listAuditChoices(reading(context.office)),
  ),
  export: inOffice.audit.export.handler(async ({ context, input }) => {
    const folder = context.exportFolder ?? context.session.read().exportFolder;
    return unwrap(await exportRecord(context.office, input.filter, folder));
  }),
  download: inOffice.audit.download.handler(async ({ context, input }) => {
    const bytes = await renderRecord(context.office, input.filter);
    return new File([new Uint8Array(bytes)], RECORD_FILE_NAME);
  }),
  ofCell: inOffice.audit.ofCell.handler(({ context, input }) =>
    unwrap(cellHistory(context.office, input.campaign, input.unitCode, input.indicator)),
  ),
  verify: inOffice.audit.verify.handler(({ context }) => {
    const db = reading(context.office);
    const { sequence, hash } = readAuditHead(db);
    return { entries: sequence, brokenSequence: findBrokenAuditEntry(db), head: hash };
  }),
};

/** Health of database and files. */
export const healthRoutes = {
  check: inOffice.health.check.handler(({ context }) => {
    const health = checkHealth(context.office);
    return { ...health, lostFiles: [...health.lostFiles], isHealthy: isHealthy(health) };
  }),
};
