import { z } from 'zod';
import {
  foreignRowSchema,
  sourceKindSchema,
  trayActivitySchema,
  trayCellSchema,
  trayDecisionsSchema,
  trayReceiptSchema,
} from '#app/contract/importSchemas.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { listDrafts, readDraft, removeDraft, writeDraft } from '#app/storage/draftFiles.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';

const traySourceFileSchema = z.object({
  id: z.string(),
  campaignId: z.string(),
  version: z.int(),
  addedAt: z.string(),
  /** The order things came in. */
  position: z.int(),
  name: z.string(),
  kind: sourceKindSchema,
  /** Null for a refused file: its bytes are not kept. */
  sha256: z.string().length(64).nullable(),
  byteSize: z.int(),
  mediaType: z.string(),
  receipt: trayReceiptSchema,
  cells: z.array(trayCellSchema),
  activities: z.array(trayActivitySchema),
  foreignRows: z.array(foreignRowSchema),
  decisions: trayDecisionsSchema,
  refused: z.string().nullable(),
  repeatedOn: z.string().nullable(),
  /** What became of it; each entry counts while its submission is on record. */
  applied: z.array(
    z.object({ submissionId: z.string(), unit: z.string(), keys: z.array(z.string()) }),
  ),
  isRemoved: z.boolean(),
});

/** A file or message that waits in the tray of a campaign, with what was read and decided. */
export type TraySourceFile = z.infer<typeof traySourceFileSchema>;

/** Null when there is none, or none that this program can read. */
export function readSourceFile(folder: DataFolder, id: string): TraySourceFile | null {
  return traySourceFileSchema.safeParse(readDraft(folder.importTray, id)).data ?? null;
}

/** Everything that ever lay in the tray of a campaign and is still kept, in the order it came. */
export function listSourceFiles(folder: DataFolder, campaignId: string): TraySourceFile[] {
  return listDrafts(folder.importTray)
    .flatMap((id) => readSourceFile(folder, id) ?? [])
    .filter((source) => source.campaignId === campaignId)
    .toSorted((left, right) => left.position - right.position);
}

/** The source has reached the disk when this returns ok. */
export function writeSourceFile(folder: DataFolder, source: TraySourceFile): Result<void> {
  try {
    writeDraft(folder.importTray, source.id, source);
    return ok(undefined);
  } catch (error) {
    const appError = toAppError(error, folder.importTray);
    if (appError === null) throw error;
    return fail(appError);
  }
}

/** How many sources that left the tray are kept, in case they are wanted back. */
const KEPT_GONE = 100;

/** Takes the oldest away of those that left the tray. */
export function pruneSourceFiles(folder: DataFolder, gone: readonly TraySourceFile[]): void {
  for (const { id } of gone.slice(0, Math.max(0, gone.length - KEPT_GONE))) {
    removeDraft(folder.importTray, id);
    removeDraft(folder.importTrayTexts, id);
  }
}
