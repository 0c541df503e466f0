import { recoveryChoices } from '#app/domain/recoveryChoices.ts';
import { fail, ok, type AppError, type Result } from '#app/domain/result.ts';
import { dataFolderAt, readLastState, type DataFolder } from '#app/storage/dataFolder.ts';
import { writeLog } from '#app/storage/machineLog.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import type { Office } from '#app/storage/officeStore.ts';
import { setDatabaseAside } from '#app/storage/replaceDatabase.ts';
import { isSample, moveSampleAway } from '#app/storage/sampleMark.ts';
import { startAutomaticBackups, type Timer } from './backups/automaticBackups.ts';
import { pinBackup } from './backups/makeBackup.ts';
import { stagePackets, type StagedPackets } from './backups/openPacket.ts';
import { restoreFrom, type Restored, type RestoreSource } from './backups/restoreFrom.ts';
import { checkWhenIdle } from './checkWhenIdle.ts';
import {
  asClerkAtWork,
  chooseClerk,
  describeClerkAtWork,
  type ClerkAtWork,
} from './clerkAtWork.ts';
import { describeSession, type SessionState, type Viewing } from './describeSession.ts';
import { fileStamp } from './fileStamp.ts';
import { initialiseOffice } from './initialiseOffice.ts';
import { createOfficeFolder, openOffice, type HostFacts } from './openOffice.ts';
import { openView, type OfficeView } from './recovery/openView.ts';
import { enterSampleSubmissions, type SampleProgress } from './sample/enterSampleSubmissions.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/**
 * One data folder as a host holds it: empty, open, looked at, or failed to open
 * with the reason. Screens may set it up, restore it and try again without a
 * restart.
 */
export type OfficeSession = {
  readonly read: () => SessionState;
  readonly current: () => Result<ServiceContext>;
  readonly createOffice: (office: Office) => Result<void>;
  readonly createSample: (signal?: AbortSignal) => AsyncGenerator<SampleProgress, Result<void>>;
  readonly restore: (from: RestoreSource, passphrase: string | null) => Result<Restored>;
  readonly reopen: () => SessionState;
  /** Opens a copy to look at, in place of data that did not open. */
  readonly view: () => Result<void>;
  /** Keeps a database that cannot be opened as `.hong-…`; the folder is then empty. */
  readonly setAside: () => Result<string | null>;
  /** Puts practice data aside as a whole; the folder is then as before the first run. */
  readonly removeSample: () => Result<string>;
  /** The host's own facts, for work on data that are not open. */
  readonly host: HostFacts;
  readonly staged: StagedPackets;
  /** Why the last automatic backup failed, until one succeeds. */
  readonly backupTrouble: () => AppError | null;
  readonly clerkAtWork: () => Result<ClerkAtWork>;
  readonly chooseClerk: (clerkId: string | null) => Result<void>;
  /** Opens the data anew and reads them through, after a page of them made no sense. */
  readonly distrust: () => Result<void>;
  readonly close: () => void;
};

export type SessionOptions = {
  /**
   * Screens act as the person who works at the PC and look at a folder that takes
   * no writing; the command line, which runs under an account of its own, keeps
   * the host's actor and is told the failure.
   */
  readonly forScreens: boolean;
  /**
   * Backs up every half hour and at the end, and reads the data through while nobody
   * waits instead of at the start; null leaves backups to others and checks at the start.
   */
  readonly timer: Timer | null;
};

const SCREENS: SessionOptions = { forScreens: true, timer: null };

/** Starts a session on a data folder and opens what is there. */
export function startOfficeSession(
  root: string,
  host: HostFacts,
  { forScreens, timer }: SessionOptions = SCREENS,
): OfficeSession {
  const folder = dataFolderAt(root);
  const nothing = fail({ code: 'dataFolderMissing', path: folder.root } as const);
  let opened: Result<ServiceContext> = nothing;
  /** What is looked at instead, and why the data themselves are not open. */
  let viewed: { readonly view: OfficeView; readonly why: AppError } | null = null;
  let startsAnew = false;
  const staged = stagePackets();

  const held = (): Result<ServiceContext> => {
    if (viewed !== null) return ok(viewed.view.context);
    // Closed by a write that the disk failed or that found damage.
    if (opened.ok && !opened.value.connection.open) {
      open();
      if (!opened.ok) tellScreens();
    }
    return opened;
  };
  /** Screens that are open ask again and are answered why there is nothing to show. */
  const tellScreens = (): void => host.onChange(readLastState(folder) ?? { sequence: 0, hash: '' });
  const current = (): Result<ServiceContext> => {
    idle?.asked();
    const context = held();
    return context.ok && forScreens ? ok(asClerkAtWork(context.value)) : context;
  };
  const automatic = timer === null ? null : startAutomaticBackups(current, timer);
  const idle =
    timer === null
      ? null
      : checkWhenIdle(
          () => held(),
          timer,
          (error) => lose(error),
        );

  const release = (): void => {
    viewed?.view.close();
    viewed = null;
    if (opened.ok) opened.value.connection.close();
    opened = nothing;
  };
  const lose = (error: AppError): void => {
    release();
    opened = fail(error);
    logOpening(folder, opened);
    tellScreens();
  };
  const open = (isChecked: 'now' | 'later' = 'now'): void => {
    release();
    opened = openOffice(root, host, { isChecked });
    logOpening(folder, opened);
    if (forScreens && !opened.ok && opened.error.code === 'folderReadOnly') view();
    if (opened.ok) automatic?.opened();
  };
  const view = (): Result<void> => {
    if (opened.ok || viewed !== null) return ok(undefined);
    const looked = openView(root, host);
    if (!looked.ok) return looked;
    viewed = { view: looked.value, why: opened.error };
    return ok(undefined);
  };
  const read = (): SessionState => describeSession(folder, host, current(), viewing());
  const viewing = (): Viewing | null =>
    viewed === null
      ? null
      : {
          error: viewed.why,
          incomplete: (viewed.view.salvaged ?? [])
            .filter(({ isWhole }) => !isWhole)
            .map(({ name }) => name),
        };
  const create = (setUp: Parameters<typeof initialiseOffice>[1]): Result<ServiceContext> => {
    const created = createOfficeFolder(root, host, { startsAnew });
    if (!created.ok) return created;
    opened = created;
    const initialised = initialiseOffice(created.value, setUp);
    return initialised.ok ? created : initialised;
  };

  const session: OfficeSession = {
    read,
    view,
    host,
    staged,
    current,
    backupTrouble: () => automatic?.trouble() ?? null,
    reopen: () => {
      open();
      return read();
    },
    distrust: () => {
      if (viewed !== null) return ok(undefined);
      open();
      if (opened.ok) return ok(undefined);
      tellScreens();
      return opened;
    },
    close: () => {
      automatic?.backUp();
      automatic?.stop();
      idle?.stop();
      staged.clear();
      release();
    },
    clerkAtWork: () => {
      const context = held();
      return context.ok ? ok(describeClerkAtWork(context.value)) : context;
    },
    chooseClerk: (clerkId) => {
      const context = held();
      return context.ok ? chooseClerk(context.value, clerkId) : context;
    },
    createOffice: (office) => {
      const created = create({ office });
      return created.ok ? ok(undefined) : created;
    },
    createSample: async function* (signal) {
      const created = create('sample');
      return created.ok ? yield* enterSampleSubmissions(created.value, signal) : created;
    },
    restore: (from, passphrase) => {
      const before = viewed === null ? held() : opened;
      // Damage that only the backup of now finds must not stand in the way of a restore.
      const kept = before.ok ? pinBackup(before.value, 'restore') : before;
      if (before.ok && !kept.ok && kept.error.code !== 'databaseDamaged') return kept;
      const isDamaged = !kept.ok && DAMAGED.has(kept.error.code);
      const why = viewed?.why;
      release();
      const aside = { stamp: fileStamp(host.clock), isDamaged };
      const restored = restoreFrom(folder, staged, from, passphrase, aside);
      open();
      if (!restored.ok && why !== undefined) view();
      return restored;
    },
    removeSample: () => {
      const context = held();
      if (!context.ok) return context;
      if (viewed !== null || !isSample(folder, reading(context.value))) {
        return fail({ code: 'dataFolderExists', path: folder.root });
      }
      release();
      const moved = moveSampleAway(folder, fileStamp(host.clock));
      open();
      return moved;
    },
    setAside: () => {
      if (opened.ok || !recoveryChoices(opened.error.code).startAnew) {
        return fail({ code: 'dataFolderExists', path: folder.root });
      }
      release();
      const kept = setDatabaseAside(folder, fileStamp(host.clock));
      if (kept.ok) startsAnew = true;
      else open();
      return kept;
    },
  };
  open(timer === null ? 'now' : 'later');
  return session;
}

/** An empty folder is no event: a first run leaves nothing in it. */
function logOpening({ logs }: DataFolder, opened: Result<ServiceContext>): void {
  if (!opened.ok) {
    const { code } = opened.error;
    if (code !== 'dataFolderMissing') writeLog(logs, { kind: 'notOpened', code });
    return;
  }
  const { appVersion } = opened.value;
  writeLog(logs, { kind: 'opened', appVersion, schemaVersion: newestVersion() });
}

/** Codes of a file that is no good even as something to go back to. */
const DAMAGED: ReadonlySet<AppError['code']> = new Set([
  'databaseDamaged',
  'databaseEmpty',
  'databaseForeign',
]);
