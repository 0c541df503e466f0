import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Native modules lie outside the integrity check of the archive, so the one
 * that is about to be loaded is compared with the hash taken when the package
 * was built. `hashes` maps file names (`win32-x64.node`) to SHA-256.
 */
export async function isNativeModuleIntact(
  hashes: Readonly<Record<string, string>>,
): Promise<boolean> {
  const name = `${process.platform}-${process.arch}.node`;
  const expected = hashes[name];
  if (expected === undefined) return false;
  const manifest = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
  const file = path.join(path.dirname(manifest), 'prebuilds', name).replace(ARCHIVE, UNPACKED);
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === expected;
}

/** Inside the archive the path leads to the unpacked copy, which is the one that is loaded. */
const ARCHIVE = /app\.asar(?=[\\/])/u;
const UNPACKED = 'app.asar.unpacked';
