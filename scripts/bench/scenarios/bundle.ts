import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildRenderer } from '#scripts/buildRenderer.ts';
import type { Scenario } from '../scenario.ts';

const FOLDER = 'build/renderer';

/** What the first page loads before anything is shown. */
export const bundle: Scenario = {
  name: 'bundle',
  what: 'JavaScript of the first page after gzip; every other screen is loaded while nothing else is to do',
  sizes: [1],
  unit: 'kB',
  figure: 'kB',
  ours: async () => {
    await buildRenderer();
    return {
      run: () => {
        const page = readFileSync(path.join(FOLDER, 'index.html'), 'utf8');
        const scripts = Array.from(page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu));
        const bytes = scripts.reduce((sum, [, file = '']) => sum + gzipped(file), 0);
        return { ms: bytes / 1_000 };
      },
    };
  },
  targets: [
    {
      says: 'at most 350 kB gzip',
      isMet: ({ oursMs }) => (oursMs === null ? null : oursMs <= 350),
    },
  ],
};

function gzipped(file: string): number {
  return gzipSync(readFileSync(path.join(FOLDER, file))).length;
}
