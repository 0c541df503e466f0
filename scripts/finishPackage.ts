import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { afterPack as flipPackedFuses, type PackedFolder } from './flipFuses.ts';

/** Hook of electron-builder: a package that could not open photos is never made. */
export async function afterPack(packed: PackedFolder): Promise<void> {
  requireNativeModules(packed.appOutDir);
  await flipPackedFuses(packed);
}

/**
 * npm installs the canvas module of its own machine alone, so a package for
 * another system lacks it without a word.
 */
export function requireNativeModules(appOutDir: string): void {
  const modules = path.join(appOutDir, 'resources/app.asar.unpacked/node_modules');
  for (const pattern of ['better-sqlite3/prebuilds/*.node', '@napi-rs/canvas-*/*.node']) {
    if (!existsSync(modules) || globSync(pattern, { cwd: modules }).length !== 1) {
      throw new Error(`the package lacks ${pattern}: pack on the system it is for`);
    }
  }
}
