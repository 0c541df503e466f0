import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { toAppError } from './sqliteErrors.ts';

/**
 * Makes a folder with the folders above it; an existing one is kept as it is.
 * Step by step, because Node's recursive mode never returns where an existing
 * folder answers "no such folder" to every new one, as /proc does.
 */
export function makeFolder(folder: string): Result<void> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return ok(undefined);
  const above = path.dirname(folder);
  if (above !== folder) {
    const made = makeFolder(above);
    if (!made.ok) return made;
  }
  try {
    mkdirSync(folder);
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, folder);
    return fail(
      appError === null || appError.code === 'fileUnreadable'
        ? { code: 'folderUnreadable', path: folder }
        : appError,
    );
  }
}
