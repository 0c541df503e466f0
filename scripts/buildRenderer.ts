import { build } from 'vite';
import { isBuildStale } from './isBuildStale.ts';

const SOURCES = [
  'renderer',
  'app/contract',
  'app/domain',
  'docs/huong-dan',
  'vite.renderer.config.ts',
  'scripts/buildRenderer.ts',
  'package-lock.json',
];

/**
 * Builds the screens unless the build is newer than everything it is made of.
 * Always the build that is shipped: a test runner's NODE_ENV would put the
 * development copy of React into it.
 */
export async function buildRenderer(): Promise<void> {
  if (!isBuildStale('build/renderer/index.html', SOURCES)) return;
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: 'vite.renderer.config.ts', logLevel: 'warn' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}
