import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './dataFolder.ts';
import { toAppError } from './sqliteErrors.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** The pages of a received directive as text, by its hash; undefined when they have to be read anew. */
export function readKeptPages(folder: DataFolder, sha256: string): unknown {
  const file = path.join(folder.directivePages, `${sha256}.json`);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A torn file is as good as none.
    return undefined;
  }
}

export function keepPages(folder: DataFolder, sha256: string, pages: unknown): void {
  keep(folder, `${sha256}.json`, Buffer.from(JSON.stringify(pages)));
}

/** The picture of a page, null when it has to be drawn anew. */
export function readKeptPicture(
  folder: DataFolder,
  sha256: string,
  page: number,
): Uint8Array | null {
  const file = path.join(folder.directivePages, pictureName(sha256, page));
  return existsSync(file) ? readFileSync(file) : null;
}

export function keepPicture(
  folder: DataFolder,
  sha256: string,
  page: number,
  jpeg: Uint8Array,
): void {
  keep(folder, pictureName(sha256, page), jpeg);
}

function pictureName(sha256: string, page: number): string {
  return `${sha256}-${page}.jpg`;
}

/** A disk that takes nothing loses nothing: the file is read again next time. */
function keep(folder: DataFolder, name: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder.directivePages, { recursive: true });
    writeFileAtomically(path.join(folder.directivePages, name), bytes, { sync: false });
  } catch (error) {
    if (toAppError(error, folder.directivePages) === null) throw error;
  }
}
