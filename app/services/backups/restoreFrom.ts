import path from 'node:path';
import { ok, type Result } from '#app/domain/result.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { restoreKeptState } from '#app/storage/keptStates.ts';
import type { Aside } from '#app/storage/replaceDatabase.ts';
import { restoreBackup } from '#app/storage/restoreBackup.ts';
import type { StagedPackets } from './openPacket.ts';
import { previewBackup, previewKeptState, type BackupPreview } from './previewBackup.ts';

/** A backup of the office by name, a state kept aside, or a file that was laid down. */
export type RestoreSource =
  { readonly name: string } | { readonly kept: string } | { readonly staged: string };

export type Restored = {
  /** When the backup was made; null for a state kept aside. */
  readonly createdAt: string | null;
  readonly keptAside: string | null;
  /** Received files neither the backup nor this PC has. */
  readonly missingFiles: number;
};

/** What is in it, read out of the verified backup. */
export function previewFrom(
  folder: DataFolder,
  staged: StagedPackets,
  from: RestoreSource,
  passphrase: string | null,
): Result<BackupPreview> {
  if ('kept' in from) return previewKeptState(folder, from.kept);
  const backup = archiveOf(folder, staged, from, passphrase);
  return backup.ok ? previewBackup(folder, backup.value) : backup;
}

/** Puts it in the place of the office's data, which must be closed. */
export function restoreFrom(
  folder: DataFolder,
  staged: StagedPackets,
  from: RestoreSource,
  passphrase: string | null,
  aside: Aside,
): Result<Restored> {
  if ('kept' in from) {
    const restored = restoreKeptState(folder, from.kept, aside);
    return restored.ok ? ok({ ...restored.value, createdAt: null, missingFiles: 0 }) : restored;
  }
  const backup = archiveOf(folder, staged, from, passphrase);
  if (!backup.ok) return backup;
  const restored = restoreBackup(folder, backup.value, aside);
  if (!restored.ok) return restored;
  if ('staged' in from) staged.clear();
  const { manifest, keptAside, missingFiles } = restored.value;
  return ok({
    createdAt: manifest.createdAt,
    keptAside,
    missingFiles: manifest.lostFiles.length + missingFiles.length,
  });
}

function archiveOf(
  folder: DataFolder,
  staged: StagedPackets,
  from: Exclude<RestoreSource, { readonly kept: string }>,
  passphrase: string | null,
): Result<string> {
  return 'name' in from
    ? ok(path.join(folder.backups, path.basename(from.name)))
    : staged.open(from.staged, passphrase);
}
