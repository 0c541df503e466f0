import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Prints every module that loading `entries` resolves. */
function resolvedModules(entries: readonly string[]): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve(specifier, context, next) { console.log(specifier); return next(specifier, context); } });
    for (const entry of process.argv.slice(1)) await import(entry);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...entries], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout.trim().split('\n');
}

test('the services load in plain Node and resolve no Electron', () => {
  const services = path.join(ROOT, 'app/services');
  const routes = sourceFiles(path.join(services, 'routes'));
  const modules = resolvedModules([path.join(services, 'router.ts'), ...routes]);
  expect(modules.length).toBeGreaterThan(100);
  expect(modules).toContain('better-sqlite3');
  expect(modules.filter((name) => /^electron(\/|$)/u.test(name))).toEqual([]);
});

test.each(['domain', 'contract'])('app/%s imports nothing of Node', (folder) => {
  const files = sourceFiles(path.join(ROOT, 'app', folder));
  expect(files.length).toBeGreaterThan(2);
  const imports = files.flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(2);
  expect(imports.filter(isBuiltin)).toEqual([]);
  expect(importsOf(path.join(ROOT, 'app/storage/openDatabase.ts')).some(isBuiltin)).toBe(true);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

function importsOf(file: string): string[] {
  const matches = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu);
  return [...matches].map(([, name]) => name ?? '');
}
