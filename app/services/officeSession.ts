import path from 'node:path';
import { fail, ok, type AppError, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { readAuditHead, readGuardedTime } from '#app/storage/auditChain.ts';
import { dataFolderAt } from '#app/storage/dataFolder.ts';
import { folderRisk, type FolderRisk } from '#app/storage/folderRisk.ts';
import { readOffice, type Office } from '#app/storage/officeStore.ts';
import type { RestoreResult } from '#app/storage/restoreBackup.ts';
import {
  asClerkAtWork,
  chooseClerk,
  describeClerkAtWork,
  type ClerkAtWork,
} from './clerkAtWork.ts';
import { initialiseOffice } from './initialiseOffice.ts';
import { createOfficeFolder, openOffice, restoreOffice, type HostFacts } from './openOffice.ts';
import { enterSampleSubmissions, type SampleProgress } from './sample/enterSampleSubmissions.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/**
 * One data folder as a host holds it: empty, open, or failed to open with the
 * reason. Screens may set it up, restore it and try again without a restart.
 */
export type OfficeSession = {
  readonly read: () => SessionState;
  readonly current: () => Result<ServiceContext>;
  readonly createOffice: (office: Office) => Result<void>;
  readonly createSample: (signal?: AbortSignal) => AsyncGenerator<SampleProgress, Result<void>>;
  readonly restore: (backup: string) => Result<RestoreResult>;
  readonly reopen: () => SessionState;
  readonly clerkAtWork: () => Result<ClerkAtWork>;
  readonly chooseClerk: (clerkId: string | null) => Result<void>;
  readonly close: () => void;
};

type SessionState = {
  readonly dataFolder: string;
  readonly exportFolder: string;
  readonly backupFolder: string;
  readonly appVersion: string;
} & (
  | { readonly state: 'empty' }
  | { readonly state: 'failed'; readonly error: AppError }
  | {
      readonly state: 'ready';
      readonly actor: string;
      readonly communeName: string;
      readonly isClockBehind: boolean;
      readonly folderRisk: FolderRisk | null;
      /** The last change on record when this was read. */
      readonly sequence: number;
    }
);

/**
 * Screens act as the person who works at the PC; the command line, which runs
 * under an account of its own, keeps the host's actor.
 */
export function startOfficeSession(
  root: string,
  host: HostFacts,
  { actsAsClerk }: { readonly actsAsClerk: boolean } = { actsAsClerk: true },
): OfficeSession {
  const folder = dataFolderAt(root);
  let opened: Result<ServiceContext> = fail({ code: 'dataFolderMissing', path: folder.root });
  const facts = {
    dataFolder: folder.root,
    exportFolder: exportFolderOf(folder.root),
    backupFolder: folder.backups,
    appVersion: host.appVersion,
  };

  const close = (): void => {
    if (opened.ok) opened.value.connection.close();
    opened = fail({ code: 'dataFolderMissing', path: folder.root });
  };
  const reopen = (): SessionState => {
    close();
    opened = openOffice(root, host);
    return read();
  };
  const read = (): SessionState => {
    if (!opened.ok && opened.error.code === 'dataFolderMissing')
      return { ...facts, state: 'empty' };
    return opened.ok
      ? describeReady(acting(opened.value), facts)
      : { ...facts, state: 'failed', error: opened.error };
  };
  const acting = (context: ServiceContext): ServiceContext =>
    actsAsClerk ? asClerkAtWork(context) : context;
  const create = (setUp: Parameters<typeof initialiseOffice>[1]): Result<ServiceContext> => {
    const created = createOfficeFolder(root, host);
    if (!created.ok) return created;
    opened = created;
    const initialised = initialiseOffice(created.value, setUp);
    return initialised.ok ? created : initialised;
  };

  const session: OfficeSession = {
    read,
    reopen,
    close,
    current: () => (opened.ok ? ok(acting(opened.value)) : opened),
    clerkAtWork: () => (opened.ok ? ok(describeClerkAtWork(opened.value)) : opened),
    chooseClerk: (clerkId) => (opened.ok ? chooseClerk(opened.value, clerkId) : opened),
    createOffice: (office) => {
      const created = create({ office });
      return created.ok ? ok(undefined) : created;
    },
    createSample: async function* (signal) {
      const created = create('sample');
      return created.ok ? yield* enterSampleSubmissions(created.value, signal) : created;
    },
    restore: (backup) => {
      close();
      const restored = restoreOffice(root, backup, host.clock);
      reopen();
      return restored;
    },
  };
  reopen();
  return session;
}

/** Reports are written beside the data unless the host says otherwise. */
function exportFolderOf(root: string): string {
  return path.join(root, 'bao-cao');
}

function describeReady(
  context: ServiceContext,
  facts: Pick<SessionState, 'dataFolder' | 'exportFolder' | 'backupFolder' | 'appVersion'>,
): SessionState {
  const lastChange = readGuardedTime(reading(context));
  return {
    ...facts,
    state: 'ready',
    actor: context.actor,
    communeName: readOffice(reading(context))?.communeName ?? '',
    isClockBehind: lastChange !== null && vietnamTime(context.clock()) < lastChange,
    folderRisk: folderRisk(context.folder.root),
    sequence: readAuditHead(reading(context)).sequence,
  };
}
