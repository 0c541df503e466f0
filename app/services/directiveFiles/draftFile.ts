import { z } from 'zod';
import { directiveContentSchema, directiveDraftSchema } from '#app/contract/directiveSchemas.ts';
import type { Directive } from '#app/domain/directive.ts';
import {
  listDirectiveDrafts,
  readDirectiveDraft,
  removeDirectiveDraft,
  writeDirectiveDraft,
} from '#app/storage/directiveDraftFiles.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { listDirectiveLines } from '#app/storage/directiveList.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import type { ServiceContext } from '../serviceContext.ts';

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
  /** The directive it became; the draft is there again when that step is taken back. */
  storedAs: z.string().nullable(),
});

/** A directive that is not on record yet, or corrections of one that is. */
export type DraftFile = z.infer<typeof draftFileSchema>;

/** Null when there is none, or none that this program can read. */
export function readDraftFile(folder: DataFolder, id: string): DraftFile | null {
  return draftFileSchema.safeParse(readDirectiveDraft(folder, id)).data ?? null;
}

/** Drafts that wait, newest first; those that are on record wait no more. */
export function listDraftFiles({ folder, connection }: ServiceContext): DraftFile[] {
  const onRecord = new Set(listDirectiveLines(readDb(connection)).map(({ id }) => id));
  return listDirectiveDrafts(folder)
    .flatMap((id) => readDraftFile(folder, id) ?? [])
    .filter(({ storedAs }) => storedAs === null || !onRecord.has(storedAs))
    .toSorted((left, right) => right.updatedAt.localeCompare(left.updatedAt));
}

/** How many drafts that became records are kept, in case their step is taken back. */
const KEPT_STORED = 20;

/** Takes the oldest drafts away that became records. */
export function pruneStoredDrafts({ folder }: ServiceContext): void {
  const stored = listDirectiveDrafts(folder)
    .flatMap((id) => readDraftFile(folder, id) ?? [])
    .filter(({ storedAs }) => storedAs !== null)
    .toSorted((left, right) => right.updatedAt.localeCompare(left.updatedAt));
  for (const { id } of stored.slice(KEPT_STORED)) removeDirectiveDraft(folder, id);
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
