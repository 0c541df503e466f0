import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '#app/domain/result.ts';
import type { AuditHead } from './auditChain.ts';
import { writeLastState, type DataFolder } from './dataFolder.ts';
import { releaseDatabase } from './openDatabase.ts';
import { renameWithRetry, syncFolder } from './writeFileAtomically.ts';

/** What SQLite may leave beside a database; a stale one brings replaced rows back. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'];

/** Folders that keep the state before a restore. */
export const KEPT_PREFIX = 'truoc-khoi-phuc-';

/** How the replaced state is kept: as one that can be gone back to, or as files found damaged. */
export type Aside = { readonly stamp: string; readonly isDamaged: boolean };

/**
 * Puts a verified database in the place of the folder's own. The old one and its
 * journal files are copied aside first and stand until the new one is there.
 *
 * @returns where the old state is kept, null when there was none
 */
export function replaceDatabase(
  folder: DataFolder,
  replacement: string,
  head: AuditHead,
  aside: Aside,
): Result<string | null> {
  // Asked again: taking the backup apart may have taken minutes.
  const released = releaseDatabase(folder.database);
  if (!released.ok) return released;
  const kept = keepAside(folder, aside);
  rmSync(folder.lastState, { force: true });
  for (const suffix of SIDE_FILES) rmSync(`${folder.database}${suffix}`, { force: true });
  renameWithRetry(replacement, folder.database);
  syncFolder(folder.root);
  writeLastState(folder, head);
  return ok(kept);
}

/** Moves a database that could not be opened out of the way, so that a new one may be made by choice. */
export function setDatabaseAside(folder: DataFolder, stamp: string): Result<string | null> {
  const released = releaseDatabase(folder.database);
  if (!released.ok) return released;
  const kept = keepAside(folder, { stamp, isDamaged: true });
  for (const file of oldFiles(folder)) rmSync(file, { force: true });
  syncFolder(folder.root);
  return ok(kept);
}

function oldFiles(folder: DataFolder): string[] {
  return [
    folder.database,
    ...SIDE_FILES.map((suffix) => `${folder.database}${suffix}`),
    folder.lastState,
  ].filter((file) => existsSync(file));
}

function keepAside(folder: DataFolder, { stamp, isDamaged }: Aside): string | null {
  const files = oldFiles(folder);
  if (files.length === 0) return null;
  if (isDamaged) {
    const ending = freeName(
      (count) => `.hong-${stamp}${count}`,
      (name) => existsSync(`${folder.database}${name}`),
    );
    for (const file of files) copyDurably(file, `${file}${ending}`);
    syncFolder(folder.root);
    return `${files[0]}${ending}`;
  }
  const kept = freeName(
    (count) => path.join(folder.root, `${KEPT_PREFIX}${stamp}${count}`),
    existsSync,
  );
  mkdirSync(kept);
  for (const file of files) copyDurably(file, path.join(kept, path.basename(file)));
  syncFolder(kept);
  return kept;
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function freeName(named: (count: string) => string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const name = named(count === 1 ? '' : `-${count}`);
    if (!isTaken(name)) return name;
  }
}
