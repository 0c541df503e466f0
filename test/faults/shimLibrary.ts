import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '#app/domain/result.ts';

const SOURCE = fileURLToPath(new URL('shim.c', import.meta.url));

let built: { readonly library: string } | { readonly missing: string } | undefined;

/** Why writes cannot be recorded or made to fail on this machine; null when they can. */
export function shimMissing(): string | null {
  built ??= build();
  return 'missing' in built ? built.missing : null;
}

/** What a process needs in its environment so that the shim stands below it. */
export function withShim(root: string): Record<string, string> {
  built ??= build();
  invariant('library' in built, 'a fault that needs the shim is skipped without it');
  return { LD_PRELOAD: built.library, FAULT_ROOT: root };
}

function build(): NonNullable<typeof built> {
  if (process.platform !== 'linux') return { missing: 'LD_PRELOAD is of Linux' };
  const folder = mkdtempSync(path.join(tmpdir(), 'su-co-shim-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = path.join(folder, 'shim.so');
  const options = ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra'];
  const compiled = spawnSync('cc', [...options, '-o', library, SOURCE, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (compiled.error !== undefined) return { missing: 'there is no C compiler' };
  invariant(compiled.status === 0, `the shim compiles: ${compiled.stderr}`);
  return { library };
}
