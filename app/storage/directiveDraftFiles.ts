import type { DataFolder } from './dataFolder.ts';
import { listDrafts, readDraft, removeDraft, writeDraft } from './draftFiles.ts';

/** Keeps what was read of a directive until it is put on record. */
export function writeDirectiveDraft(folder: DataFolder, id: string, draft: unknown): void {
  writeDraft(folder.directiveDrafts, id, draft);
}

/** Undefined when there is none or it cannot be read. */
export function readDirectiveDraft(folder: DataFolder, id: string): unknown {
  return readDraft(folder.directiveDrafts, id);
}

/** Ids of all drafts. */
export function listDirectiveDrafts(folder: DataFolder): string[] {
  return listDrafts(folder.directiveDrafts);
}

export function removeDirectiveDraft(folder: DataFolder, id: string): void {
  removeDraft(folder.directiveDrafts, id);
}
