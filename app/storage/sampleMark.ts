import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readAuditHash } from './auditChain.ts';
import type { DataFolder } from './dataFolder.ts';
import type { ReadDb } from './queryBuilder.ts';
import { toAppError } from './sqliteErrors.ts';
import { renameWithRetry, syncFolder, writeFileAtomically } from './writeFileAtomically.ts';

const markSchema = z.object({ firstHash: z.string().length(64) });

/** Folders that hold practice data which were removed. */
const REMOVED_PREFIX = 'du-lieu-mau-da-bo-';

/**
 * Says that what was just set up is practice data. The mark names the first entry
 * of its record, so it says nothing of other data that are restored into the folder.
 */
export function markSample(folder: DataFolder, db: ReadDb): void {
  const mark = { firstHash: readAuditHash(db, 1) };
  writeFileAtomically(markFile(folder), Buffer.from(JSON.stringify(mark)));
}

/** Whether the open data are the practice data the folder was set up with. */
export function isSample(folder: DataFolder, db: ReadDb): boolean {
  if (!existsSync(markFile(folder))) return false;
  try {
    const { firstHash } = markSchema.parse(JSON.parse(readFileSync(markFile(folder), 'utf8')));
    return readAuditHash(db, 1) === firstHash;
  } catch {
    // A torn mark says nothing: practice data are then removed by hand.
    return false;
  }
}

/**
 * Moves everything of a closed data folder into one folder inside it, backups of
 * the practice data too, so that the real office begins without any of it. The
 * database goes last: until then a crash leaves an office that still opens.
 *
 * @returns where it lies now
 */
export function moveSampleAway(folder: DataFolder, stamp: string): Result<string> {
  const away = path.join(folder.root, `${REMOVED_PREFIX}${stamp}`);
  const database = path.basename(folder.database);
  const rank = (name: string): number => Number(name.startsWith(database));
  try {
    mkdirSync(away, { recursive: true });
    const names = readdirSync(folder.root).filter((name) => !name.startsWith(REMOVED_PREFIX));
    for (const name of names.toSorted((one, other) => rank(one) - rank(other))) {
      renameWithRetry(path.join(folder.root, name), path.join(away, name));
    }
    syncFolder(away);
    syncFolder(folder.root);
    return ok(away);
  } catch (error) {
    const appError = toAppError(error, folder.root);
    if (appError === null) throw error;
    return fail(appError);
  }
}

function markFile({ root }: DataFolder): string {
  return path.join(root, 'du-lieu-mau.json');
}
