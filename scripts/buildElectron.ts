import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { isBuildStale } from './isBuildStale.ts';

const OUT = path.resolve('build/electron');
/** Loaded from node_modules, never bundled: native modules, and programs that find their files beside themselves. */
const UNBUNDLED = ['better-sqlite3', '@napi-rs/canvas', 'tesseract.js-core'];
const NATIVE_FILES = ['better-sqlite3/prebuilds/*.node', '@napi-rs/canvas-*/*.node'];

const SOURCES = ['app', 'electron', 'scripts/buildElectron.ts', 'package-lock.json'];

/**
 * Bundles the desktop shell: main, core and reader as modules, the preload as
 * the one CommonJS file a sandboxed page takes. Only Electron, the two native
 * modules (SQLite, canvas) and the recogniser of scans stay outside. A build that is newer
 * than everything it is made of stays.
 */
export async function buildElectron(): Promise<void> {
  if (!isBuildStale(path.join(OUT, 'preload.cjs'), SOURCES)) return;
  await rm(OUT, { recursive: true, force: true });
  await build(
    bundle({
      entries: {
        main: 'electron/main.ts',
        core: 'app/hosts/core/coreProcess.ts',
        reader: 'app/hosts/core/readerUtilityProcess.ts',
      },
      format: 'es',
      define: { NATIVE_MODULE_HASHES: JSON.stringify(await hashNativeModules()) },
    }),
  );
  await build(bundle({ entries: { preload: 'electron/preload.ts' }, format: 'cjs' }));
}

type Bundle = {
  readonly entries: Readonly<Record<string, string>>;
  readonly format: 'es' | 'cjs';
  readonly define?: Record<string, string>;
};

function bundle({ entries, format, define = {} }: Bundle): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    // pdf.js takes Electron's helper processes for pages with a screen to draw on; this
    // is the value by which it knows a Node.
    define: { ...define, 'process.type': JSON.stringify('browser') },
    // pdf.js is read by nobody: its short form takes half the room.
    resolve: {
      alias: [{ find: /^(pdfjs-dist\/legacy\/build\/[a-z.]+)\.mjs$/u, replacement: '$1.min.mjs' }],
    },
    ssr: { noExternal: true, external: ['electron', ...UNBUNDLED], target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { ...entries },
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'shared-[hash].js',
        },
      },
    },
  };
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
