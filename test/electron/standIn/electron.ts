import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '#test/support/launchBrowser.ts';
import { forkedProcesses } from './utilityProcess.ts';
import { StandInWebContents } from './webContents.ts';

/**
 * Stand-in of the module `electron`, as far as the shell uses it: the app's real
 * main process runs on it, its utility processes are real processes, its window
 * is a real page in headless Chromium with the real preload.
 */
export { MessageChannelMain } from './messagePort.ts';
export { ipcMain } from './ipcMain.ts';
export { session } from './session.ts';
export { utilityProcess } from './utilityProcess.ts';

/** What the test decides, and what it wants to see afterwards. */
export const standIn = {
  isPackaged: true,
  isSandboxedBeforeReady: false,
  isFirstInstance: true,
  schemesBeforeReady: [] as Scheme[],
  menu: [] as MenuItem[],
  /** Paths handed to the system, newest last. */
  openedPaths: [] as string[],
  shownPaths: [] as string[],
  /** Answer of `shell.openPath`: empty is success. */
  openPathError: '',
  /** Answer of the folder dialog; null cancels. */
  folderPath: null as string | null,
  /** Answer of the save dialog; null cancels. */
  savePath: null as string | null,
  errorBoxes: [] as string[],
  exitCode: null as number | null,
  isReady: false,
};

type Scheme = { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> };
export type MenuItem = {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
};

class StandInApp extends EventEmitter {
  get isPackaged(): boolean {
    return standIn.isPackaged;
  }

  enableSandbox(): void {
    standIn.isSandboxedBeforeReady = !standIn.isReady;
  }

  requestSingleInstanceLock(): boolean {
    return standIn.isFirstInstance;
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    standIn.isReady = true;
  }

  getVersion(): string {
    return '0.0.0-test';
  }

  getAppMetrics(): { pid: number; memory: { workingSetSize: number } }[] {
    return forkedProcesses('bao-cao-vhxh-reader').flatMap(({ pid }) =>
      pid === undefined ? [] : [{ pid, memory: { workingSetSize: residentKilobytes(pid) } }],
    );
  }

  quit(): void {
    let isPrevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) void this.#end(0);
  }

  exit(code: number): void {
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    const opened = await browser;
    await opened?.close();
    standIn.exitCode = code;
    this.emit('stand-in-exit');
  }
}

export const app = new StandInApp();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly Scheme[]): void => {
    if (!standIn.isReady) standIn.schemesBeforeReady.push(...schemes);
  },
};

let browser: Promise<Browser> | null = null;

type WindowOptions = {
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload: string };
};

export class BrowserWindow extends EventEmitter {
  static readonly #windows: BrowserWindow[] = [];
  readonly webContents: StandInWebContents;
  readonly options: WindowOptions;
  isShown = false;
  focusCount = 0;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.webContents = new StandInWebContents(
      options.webPreferences.preload,
      () => (browser ??= launchBrowser()),
    );
    BrowserWindow.#windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return BrowserWindow.#windows;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.focusCount += 1;
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return standIn.exitCode !== null;
  }
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
  setApplicationMenu: (menu: readonly MenuItem[]): void => {
    standIn.menu.push(...menu);
  },
};

export const shell = {
  openPath: async (path: string): Promise<string> => {
    standIn.openedPaths.push(path);
    return standIn.openPathError;
  },
  showItemInFolder: (path: string): void => {
    standIn.shownPaths.push(path);
  },
};

export const dialog = {
  showErrorBox: (title: string): void => {
    standIn.errorBoxes.push(title);
  },
  showMessageBox: async (): Promise<{ response: number }> => ({ response: 0 }),
  showOpenDialog: async (): Promise<{ canceled: boolean; filePaths: string[] }> => ({
    canceled: standIn.folderPath === null,
    filePaths: standIn.folderPath === null ? [] : [standIn.folderPath],
  }),
  showSaveDialog: async (): Promise<{ canceled: boolean; filePath: string }> => ({
    canceled: standIn.savePath === null,
    filePath: standIn.savePath ?? '',
  }),
};

/** Linux tells; elsewhere the readers' own reports do. */
function residentKilobytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
