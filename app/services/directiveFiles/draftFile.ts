import { z } from 'zod';
import { directiveContentSchema, directiveDraftSchema } from '#app/contract/directiveSchemas.ts';
import type { Directive } from '#app/domain/directive.ts';
import {
  listDirectiveDrafts,
  readDirectiveDraft,
  writeDirectiveDraft,
} from '#app/storage/directiveDraftFiles.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';

const fileSchema = z.object({
  name: z.string(),
  sha256: z.string().length(64),
  byteSize: z.int(),
});

const draftFileSchema = directiveDraftSchema.extend({
  id: z.string(),
  /** Null for corrections of a directive that was entered by hand. */
  file: fileSchema.nullable(),
  /** What the stored directive said when its correction began; null for a directive that is not stored. */
  base: directiveContentSchema.nullable(),
  version: z.int(),
  updatedAt: z.string(),
});

/** A directive that is not on record yet, or corrections of one that is. */
export type DraftFile = z.infer<typeof draftFileSchema>;

/** Null when there is none, or none that this program can read. */
export function readDraftFile(folder: DataFolder, id: string): DraftFile | null {
  return draftFileSchema.safeParse(readDirectiveDraft(folder, id)).data ?? null;
}

/** All drafts, newest first. */
export function listDraftFiles(folder: DataFolder): DraftFile[] {
  return listDirectiveDrafts(folder)
    .flatMap((id) => readDraftFile(folder, id) ?? [])
    .toSorted((left, right) => right.updatedAt.localeCompare(left.updatedAt));
}

/** The draft has reached the disk when this returns ok. */
export function writeDraftFile(folder: DataFolder, draft: DraftFile): Result<void> {
  try {
    writeDirectiveDraft(folder, draft.id, draft);
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, folder.directiveDrafts);
    if (appError === null) throw error;
    return fail(appError);
  }
}

/** The fields of a directive, in one order, so that two of them can be compared. */
export function contentOf(directive: Directive): DraftFile['content'] {
  return directiveContentSchema.parse(directive);
}
