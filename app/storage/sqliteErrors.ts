import type { AppError } from '#app/domain/result.ts';

/**
 * Maps an error of SQLite or the file system to the product's own, by code and
 * never by its text. Null means: a bug, throw it on.
 */
export function toAppError(error: unknown, path: string): AppError | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return { code: 'dataFolderInUse', path };
  }
  if (code.startsWith('SQLITE_READONLY')) return { code: 'folderReadOnly', path };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'diskFull', path };
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'databaseDamaged', path, detail: code };
  if (code === 'SQLITE_NOTADB') return { code: 'databaseForeign', path };
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EPERM') {
    return { code: 'folderUnreadable', path };
  }
  if (code.startsWith('SQLITE_IOERR')) return { code: 'databaseDamaged', path, detail: code };
  if (code === 'EROFS') return { code: 'folderReadOnly', path };
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') {
    return { code: 'fileUnreadable', path };
  }
  if (code === 'EBUSY') return { code: 'fileLocked', path };
  return null;
}

function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
