import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { DataFolder } from './dataFolder.ts';
import { toAppError } from './sqliteErrors.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

const thumbnailSchema = z.object({
  mediaType: z.enum(['image/jpeg', 'image/png']),
  widthPx: z.int().min(1),
  heightPx: z.int().min(1),
  /** A JPEG in base64. */
  thumbnail: z.base64(),
});
/** What the reader found in a photo, kept so that the photo is not opened again. */
export type KeptThumbnail = z.infer<typeof thumbnailSchema>;

/** Null when it was not made yet, is gone or torn: it can always be made again. */
export function readThumbnail(folder: DataFolder, sha256: string): KeptThumbnail | null {
  const file = thumbnailPath(folder, sha256);
  if (!existsSync(file)) return null;
  try {
    return thumbnailSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A torn file is as good as none.
    return null;
  }
}

/** The picture for print, drawn anew as JPEG; null when it is gone. */
export function readPrintCopy(folder: DataFolder, sha256: string): Uint8Array | null {
  const file = printCopyPath(folder, sha256);
  return existsSync(file) ? readFileSync(file) : null;
}

/** A disk that takes no pictures loses nothing: the photo is opened again next time. */
export function keepPictures(
  folder: DataFolder,
  sha256: string,
  kept: KeptThumbnail,
  print: Uint8Array,
): void {
  try {
    mkdirSync(folder.thumbnails, { recursive: true });
    const bytes = Buffer.from(JSON.stringify(kept));
    writeFileAtomically(printCopyPath(folder, sha256), print, { sync: false });
    writeFileAtomically(thumbnailPath(folder, sha256), bytes, { sync: false });
  } catch (error) {
    if (toAppError(error, folder.thumbnails) === null) throw error;
  }
}

function thumbnailPath(folder: DataFolder, sha256: string): string {
  return path.join(folder.thumbnails, `${sha256}.json`);
}

function printCopyPath(folder: DataFolder, sha256: string): string {
  return path.join(folder.thumbnails, `${sha256}.jpg`);
}
