import { statfsSync } from 'node:fs';
import path from 'node:path';
import type { AppError } from '#app/domain/result.ts';

/**
 * Maps an error of SQLite or the file system to the product's own, by code and
 * never by its text. Null means: a bug, throw it on.
 */
export function toAppError(error: unknown, target: string): AppError | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return { code: 'dataFolderInUse', path: target };
  }
  if (code.startsWith('SQLITE_READONLY')) return { code: 'folderReadOnly', path: target };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return describeFullDisk(target);
  if (code.startsWith('SQLITE_CORRUPT'))
    return { code: 'databaseDamaged', path: target, detail: code };
  if (code === 'SQLITE_NOTADB') return { code: 'databaseForeign', path: target };
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EPERM') {
    return { code: 'folderUnreadable', path: target };
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return { code: 'diskFailed', path: target };
  if (code === 'EROFS') return { code: 'folderReadOnly', path: target };
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') {
    return { code: 'fileUnreadable', path: target };
  }
  if (code === 'EBUSY') return { code: 'fileLocked', path: target };
  return null;
}

/** With the free space of the disk, which a clerk can do something about. */
function describeFullDisk(target: string): AppError {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(target));
    return { code: 'diskFull', path: target, free: bavail * bsize };
  } catch {
    return { code: 'diskFull', path: target };
  }
}

/** Whether SQLite itself failed, whatever the reason. */
export function isSqliteFailure(error: unknown): boolean {
  return errorCode(error)?.startsWith('SQLITE_') === true;
}

/** Whether SQLite met a page that it cannot make sense of. */
export function isDamageFound(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true;
}

function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
