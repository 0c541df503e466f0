import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { afterPack as flipPackedFuses, type PackedFolder } from './flipFuses.ts';

/** Hook of electron-builder: a package that could not open photos or scans is never made. */
export async function afterPack(packed: PackedFolder): Promise<void> {
  requireUnpackedFiles(packed.appOutDir);
  await flipPackedFuses(packed);
}

/** One file each must lie outside of the archive. */
const UNPACKED = [
  'better-sqlite3/prebuilds/*.node',
  '@napi-rs/canvas-*/*.node',
  'tesseract.js-core/*.wasm',
  '@tesseract.js-data/vie/*/vie.traineddata.gz',
];

/**
 * npm installs the canvas module of its own machine alone, so a package for
 * another system lacks it without a word.
 */
export function requireUnpackedFiles(appOutDir: string): void {
  const modules = path.join(appOutDir, 'resources/app.asar.unpacked/node_modules');
  for (const pattern of UNPACKED) {
    if (!existsSync(modules) || globSync(pattern, { cwd: modules }).length !== 1) {
      throw new Error(`the package lacks ${pattern}: pack on the system it is for`);
    }
  }
}
