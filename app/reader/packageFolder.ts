import { createRequire } from 'node:module';
import path from 'node:path';

/** Folder of an installed package, for files it reads at run time; slashes as in addresses. */
export function packageFolder(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return path.dirname(manifest).replaceAll(path.sep, '/');
}
