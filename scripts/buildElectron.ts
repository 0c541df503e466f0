import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { isBuildStale } from './isBuildStale.ts';
import { nodeBundle } from './nodeBundle.ts';

const OUT = path.resolve('build/electron');
const NATIVE_FILES = ['better-sqlite3/prebuilds/*.node', '@napi-rs/canvas-*/*.node'];

const SOURCES = [
  'app',
  'electron',
  'scripts/buildElectron.ts',
  'scripts/nodeBundle.ts',
  'package-lock.json',
];

/**
 * Bundles the desktop shell: main, core and reader as modules, the preload as
 * the one CommonJS file a sandboxed page takes. A build that is newer than
 * everything it is made of stays.
 */
export async function buildElectron(): Promise<void> {
  if (!isBuildStale(path.join(OUT, 'preload.cjs'), SOURCES)) return;
  await rm(OUT, { recursive: true, force: true });
  await build(
    nodeBundle({
      outDir: OUT,
      entries: {
        main: 'electron/main.ts',
        core: 'app/hosts/core/coreProcess.ts',
        reader: 'app/hosts/core/readerUtilityProcess.ts',
      },
      format: 'es',
      define: { NATIVE_MODULE_HASHES: JSON.stringify(await hashNativeModules()) },
    }),
  );
  const preload = { preload: 'electron/preload.ts' };
  await build(nodeBundle({ outDir: OUT, entries: preload, format: 'cjs' }));
}

/**
 * SHA-256 of every native module that can be packed, by its path in node_modules.
 * Of canvas npm installs only the one of this machine: Windows packs for itself.
 */
async function hashNativeModules(): Promise<Record<string, string>> {
  const root = path.resolve('node_modules');
  const files = globSync(NATIVE_FILES, { cwd: root });
  const hashes = files.map(async (file) => {
    const bytes = await readFile(path.join(root, file));
    const name = file.replaceAll(path.sep, '/');
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

if (import.meta.main) await buildElectron();
