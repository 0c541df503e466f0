import { build } from 'vite';
import { isBuildStale } from './isBuildStale.ts';

const SOURCES = [
  'renderer',
  'app/contract',
  'app/domain',
  'vite.renderer.config.ts',
  'package-lock.json',
];

/** Builds the screens unless the build is newer than everything it is made of. */
export async function buildRenderer(): Promise<void> {
  if (!isBuildStale('build/renderer/index.html', SOURCES)) return;
  await build({ configFile: 'vite.renderer.config.ts', logLevel: 'warn' });
}
