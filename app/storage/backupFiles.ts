import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { hasIntactSeal } from './backupArchive.ts';
import type { BackupManifest } from './backupManifest.ts';
import { readBackupRegister, updateBackupRegister, type BackupRegister } from './backupRegister.ts';
import type { DataFolder } from './dataFolder.ts';
import { readManifest } from './unpackBackup.ts';

export type BackupFile = {
  readonly name: string;
  readonly byteSize: number;
  readonly createdAt: string;
  readonly kind: BackupManifest['kind'];
  readonly serial: number;
  readonly schemaVersion: number;
  readonly auditHead: BackupManifest['auditHead'];
  readonly holdsFiles: boolean;
  readonly isPinned: boolean;
  /** Null until the whole archive was read once. */
  readonly isSound: boolean | null;
};

/**
 * Backups of the data folder, newest first. What a file says of itself is read
 * from its manifest; one without a readable manifest is listed as unsound, with
 * the time of the file.
 */
export function listBackupFiles(folder: DataFolder): BackupFile[] {
  if (!existsSync(folder.backups)) return [];
  const register = readBackupRegister(folder);
  return readdirSync(folder.backups)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => describeFile(path.join(folder.backups, name), register))
    .toSorted(
      (one, other) => other.serial - one.serial || other.createdAt.localeCompare(one.createdAt),
    );
}

function describeFile(file: string, { checks, pinned }: BackupRegister): BackupFile {
  const name = path.basename(file);
  const { size: byteSize, mtimeMs } = statSync(file);
  const manifest = readManifestOf(file);
  const check = checks[name];
  return {
    name,
    byteSize,
    createdAt: manifest?.createdAt ?? vietnamTime(mtimeMs),
    kind: manifest?.kind ?? 'manual',
    serial: manifest?.serial ?? 0,
    schemaVersion: manifest?.schemaVersion ?? 0,
    auditHead: manifest?.auditHead ?? { sequence: 0, hash: '' },
    holdsFiles: manifest?.holdsFiles ?? false,
    isPinned: pinned.includes(name),
    isSound: manifest === null ? false : check?.byteSize === byteSize ? check.isSound : null,
  };
}

/** Reads a whole archive again and notes what was found. */
export function checkBackupFile(folder: DataFolder, name: string): boolean {
  const file = path.join(folder.backups, path.basename(name));
  const isSound = isIntact(file) && readManifestOf(file) !== null;
  noteBackupCheck(folder, name, isSound);
  return isSound;
}

export function noteBackupCheck(folder: DataFolder, name: string, isSound: boolean): void {
  const byteSize = statSync(path.join(folder.backups, name)).size;
  updateBackupRegister(folder, (register) => ({
    ...register,
    checks: { ...register.checks, [name]: { byteSize, isSound } },
  }));
}

/** Bytes that cannot even be read as an archive make a backup that says nothing. */
function readManifestOf(file: string): BackupManifest | null {
  try {
    return readManifest(file);
  } catch {
    return null;
  }
}

function isIntact(file: string): boolean {
  try {
    return hasIntactSeal(file);
  } catch {
    return false;
  }
}
