import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** Marks unfinished files and folders, so that the next start can clear them away. */
export const UNFINISHED = '.chua-xong';

/**
 * Writes a whole file or nothing: temporary file beside the target, fsync,
 * read back, rename. On failure the old file stands and no temporary file is left.
 * Virus scanners hold fresh files on Windows for a moment, so the rename is
 * tried again for about two seconds before the error is passed on.
 */
export function writeFileAtomically(
  target: string,
  bytes: Uint8Array,
  options: { readonly sync: boolean } = { sync: true },
): void {
  const temporary = `${target}${UNFINISHED}`;
  try {
    const file = openSync(temporary, 'w');
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      if (options.sync) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (options.sync && !readFileSync(temporary).equals(bytes)) {
      throw new Error('the written file reads back differently');
    }
    renameWithRetry(temporary, target);
    if (options.sync) syncFolder(path.dirname(target));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What an earlier run left unfinished in one folder; temporary folders carry a random ending. */
export function listUnfinished(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.includes(UNFINISHED))
    .map((name) => path.join(folder, name));
}

/** Makes a rename durable; Windows has no folder handles and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const RENAME_ATTEMPTS = 20;
const RENAME_PAUSE_MS = 100;

/** Renames over the target; a virus scanner that holds the file for a moment is waited for. */
export function renameWithRetry(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (attempt >= RENAME_ATTEMPTS || !isHeldByOther(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
    }
  }
}

function isHeldByOther(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'EPERM' || error.code === 'EACCES' || error.code === 'EBUSY';
}
