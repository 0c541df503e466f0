import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backupsToPrune, type BackupKind } from '#app/domain/backupRotation.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { readAuditHead } from '#app/storage/auditChain.ts';
import {
  checkBackupFile,
  listBackupFiles,
  noteBackupCheck,
  type BackupFile,
} from '#app/storage/backupFiles.ts';
import { readBackupRegister, updateBackupRegister } from '#app/storage/backupRegister.ts';
import { createBackup, type BackupResult } from '#app/storage/createBackup.ts';
import { makeFolder } from '#app/storage/makeFolder.ts';
import { noteFullCheck } from '#app/storage/weeklyCheck.ts';
import { fileStamp } from '../fileStamp.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

const NAMES: Readonly<Record<BackupKind, string>> = {
  automatic: 'tu-dong',
  manual: 'sao-luu',
  migration: 'truoc-nang-cap',
  import: 'truoc-khi-nhap',
  restore: 'truoc-khi-khoi-phuc',
};

/** What backups need of an office; also of one that is only being opened. */
export type BackedUp = Pick<
  ServiceContext,
  'connection' | 'folder' | 'clock' | 'appVersion' | 'isViewOnly'
>;

/**
 * Makes one backup in the office's own folder. It counts only once it was read
 * again; then older automatic ones that rotation no longer needs are removed.
 * Only a backup a person asked for carries the received files along.
 */
export function makeBackup(context: BackedUp, kind: BackupKind): Result<BackupResult> {
  const { connection, folder, clock, appVersion } = context;
  if (context.isViewOnly === true) return fail({ code: 'viewOnly' });
  const made = makeFolder(folder.backups);
  if (!made.ok) return made;
  const serial = 1 + Math.max(0, ...listBackupFiles(folder).map((each) => each.serial));
  const version =
    kind === 'migration' ? `-v${String(connection.pragma('user_version', { simple: true }))}` : '';
  const target = freeName(
    path.join(folder.backups, `${NAMES[kind]}${version}-${fileStamp(clock)}`),
  );
  const backup = createBackup(connection, folder, target, {
    at: vietnamTime(clock()),
    appVersion,
    kind,
    serial,
    holdsFiles: kind === 'manual',
  });
  if (!backup.ok) return backup;
  noteBackupCheck(folder, path.basename(target), true);
  noteFullCheck(folder, clock());
  if (kind === 'automatic') prune(context);
  return backup;
}

/** The newest sound backup that holds exactly what the office holds now. */
export function findCurrentBackup(context: BackedUp): BackupFile | undefined {
  const head = readAuditHead(reading(context));
  return listBackupFiles(context.folder).find(
    ({ auditHead, isSound }) => isSound === true && auditHead.hash === head.hash,
  );
}

/** Makes sure of a backup that stays for good before something big happens to the data. */
export function pinBackup(
  context: BackedUp,
  kind: 'import' | 'migration' | 'restore',
): Result<void> {
  const current = findCurrentBackup(context);
  if (current === undefined) {
    const made = makeBackup(context, kind);
    return made.ok ? ok(undefined) : made;
  }
  if (current.kind === 'automatic' && !current.isPinned) {
    updateBackupRegister(context.folder, (register) => ({
      ...register,
      pinned: [...register.pinned, current.name],
    }));
  }
  return ok(undefined);
}

/**
 * The first start of another version of the program, an update or a step back,
 * leaves a backup of what the version before held, also where the schema stays.
 */
export function pinAtNewVersion(context: BackedUp): Result<void> {
  const { folder, appVersion } = context;
  const before = readBackupRegister(folder).appVersion;
  if (before === appVersion) return ok(undefined);
  const pinned = before === null ? ok(undefined) : pinBackup(context, 'migration');
  if (pinned.ok) updateBackupRegister(folder, (register) => ({ ...register, appVersion }));
  return pinned;
}

/** What was never read again is read now: only what is known to be whole takes a place. */
function prune({ folder, clock }: BackedUp): void {
  const backups = listBackupFiles(folder).map(({ createdAt, isSound, ...backup }) => ({
    ...backup,
    madeAt: createdAt,
    isVerified: isSound ?? checkBackupFile(folder, backup.name),
  }));
  const gone = backupsToPrune(backups, vietnamTime(clock()));
  if (gone.length === 0) return;
  for (const name of gone) rmSync(path.join(folder.backups, name), { force: true });
  updateBackupRegister(folder, (register) => ({
    ...register,
    checks: Object.fromEntries(
      Object.entries(register.checks).filter(([name]) => !gone.includes(name)),
    ),
  }));
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const target = `${wanted}${count === 1 ? '' : `-${count}`}.zip`;
    if (!existsSync(target)) return target;
  }
}
