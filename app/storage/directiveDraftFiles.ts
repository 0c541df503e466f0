import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './dataFolder.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/**
 * Keeps what was read of a directive until it is put on record: no record yet,
 * so no step to undo. The file has reached the disk when this returns.
 */
export function writeDirectiveDraft(folder: DataFolder, id: string, draft: unknown): void {
  mkdirSync(folder.directiveDrafts, { recursive: true });
  writeFileAtomically(draftPath(folder, id), Buffer.from(JSON.stringify(draft)));
}

/** Undefined when there is none or it cannot be read. */
export function readDirectiveDraft(folder: DataFolder, id: string): unknown {
  const file = draftPath(folder, id);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A torn file is as good as none: files are written whole or not at all.
    return undefined;
  }
}

/** Ids of all drafts. */
export function listDirectiveDrafts(folder: DataFolder): string[] {
  if (!existsSync(folder.directiveDrafts)) return [];
  return readdirSync(folder.directiveDrafts)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));
}

export function removeDirectiveDraft(folder: DataFolder, id: string): void {
  rmSync(draftPath(folder, id), { force: true });
}

const ENDING = '.json';

/** Ids are made here or checked at the contract: letters, digits and dashes alone. */
function draftPath(folder: DataFolder, id: string): string {
  return path.join(folder.directiveDrafts, `${id}${ENDING}`);
}
