import { implement, ORPCError } from '@orpc/server';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { contract } from '#app/contract/contract.ts';
import type { reportRequestSchema } from '#app/contract/schemas.ts';
import type { AppError, Result } from '#app/domain/result.ts';
import { vietnamDate, vietnamTime } from '#app/domain/vietnamTime.ts';
import { findBrokenAuditEntry, readAuditHead } from '#app/storage/auditChain.ts';
import { listCampaigns, listIndicators } from '#app/storage/campaignStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { backUpOffice } from './backUpOffice.ts';
import { campaignBoard } from './campaignBoard.ts';
import { campaignGrid, indicatorSources, saveGridValue } from './campaignGrid.ts';
import { campaignStatus } from './campaignStatus.ts';
import type { ChangeFeed } from './changeFeed.ts';
import { checkHealth, isHealthy } from './checkHealth.ts';
import { composeReport } from './composeReport.ts';
import { describeReport } from './describeReport.ts';
import { addUnit, editUnit } from './editUnit.ts';
import { exportReport, renderReportFile } from './exportReport.ts';
import { findCampaign } from './findCampaign.ts';
import { importResults } from './importResults.ts';
import { importUnits } from './importUnits.ts';
import type { OfficeSession } from './officeSession.ts';
import { presentImport } from './presentImport.ts';
import { listBackups, readAuditPage } from './readRecord.ts';
import {
  identifyPassedOn,
  issueReport,
  previewReport,
  readPhoto,
  reportContent,
} from './reportDesk.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { checkSubmittable, moveReport, submitReport } from './submitReport.ts';
import { describeHistory, redoLastChange, undoLastChange } from './undoLastChange.ts';
import { updateOffice } from './updateOffice.ts';

/** What a host gives every call. */
export type CallContext = {
  readonly session: OfficeSession;
  readonly changes: ChangeFeed;
  /** Where reports go; null is the office's own folder. */
  readonly exportFolder: string | null;
  /** Where a backup goes when the caller chose a place; null is the office's own folder. */
  readonly backupFile: string | null;
};

/** A bug inside an operation is caught once, here: logged with an id the user can pass on. */
const server = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      throw asAnswer(context.session, error);
    }
  });

/** Operations that need an open office get it in their context. */
const inOffice = server.use(({ context, next }) =>
  next({ context: { office: unwrap(context.session.current()) } }),
);

/** The contract, implemented by the services. */
export const router = server.router({
  session: {
    read: server.session.read.handler(({ context }) => context.session.read()),
    createOffice: server.session.createOffice.handler(({ context, input }) =>
      unwrap(context.session.createOffice(input)),
    ),
    createSample: server.session.createSample.handler(({ context: { session }, signal }) =>
      reporting(session, enterSample(session, signal)),
    ),
    restore: server.session.restore.handler(async ({ context: { session }, input }) => {
      const { manifest, keptAside } = unwrap(
        'name' in input
          ? session.restore(path.join(session.read().backupFolder, path.basename(input.name)))
          : await withTemporaryFile(input.file, session.restore),
      );
      return { createdAt: manifest.createdAt, keptAside };
    }),
    reopen: server.session.reopen.handler(({ context }) => context.session.reopen()),
  },
  office: {
    read: inOffice.office.read.handler(({ context }) => {
      const office = readOffice(reading(context.office));
      if (office === null) {
        throw asOrpcError({ code: 'dataFolderMissing', path: context.office.folder.root });
      }
      return { ...office, signers: [...office.signers] };
    }),
    update: inOffice.office.update.handler(({ context, input }) =>
      unwrap(updateOffice(context.office, input)),
    ),
  },
  unit: {
    list: inOffice.unit.list.handler(({ context }) =>
      listUnits(reading(context.office)).map((unit) => ({ ...unit, aliases: [...unit.aliases] })),
    ),
    add: inOffice.unit.add.handler(({ context, input }) => unwrap(addUnit(context.office, input))),
    update: inOffice.unit.update.handler(({ context, input }) =>
      unwrap(editUnit(context.office, input)),
    ),
    import: inOffice.unit.import.handler(async ({ context, input, signal }) =>
      unwrap(await importUnits(context.office, await receive(input.file), signal)),
    ),
  },
  campaign: {
    list: inOffice.campaign.list.handler(({ context }) => listCampaigns(reading(context.office))),
    status: inOffice.campaign.status.handler(({ context, input }) => {
      const { completeness, missingUnits } = unwrap(campaignStatus(context.office, input.campaign));
      return { ...completeness, missingUnits: [...missingUnits] };
    }),
    board: inOffice.campaign.board.handler(({ context, input }) =>
      unwrap(campaignBoard(context.office, input.campaign)),
    ),
    grid: inOffice.campaign.grid.handler(({ context, input }) =>
      unwrap(campaignGrid(context.office, input.campaign)),
    ),
  },
  result: {
    import: inOffice.result.import.handler(async ({ context: { office }, input, signal }) => {
      const files = await Promise.all(input.files.map(receive));
      const receivedOn = input.receivedOn ?? vietnamDate(office.clock());
      const outcome = unwrap(await importResults(office, { ...input, files, receivedOn }, signal));
      const campaign = unwrap(findCampaign(reading(office), input.campaign));
      const types = listIndicators(reading(office), campaign.id).map(
        ({ code, type }) => [code, type] as const,
      );
      return presentImport(outcome, new Map(types));
    }),
  },
  value: {
    save: inOffice.value.save.handler(({ context, input }) =>
      unwrap(saveGridValue(context.office, input)),
    ),
  },
  report: {
    preview: inOffice.report.preview.handler(({ context, input }) =>
      unwrap(previewReport(context.office, input.campaign, input.reportId)),
    ),
    export: inOffice.report.export.handler(({ context, input, signal }) =>
      reporting(context.session, writeReport(context, input, signal)),
    ),
    download: inOffice.report.download.handler(async ({ context: { office }, input }) => {
      const campaign = unwrap(findCampaign(reading(office), input.campaign));
      const content = unwrap(reportContent(office, campaign, input.reportId));
      return unwrap(await renderReportFile(office, content, input.file));
    }),
    sources: inOffice.report.sources.handler(({ context, input }) =>
      unwrap(indicatorSources(context.office, input.campaign, input.indicator)),
    ),
    photo: inOffice.report.photo.handler(({ context, input }) =>
      unwrap(readPhoto(context.office, input.sha256)),
    ),
    identifyPassedOn: inOffice.report.identifyPassedOn.handler(({ context, input }) =>
      unwrap(identifyPassedOn(context.office, input.campaign, input)),
    ),
    submit: inOffice.report.submit.handler(({ context: { office }, input }) => {
      const campaign = unwrap(findCampaign(reading(office), input.campaign));
      return { reportId: unwrap(submitReport(office, unwrap(composeReport(office, campaign)))) };
    }),
    return: inOffice.report.return.handler(({ context, input }) =>
      unwrap(moveReport(context.office, input.reportId, { step: 'return', note: input.note })),
    ),
    sign: inOffice.report.sign.handler(({ context, input }) =>
      unwrap(moveReport(context.office, input.reportId, { step: 'sign' })),
    ),
    issue: inOffice.report.issue.handler(async ({ context, input }) => {
      const signedCopy = input.signedCopy === null ? null : await receive(input.signedCopy);
      return unwrap(issueReport(context.office, { ...input, signedCopy }));
    }),
  },
  changeSet: {
    undo: inOffice.changeSet.undo.handler(({ context }) => unwrap(undoLastChange(context.office))),
    redo: inOffice.changeSet.redo.handler(({ context }) => unwrap(redoLastChange(context.office))),
    history: inOffice.changeSet.history.handler(({ context }) => describeHistory(context.office)),
    watch: server.changeSet.watch.handler(({ context, signal }) =>
      context.changes.subscribe(signal),
    ),
  },
  audit: {
    list: inOffice.audit.list.handler(({ context, input }) =>
      readAuditPage(context.office, input.before, input.limit),
    ),
    verify: inOffice.audit.verify.handler(({ context }) => {
      const db = reading(context.office);
      const { sequence, hash } = readAuditHead(db);
      return { entries: sequence, brokenSequence: findBrokenAuditEntry(db), head: hash };
    }),
  },
  backup: {
    create: inOffice.backup.create.handler(({ context }) => {
      const backup = unwrap(backUpOffice(context.office, context.backupFile));
      return { ...backup, lostFiles: [...backup.lostFiles] };
    }),
    list: inOffice.backup.list.handler(({ context }) => listBackups(context.office.folder)),
  },
  health: {
    check: inOffice.health.check.handler(({ context }) => {
      const health = checkHealth(context.office);
      return { ...health, lostFiles: [...health.lostFiles], isHealthy: isHealthy(health) };
    }),
  },
});

async function* enterSample(session: OfficeSession, signal: AbortSignal | undefined) {
  unwrap(yield* session.createSample(signal));
}

async function* writeReport(
  { office, session, exportFolder }: CallContext & { readonly office: ServiceContext },
  input: z.infer<typeof reportRequestSchema>,
  signal: AbortSignal | undefined,
) {
  const campaign = unwrap(findCampaign(reading(office), input.campaign));
  if (input.submit) unwrap(checkSubmittable(reading(office), campaign));
  const live = unwrap(composeReport(office, campaign));
  const content = unwrap(reportContent(office, campaign, input.reportId));
  const folder = exportFolder ?? session.read().exportFolder;
  const files = unwrap(yield* exportReport(office, content, folder, signal));
  const submitted = input.submit ? unwrap(submitReport(office, live)) : null;
  return { ...describeReport(live.results), files, submitted };
}

/** Steps run after the handler returned, so their failures are answered here. */
async function* reporting<Step, Done>(
  session: OfficeSession,
  steps: AsyncGenerator<Step, Done>,
): AsyncGenerator<Step, Done> {
  try {
    return yield* steps;
  } catch (error) {
    throw asAnswer(session, error);
  }
}

/** Expected failures and a stop by the caller pass; anything else is a bug and gets its id. */
function asAnswer(session: OfficeSession, error: unknown): unknown {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  if (error instanceof Error && error.name === 'AbortError') return error;
  return asOrpcError({ code: 'unexpected', logId: logBug(session, error) });
}

/** Turns an expected failure into the contract's typed error. */
function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw asOrpcError(result.error);
}

function asOrpcError(error: AppError): ORPCError<'APP_ERROR', AppError> {
  return new ORPCError('APP_ERROR', { defined: true, status: 422, data: error });
}

async function receive(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: path.basename(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A backup that came as a file is laid down for the restore and taken away again. */
async function withTemporaryFile<T>(file: File, use: (path: string) => T): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khoi-phuc-'));
  try {
    const copy = path.join(folder, 'sao-luu.zip');
    writeFileSync(copy, new Uint8Array(await file.arrayBuffer()));
    return use(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Log lines hold the error and its stack, never a row of the database. A folder
 * that takes no log must not hide the failure.
 */
function logBug(session: OfficeSession, error: unknown): string {
  const logId = randomUUID().slice(0, 8);
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const line = `${vietnamTime(Date.now())} ${logId} ${what}\n`;
  try {
    appendFileSync(path.join(session.read().dataFolder, 'loi.log'), line);
  } catch {
    return logId;
  }
  return logId;
}
