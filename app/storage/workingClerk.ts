import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { ok, fail, type Result } from '#app/domain/result.ts';
import type { DataFolder } from './dataFolder.ts';
import { toAppError } from './sqliteErrors.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** Who works at this PC and on which day that was last said. */
const workingClerkSchema = z.object({ clerkId: z.string().nullable(), chosenOn: z.iso.date() });

export type WorkingClerk = z.infer<typeof workingClerkSchema>;

/**
 * Kept beside the database, not in it: choosing a name changes no data, belongs
 * to the PC and is no step to undo. Null when nobody was ever chosen or the file
 * is torn; then the PC's own user is named.
 */
export function readWorkingClerk({ workingClerk }: DataFolder): WorkingClerk | null {
  if (!existsSync(workingClerk)) return null;
  try {
    return workingClerkSchema.parse(JSON.parse(readFileSync(workingClerk, 'utf8')));
  } catch {
    // A torn note names nobody; the screens ask again.
    return null;
  }
}

export function writeWorkingClerk(folder: DataFolder, working: WorkingClerk): Result<void> {
  try {
    writeFileAtomically(folder.workingClerk, Buffer.from(JSON.stringify(working)));
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, folder.workingClerk);
    if (appError === null) throw error;
    return fail(appError);
  }
}
