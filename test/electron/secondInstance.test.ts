import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadStandIn } from './standIn/startStandInApp.ts';

test('a second start ends at once: no window, no core, no second owner of the data', async () => {
  const electron = loadStandIn();
  electron.standIn.isFirstInstance = false;
  const ended = new Promise<void>((resolve) => {
    electron.app.once('stand-in-exit', () => resolve());
  });
  createRequire(import.meta.url)(path.resolve('build/electron/main.js'));
  await ended;
  expect(electron.standIn.exitCode).toBe(0);
  expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
});
