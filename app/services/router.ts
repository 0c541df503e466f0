import { implement, ORPCError } from '@orpc/server';
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { contract } from '#app/contract/contract.ts';
import type { AppError, Result } from '#app/domain/result.ts';
import { vietnamDate, vietnamTime } from '#app/domain/vietnamTime.ts';
import { findBrokenAuditEntry, readAuditHead } from '#app/storage/auditChain.ts';
import { listCampaigns, listIndicators } from '#app/storage/campaignStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { backUpOffice } from './backUpOffice.ts';
import { campaignStatus } from './campaignStatus.ts';
import { checkHealth, isHealthy } from './checkHealth.ts';
import { composeReport } from './composeReport.ts';
import { describeReport } from './describeReport.ts';
import { exportReport } from './exportReport.ts';
import { findCampaign } from './findCampaign.ts';
import { importResults } from './importResults.ts';
import { importUnits } from './importUnits.ts';
import { presentImport } from './presentImport.ts';
import { saveValue } from './saveValue.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { submitReport } from './submitReport.ts';
import { undoLastChange } from './undoLastChange.ts';

/** What a host gives every call: the open office and where its exports go. */
export type CallContext = {
  readonly office: ServiceContext;
  readonly exportFolder: string;
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
      if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') throw error;
      throw asOrpcError({ code: 'unexpected', logId: logBug(context.office, error) });
    }
  });

/** The contract, implemented by the services. */
export const router = server.router({
  unit: {
    list: server.unit.list.handler(({ context }) =>
      listUnits(reading(context.office)).map((unit) => ({ ...unit, aliases: [...unit.aliases] })),
    ),
    import: server.unit.import.handler(async ({ context, input, signal }) =>
      unwrap(await importUnits(context.office, await receive(input.file), signal)),
    ),
  },
  campaign: {
    list: server.campaign.list.handler(({ context }) => listCampaigns(reading(context.office))),
    status: server.campaign.status.handler(({ context, input }) => {
      const { completeness, missingUnits } = unwrap(campaignStatus(context.office, input.campaign));
      return { ...completeness, missingUnits: [...missingUnits] };
    }),
  },
  result: {
    import: server.result.import.handler(async ({ context: { office }, input, signal }) => {
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
    save: server.value.save.handler(({ context, input }) =>
      unwrap(saveValue(context.office, input)),
    ),
  },
  report: {
    export: server.report.export.handler(async ({ context: { office, exportFolder }, input }) => {
      const campaign = unwrap(findCampaign(reading(office), input.campaign));
      const report = unwrap(composeReport(office, campaign));
      const files = unwrap(await exportReport(office, report.content, exportFolder));
      const submitted = input.submit ? unwrap(submitReport(office, report)) : null;
      return { ...describeReport(report.results), files, submitted };
    }),
  },
  changeSet: {
    undo: server.changeSet.undo.handler(({ context }) => unwrap(undoLastChange(context.office))),
  },
  audit: {
    verify: server.audit.verify.handler(({ context }) => {
      const db = reading(context.office);
      const { sequence, hash } = readAuditHead(db);
      return { entries: sequence, brokenSequence: findBrokenAuditEntry(db), head: hash };
    }),
  },
  backup: {
    create: server.backup.create.handler(({ context }) => {
      const backup = unwrap(backUpOffice(context.office, context.backupFile));
      return { ...backup, lostFiles: [...backup.lostFiles] };
    }),
  },
  health: {
    check: server.health.check.handler(({ context }) => {
      const health = checkHealth(context.office);
      return { ...health, lostFiles: [...health.lostFiles], isHealthy: isHealthy(health) };
    }),
  },
});

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

/** Log lines hold the error and its stack, never a row of the database. */
function logBug(office: ServiceContext, error: unknown): string {
  const logId = randomUUID().slice(0, 8);
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const line = `${vietnamTime(office.clock())} ${logId} ${what}\n`;
  appendFileSync(path.join(office.folder.root, 'loi.log'), line);
  return logId;
}
