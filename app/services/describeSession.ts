import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppError, Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { readAuditHead, readGuardedTime } from '#app/storage/auditChain.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { folderRisk, type FolderRisk } from '#app/storage/folderRisk.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { isSample } from '#app/storage/sampleMark.ts';
import type { HostFacts } from './openOffice.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/** Why a copy is looked at in place of the data, and which tables of it lack rows. */
export type Viewing = { readonly error: AppError; readonly incomplete: string[] };

/** One data folder as the first screen meets it. */
export type SessionState = {
  readonly dataFolder: string;
  readonly exportFolder: string;
  readonly backupFolder: string;
  readonly appVersion: string;
} & (
  | { readonly state: 'empty' }
  | {
      readonly state: 'failed';
      readonly error: AppError;
      readonly file: { byteSize: number; changedAt: string } | null;
    }
  | {
      readonly state: 'ready';
      readonly actor: string;
      readonly communeName: string;
      /** The practice data the folder was set up with. */
      readonly isSample: boolean;
      readonly isClockBehind: boolean;
      readonly folderRisk: FolderRisk | null;
      /** Why only a copy is looked at; null in ordinary work. */
      readonly viewing: Viewing | null;
      /** The last change on record when this was read. */
      readonly sequence: number;
    }
);

/** `viewing` is given while a copy is looked at in place of data that did not open. */
export function describeSession(
  folder: DataFolder,
  host: HostFacts,
  current: Result<ServiceContext>,
  viewing: Viewing | null,
): SessionState {
  const facts = {
    dataFolder: folder.root,
    exportFolder: viewing === null ? folder.reports : VIEW_EXPORTS,
    backupFolder: folder.backups,
    appVersion: host.appVersion,
  };
  if (current.ok) return { ...facts, ...describeReady(current.value, folder, viewing) };
  return current.error.code === 'dataFolderMissing'
    ? { ...facts, state: 'empty' }
    : { ...facts, state: 'failed', error: current.error, file: describeFile(folder.database) };
}

/** What is looked at writes nothing beside the data, which may take no writing at all. */
const VIEW_EXPORTS = path.join(tmpdir(), 'bao-cao-vhxh-xuat');

function describeReady(context: ServiceContext, folder: DataFolder, viewing: Viewing | null) {
  const db = reading(context);
  const lastChange = readGuardedTime(db);
  return {
    state: 'ready' as const,
    actor: context.actor,
    communeName: readOffice(db)?.communeName ?? '',
    isSample: isSample(folder, db),
    isClockBehind: lastChange !== null && vietnamTime(context.clock()) < lastChange,
    folderRisk: folderRisk(folder.root),
    viewing,
    sequence: readAuditHead(db).sequence,
  };
}

function describeFile(file: string): { byteSize: number; changedAt: string } | null {
  try {
    const { size, mtimeMs } = statSync(file);
    return { byteSize: size, changedAt: vietnamTime(mtimeMs) };
  } catch {
    // A file that is gone, or that this user may not even look at.
    return null;
  }
}
