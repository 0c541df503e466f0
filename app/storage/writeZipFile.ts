import { Zip, ZipPassThrough } from 'fflate';
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFully } from './backupArchive.ts';
import { renameWithRetry, syncFolder, UNFINISHED } from './writeFileAtomically.ts';

/** A file of a ZIP, read when its turn comes, so that only one is in memory. */
export type ZipSource = { readonly name: string; readonly read: () => Uint8Array };

/** Every time zone reads 1 January 1980, noon: the same files give the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1, 12);

/** Writes a ZIP of many files as a whole or not at all; files go in as they are. */
export function writeZipFile(target: string, sources: Iterable<ZipSource>): void {
  const temporary = `${target}${UNFINISHED}`;
  try {
    const output = openSync(temporary, 'w');
    try {
      const zip = new Zip((error, chunk) => {
        if (error !== null) throw error;
        writeFully(output, chunk);
      });
      for (const { name, read } of sources) {
        const entry = new ZipPassThrough(name);
        entry.mtime = FIXED_TIME;
        zip.add(entry);
        entry.push(read(), true);
      }
      zip.end();
      fsyncSync(output);
    } finally {
      closeSync(output);
    }
    renameWithRetry(temporary, target);
    syncFolder(path.dirname(target));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
