import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Native modules lie outside the integrity check of the archive, so those that
 * may be loaded are compared with the hashes taken when the package was built.
 * `hashes` maps paths in node_modules to SHA-256, also those of other systems.
 */
export async function areNativeModulesIntact(
  hashes: Readonly<Record<string, string>>,
): Promise<boolean> {
  const system = `${process.platform}-${process.arch}`;
  const own = Object.entries(hashes).filter(
    ([name]) =>
      name === `better-sqlite3/prebuilds/${system}.node` ||
      name.startsWith(`@napi-rs/canvas-${system}-`),
  );
  // SQLite and canvas: a package without one of them was packed on a machine of another kind.
  if (own.length < 2) return false;
  const manifest = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
  const root = path.dirname(path.dirname(manifest)).replace(ARCHIVE, UNPACKED);
  const checks = own.map(async ([name, expected]) => {
    const bytes = await readFile(path.join(root, name)).catch(() => null);
    return bytes !== null && createHash('sha256').update(bytes).digest('hex') === expected;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** Inside the archive the path leads to the unpacked copy, which is the one that is loaded. */
const ARCHIVE = /app\.asar(?=[\\/])/u;
const UNPACKED = 'app.asar.unpacked';
