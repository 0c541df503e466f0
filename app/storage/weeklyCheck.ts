import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DataFolder } from './dataFolder.ts';
import type { Connection } from './openDatabase.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const lastCheckSchema = z.object({ checkedAt: z.int() });

/**
 * Runs the full `integrity_check` when the last one is a week old, unknown or
 * lies in the future; every open runs the quick one. Returns what SQLite found,
 * null when nothing is wrong.
 */
export function checkWeekly(
  connection: Connection,
  folder: Pick<DataFolder, 'lastCheck'>,
  now: number,
): string | null {
  const checkedAt = readLastCheck(folder.lastCheck);
  const age = checkedAt === null ? WEEK_MS : now - checkedAt;
  if (age >= 0 && age < WEEK_MS) return null;
  const found: unknown = connection.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') return String(found);
  try {
    const bytes = Buffer.from(JSON.stringify({ checkedAt: now }));
    writeFileAtomically(folder.lastCheck, bytes, { sync: false });
  } catch {
    // Without the note the check runs again at the next open; nothing is lost.
  }
  return null;
}

function readLastCheck(file: string): number | null {
  if (!existsSync(file)) return null;
  try {
    return lastCheckSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).checkedAt;
  } catch {
    return null;
  }
}
