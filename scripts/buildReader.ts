import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { BUILT_READERS, hashReaderSources } from '#app/reader/readerEntry.ts';
import { nodeBundle } from './nodeBundle.ts';

/**
 * Bundles the reader for hosts on plain Node, unless one of the same sources is
 * there. It appears whole or not at all, and readers of other sources go.
 */
export async function buildReader(): Promise<void> {
  const name = hashReaderSources();
  const target = path.join(BUILT_READERS, name);
  if (existsSync(target)) return;
  const unfinished = `${target}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const entries = { readerProcess: 'app/reader/readerProcess.ts' };
  await build(nodeBundle({ entries, outDir: unfinished, format: 'es' }));
  for (const other of await readdir(BUILT_READERS)) {
    const old = path.join(BUILT_READERS, other);
    if (old !== unfinished) await rm(old, { recursive: true, force: true });
  }
  await rename(unfinished, target);
}

if (import.meta.main) await buildReader();
