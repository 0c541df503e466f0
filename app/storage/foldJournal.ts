import { toAppError } from './sqliteErrors.ts';
import type { Connection } from './openDatabase.ts';

/**
 * Pages the write-ahead journal may grow to before a step itself folds them into the
 * database: 64 MB. Only who never pauses gets there, and steps of a pasted grid are far
 * below it.
 */
const LONGEST_JOURNAL_PAGES = 16_000;

/**
 * Leaves folding to `foldJournal` instead of the step that happens to fill the journal,
 * which would wait for it. What was committed lies synced in the journal either way.
 */
export function foldJournalLater(connection: Connection): void {
  connection.pragma(`wal_autocheckpoint = ${LONGEST_JOURNAL_PAGES}`);
}

/**
 * Brings what the journal holds into the database. A disk that refuses leaves everything
 * in the journal, where it is as safe; the next folding begins again.
 */
export function foldJournal(connection: Connection, file: string): void {
  try {
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (toAppError(error, file) === null) throw error;
  }
}
