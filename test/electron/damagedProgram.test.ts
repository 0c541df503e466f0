import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadStandIn } from './standIn/startStandInApp.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chuong-trinh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SYSTEM = `${process.platform}-${process.arch}`;

test.each([
  ['SQLite', `better-sqlite3/prebuilds/${SYSTEM}.node`],
  ['canvas', `@napi-rs/canvas-${SYSTEM}*/*.node`],
])('a native module that is not the one of the build is never loaded: %s', async (name, file) => {
  const program = path.join(folder, name);
  cpSync('build/electron', path.join(program, 'build/electron'), { recursive: true });
  const modules = path.join(program, 'node_modules');
  for (const each of ['better-sqlite3', '@napi-rs']) {
    cpSync(path.join('node_modules', each), path.join(modules, each), {
      recursive: true,
      filter: (from) => !from.includes(`${path.sep}deps`) && !from.includes(`${path.sep}src`),
    });
  }
  writeFileSync(path.join(program, 'package.json'), '{"type":"module"}');
  const [native] = globSync(file, { cwd: modules }).map((each) => path.join(modules, each));
  if (native === undefined) throw new Error(`${file} is installed on this machine`);
  const bytes = readFileSync(native);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(native, bytes);

  const electron = loadStandIn();
  electron.standIn.errorBoxes.length = 0;
  const ended = new Promise<void>((resolve) => {
    electron.app.once('stand-in-exit', () => resolve());
  });
  createRequire(import.meta.url)(path.join(program, 'build/electron/main.js'));
  await ended;
  expect(electron.standIn.exitCode).toBe(1);
  expect(electron.standIn.errorBoxes).toEqual(['Không mở được chương trình']);
  expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
});
