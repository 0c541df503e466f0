import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { AuditHead } from './auditChain.ts';
import { makeFolder } from './makeFolder.ts';
import { toAppError } from './sqliteErrors.ts';
import { listUnfinished, writeFileAtomically } from './writeFileAtomically.ts';

/** Where everything of one office lives. One program owns a folder at a time. */
export type DataFolder = {
  readonly root: string;
  readonly database: string;
  /** Received files and photos, by content hash. */
  readonly files: string;
  readonly backups: string;
  /** Written reports and papers, unless the host writes them elsewhere. */
  readonly reports: string;
  /** Small pictures of photos, made anew when they are gone; never part of a backup. */
  readonly thumbnails: string;
  /** Directives that were read and are not on record yet, one file each. */
  readonly directiveDrafts: string;
  /** Pages of received directives as text and as pictures, made anew when they are gone; never part of a backup. */
  readonly directivePages: string;
  /** Files and messages that wait in the import tray, one file each. */
  readonly importTray: string;
  /** What was read of each of them, shown beside its values. */
  readonly importTrayTexts: string;
  /** What happened to the program, without people's data; never part of a backup. */
  readonly logs: string;
  /** Audit head kept outside the database: proves that an older database was not slipped in. */
  readonly lastState: string;
  /** When the full check of the database ran last; kept outside, so that a check changes no row. */
  readonly lastCheck: string;
  /** Who of the people who share the PC works now; choosing changes no row. */
  readonly workingClerk: string;
};

/** The parts of the data folder at a path; nothing is made or checked. */
export function dataFolderAt(root: string): DataFolder {
  const at = path.resolve(root);
  return {
    root: at,
    database: path.join(at, 'so-lieu.db'),
    files: path.join(at, 'tep'),
    backups: path.join(at, 'sao-luu'),
    reports: path.join(at, 'bao-cao'),
    thumbnails: path.join(at, 'anh-nho'),
    directiveDrafts: path.join(at, 'van-ban-nhap'),
    directivePages: path.join(at, 'trang-van-ban'),
    importTray: path.join(at, 'khay-nhap'),
    importTrayTexts: path.join(at, 'khay-nhap', 'noi-dung'),
    logs: path.join(at, 'nhat-ky-may'),
    lastState: path.join(at, 'trang-thai-cuoi.json'),
    lastCheck: path.join(at, 'kiem-tra-cuoi.json'),
    workingClerk: path.join(at, 'nguoi-dung.json'),
  };
}

const lastStateSchema = z.object({ sequence: z.int().min(0), hash: z.string().length(64) });

/** Refuses a folder that is missing, is no folder, or cannot be written. */
export function requireWritableFolder(folder: string): Result<void> {
  if (folder.startsWith('file:')) return fail({ code: 'pathRefused', path: folder });
  if (!existsSync(folder)) return fail({ code: 'dataFolderMissing', path: folder });
  if (!statSync(folder).isDirectory()) return fail({ code: 'folderUnreadable', path: folder });
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
  } catch {
    return fail({ code: 'folderUnreadable', path: folder });
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return fail({ code: 'folderReadOnly', path: folder });
  }
  return ok(undefined);
}

/** Makes the folder and its parts; an existing one is kept as it is. */
export function createFolders(folder: DataFolder): Result<void> {
  if (folder.root.startsWith('file:')) return fail({ code: 'pathRefused', path: folder.root });
  for (const part of [folder.root, folder.files, folder.backups]) {
    const made = makeFolder(part);
    if (!made.ok) return made;
  }
  return requireWritableFolder(folder.root);
}

/**
 * A folder that ever held a database: even with the database gone it is no first
 * run. Backups and a journal say so too, when nothing else is left.
 */
export function isUsed(folder: DataFolder): boolean {
  return (
    existsSync(folder.database) ||
    existsSync(folder.lastState) ||
    existsSync(`${folder.database}-wal`) ||
    (existsSync(folder.backups) &&
      readdirSync(folder.backups).some((name) => name.endsWith('.zip')))
  );
}

/** The audit head kept outside, null when it is not there or torn. */
export function readLastState(folder: DataFolder): AuditHead | null {
  if (!existsSync(folder.lastState)) return null;
  try {
    return lastStateSchema.parse(JSON.parse(readFileSync(folder.lastState, 'utf8')));
  } catch {
    // A torn copy proves nothing either way; the database has its own checks.
    return null;
  }
}

/** Longer than any head, so that a shorter one leaves nothing of a longer one behind. */
const LAST_STATE_BYTES = 128;

/**
 * Written after a commit: it may lag behind the database, never run ahead. So a
 * disk that refuses this file takes nothing back of what was committed. It is
 * written over in one piece: a new file beside it would double what a save costs,
 * and a torn one proves nothing either way.
 */
export function writeLastState(folder: DataFolder, head: AuditHead): void {
  const bytes = Buffer.from(JSON.stringify(head).padEnd(LAST_STATE_BYTES));
  try {
    if (overwrite(folder.lastState, bytes)) return;
    writeFileAtomically(folder.lastState, bytes, { sync: false });
  } catch (error) {
    if (toAppError(error, folder.lastState) === null) throw error;
  }
}

/** False when there is no such file yet. */
function overwrite(file: string, bytes: Uint8Array): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return false;
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(handle);
  }
  return true;
}

/** Removes what a crash left of unfinished writes in the folders the program owns. */
export function removeUnfinished(folder: DataFolder): void {
  const parts = existsSync(folder.files) ? readdirSync(folder.files, { withFileTypes: true }) : [];
  const places = [
    folder.root,
    folder.backups,
    folder.reports,
    folder.thumbnails,
    folder.directiveDrafts,
    folder.directivePages,
    folder.importTray,
    folder.importTrayTexts,
    ...parts.filter((part) => part.isDirectory()).map(({ name }) => path.join(folder.files, name)),
  ];
  for (const left of places.flatMap(listUnfinished)) rmSync(left, { recursive: true, force: true });
}
