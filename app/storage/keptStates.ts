import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readAuditHead } from './auditChain.ts';
import type { DataFolder } from './dataFolder.ts';
import { openDatabase } from './openDatabase.ts';
import { readDb } from './queryBuilder.ts';
import { KEPT_PREFIX, replaceDatabase, SIDE_FILES, type Aside } from './replaceDatabase.ts';
import { toAppError } from './sqliteErrors.ts';
import { UNFINISHED } from './writeFileAtomically.ts';

/** States a restore kept aside, newest first, by the name of their folder. */
export function listKeptStates(folder: DataFolder): string[] {
  if (!existsSync(folder.root)) return [];
  return readdirSync(folder.root)
    .filter((name) => name.startsWith(KEPT_PREFIX))
    .filter((name) => existsSync(path.join(folder.root, name, path.basename(folder.database))))
    .toSorted()
    .toReversed();
}

/**
 * Takes a restore back: the kept state, journal included, is opened and checked
 * as a copy and put in place; what it replaces is kept aside in its turn.
 */
export function restoreKeptState(
  folder: DataFolder,
  name: string,
  aside: Aside,
): Result<{ readonly keptAside: string | null }> {
  const kept = path.join(folder.root, path.basename(name));
  const work = path.join(folder.root, `khoi-phuc${UNFINISHED}`);
  const database = path.join(work, path.basename(folder.database));
  try {
    if (!listKeptStates(folder).includes(path.basename(kept))) {
      return fail({ code: 'notFound', entity: 'backup', reference: name });
    }
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    copyWithJournal(path.join(kept, path.basename(database)), database);
    const opened = openDatabase(database, { mode: 'existing' });
    if (!opened.ok) return opened;
    const head = readAuditHead(readDb(opened.value));
    opened.value.pragma('journal_mode = DELETE');
    opened.value.close();
    const replaced = replaceDatabase(folder, database, head, aside);
    return replaced.ok ? ok({ keptAside: replaced.value }) : replaced;
  } catch (error) {
    const appError = toAppError(error, kept);
    if (appError === null) throw error;
    return fail(appError);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A copy of a closed database with what its journal still holds; `-shm` is made anew. */
export function copyWithJournal(from: string, to: string): void {
  copyFileSync(from, to);
  for (const suffix of SIDE_FILES) {
    if (suffix !== '-shm' && existsSync(`${from}${suffix}`)) {
      copyFileSync(`${from}${suffix}`, `${to}${suffix}`);
    }
  }
}
