import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { ok, type Result } from '#app/domain/result.ts';
import type { DataFolder } from './dataFolder.ts';
import type { Connection } from './openDatabase.ts';
import { readThrough } from './pendingCheck.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const lastCheckSchema = z.object({ checkedAt: z.int() });

/**
 * Runs the full `integrity_check` when the last one is a week old, unknown or
 * lies in the future. It reads everything several times and takes about twice as
 * long as the quick one.
 */
export function checkWeekly(
  connection: Connection,
  folder: Pick<DataFolder, 'lastCheck' | 'database'>,
  now: number,
): Result<void> {
  if (!isWeeklyCheckDue(folder, now)) return ok(undefined);
  const sound = readThrough(connection, folder.database, 'integrity_check');
  if (sound.ok) noteFullCheck(folder, now);
  return sound;
}

function isWeeklyCheckDue(folder: Pick<DataFolder, 'lastCheck'>, now: number): boolean {
  const checkedAt = readLastCheck(folder.lastCheck);
  const age = checkedAt === null ? WEEK_MS : now - checkedAt;
  return age < 0 || age >= WEEK_MS;
}

/** Notes that the whole database was found sound, as a backup finds it before it copies anything. */
export function noteFullCheck({ lastCheck }: Pick<DataFolder, 'lastCheck'>, now: number): void {
  try {
    const bytes = Buffer.from(JSON.stringify({ checkedAt: now }));
    writeFileAtomically(lastCheck, bytes, { sync: false });
  } catch {
    // Without the note the check runs again; nothing is lost.
  }
}

function readLastCheck(file: string): number | null {
  if (!existsSync(file)) return null;
  try {
    return lastCheckSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).checkedAt;
  } catch {
    return null;
  }
}
