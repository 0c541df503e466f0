import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from './writeFileAtomically.ts';

/**
 * Keeps something unfinished in a folder of its own, one file each: no record
 * yet, so no step to undo. The file has reached the disk when this returns.
 */
export function writeDraft(place: string, id: string, draft: unknown): void {
  mkdirSync(place, { recursive: true });
  writeFileAtomically(draftPath(place, id), Buffer.from(JSON.stringify(draft)));
}

/** Undefined when there is none or it cannot be read. */
export function readDraft(place: string, id: string): unknown {
  const file = draftPath(place, id);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A torn file is as good as none: files are written whole or not at all.
    return undefined;
  }
}

/** Ids of all drafts of a folder. */
export function listDrafts(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));
}

export function removeDraft(place: string, id: string): void {
  rmSync(draftPath(place, id), { force: true });
}

const ENDING = '.json';

/** Ids are made here or checked at the contract: letters, digits and dashes alone. */
function draftPath(place: string, id: string): string {
  return path.join(place, `${id}${ENDING}`);
}
