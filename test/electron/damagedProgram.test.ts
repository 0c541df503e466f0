import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadStandIn } from './standIn/startStandInApp.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chuong-trinh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a native module that is not the one of the build is never loaded', async () => {
  cpSync('build/electron', path.join(folder, 'build/electron'), { recursive: true });
  cpSync('node_modules/better-sqlite3', path.join(folder, 'node_modules/better-sqlite3'), {
    recursive: true,
    filter: (file) => !file.includes(`${path.sep}deps`) && !file.includes(`${path.sep}src`),
  });
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const native = path.join(
    folder,
    'node_modules/better-sqlite3/prebuilds',
    `${process.platform}-${process.arch}.node`,
  );
  const bytes = readFileSync(native);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(native, bytes);

  const electron = loadStandIn();
  const ended = new Promise<void>((resolve) => {
    electron.app.once('stand-in-exit', () => resolve());
  });
  createRequire(import.meta.url)(path.join(folder, 'build/electron/main.js'));
  await ended;
  expect(electron.standIn.exitCode).toBe(1);
  expect(electron.standIn.errorBoxes).toEqual(['Không mở được chương trình']);
  expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
});
