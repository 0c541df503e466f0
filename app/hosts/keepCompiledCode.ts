import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node keep what it made of the program's TypeScript beside the installed
 * packages: the second start takes half the time of the first. Has to be called
 * before anything else is imported. Where the folder takes no writing nothing is kept.
 */
export function keepCompiledCode(): void {
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
}
