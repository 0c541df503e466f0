import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every built reader lies in a folder that is named for what it was made of. */
export const BUILT_READERS = fileURLToPath(new URL('../../build/reader', import.meta.url));

const SOURCE_ENTRY = fileURLToPath(new URL('readerProcess.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['app/{domain,importing,reader}/**/*.ts', 'package-lock.json'];

/**
 * The program that a plain Node runs as its reader: the one built of exactly the
 * sources that lie here, else the sources themselves. A process of its own for
 * each file spends most of its time on making JavaScript of TypeScript, and may
 * not keep what it made, since it may not write.
 */
export function readerEntry(): string {
  sourcesAtStart ??= hashReaderSources();
  const built = path.join(BUILT_READERS, sourcesAtStart, 'readerProcess.js');
  return existsSync(built) ? built : SOURCE_ENTRY;
}

/** A running host keeps to the reader that it was started with. */
let sourcesAtStart: string | null = null;

/** What tells one state of the reader's sources, and of the packages they use, from another. */
export function hashReaderSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: ROOT }).toSorted()) {
    const bytes = readFileSync(path.join(ROOT, file));
    hash.update(`${file.replaceAll(path.sep, '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
