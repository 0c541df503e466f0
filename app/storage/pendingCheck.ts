import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Connection } from './openDatabase.ts';
import { toAppError } from './sqliteErrors.ts';

const pending = new WeakSet<Connection>();

/** Notes that a database was opened by its header and its record alone, without being read through. */
export function checkBeforeWriting(connection: Connection): void {
  pending.add(connection);
}

/**
 * Reads a database through that was not when it was opened; at once where it was.
 * Takes about 3 ms a megabyte and holds up everything else meanwhile. Whoever is
 * told of damage writes nothing and closes the connection.
 */
export function settleCheck(connection: Connection, file: string): Result<void> {
  if (!pending.has(connection)) return ok(undefined);
  const sound = readThrough(connection, file, 'quick_check');
  if (sound.ok) pending.delete(connection);
  return sound;
}

/** What SQLite's own check says of a database; a page it cannot even read counts as damage too. */
export function readThrough(
  connection: Connection,
  file: string,
  check: 'quick_check' | 'integrity_check',
): Result<void> {
  try {
    const found: unknown = connection.pragma(`${check}(1)`, { simple: true });
    if (found === 'ok') return ok(undefined);
    return fail({ code: 'databaseDamaged', path: file, detail: String(found) });
  } catch (error) {
    const appError = toAppError(error, file);
    if (appError === null) throw error;
    return fail(appError);
  }
}
