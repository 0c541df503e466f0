import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

type Electron = typeof import('./electron.ts');
type UtilityProcesses = typeof import('./utilityProcess.ts');

/** The running app: the real build of main, preload, core and reader on the stand-in. */
export type StandInApp = {
  readonly electron: Electron;
  readonly window: InstanceType<Electron['BrowserWindow']>;
  readonly page: Page;
  /** Gone after `quit`. */
  readonly dataFolder: string;
  readonly coreProcesses: () => ReturnType<UtilityProcesses['forkedProcesses']>;
  readonly readerProcesses: () => ReturnType<UtilityProcesses['forkedProcesses']>;
  /** Quits as the menu does and waits for the end. */
  readonly quit: () => Promise<void>;
};

const nativeRequire = createRequire(import.meta.url);
const STAND_IN = new URL('electron.ts', import.meta.url);

/**
 * Starts the built main process in this very process, with `electron` resolved
 * to the stand-in. Module state makes it once per test file.
 */
export async function startStandInApp(
  main = path.resolve('build/electron/main.js'),
): Promise<StandInApp> {
  const electron = loadStandIn();
  const utility: UtilityProcesses = nativeRequire('./utilityProcess.ts');
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'bao-cao-'));
  process.argv.push('--data', dataFolder);
  nativeRequire(main);
  const window = await firstWindow(electron);
  const page = await window.webContents.page;
  return {
    electron,
    window,
    page,
    dataFolder,
    coreProcesses: () => utility.forkedProcesses('bao-cao-vhxh-core'),
    readerProcesses: () => utility.forkedProcesses('bao-cao-vhxh-reader'),
    quit: async () => {
      const ended = new Promise<void>((resolve) => {
        electron.app.once('stand-in-exit', () => resolve());
      });
      electron.app.quit();
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** From here on `electron` is the stand-in for every module that Node itself loads. */
export function loadStandIn(): Electron {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: STAND_IN.href, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
  return nativeRequire('./electron.ts');
}

/** A module of the shell, loaded by Node with the stand-in behind it. */
export function loadShellModule(file: string): unknown {
  return nativeRequire(path.resolve('electron', file));
}

async function firstWindow(electron: Electron): Promise<StandInApp['window']> {
  for (;;) {
    const [window] = electron.BrowserWindow.getAllWindows();
    if (window !== undefined) return window;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
