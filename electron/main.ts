import { app, BrowserWindow, dialog, session } from 'electron';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { setApplicationMenu } from './applicationMenu.ts';
import { CHANNELS } from './channels.ts';
import { areNativeModulesIntact } from './checkNativeModule.ts';
import { superviseCore } from './coreSupervisor.ts';
import { createWindow, loadScreens } from './createWindow.ts';
import { answerDesktopCalls } from './desktopCalls.ts';
import { applyNavigationPolicy } from './navigationPolicy.ts';
import { applySessionPolicy } from './sessionPolicy.ts';
import { SHELL_TEXTS as texts } from './texts.vi.ts';

/** Taken by the build from the native modules it packs. */
declare const NATIVE_MODULE_HASHES: Readonly<Record<string, string>>;

/**
 * Composition of the desktop shell. Main owns the window and the processes; it
 * reads no data and never waits for the disk, so that the window stays alive.
 */
const BUILD = import.meta.dirname;

app.enableSandbox();
registerAppScheme();
applyNavigationPolicy(app);
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(openShell);
} else {
  app.quit();
}

async function openShell(): Promise<void> {
  if (!(await areNativeModulesIntact(NATIVE_MODULE_HASHES))) {
    dialog.showErrorBox(texts.damagedTitle, texts.damagedDetail);
    app.exit(1);
    return;
  }
  applySessionPolicy(session.defaultSession);
  serveApp(session.defaultSession, path.join(BUILD, '..', 'renderer'));
  const window = createWindow(path.join(BUILD, 'preload.cjs'), !app.isPackaged);
  const core = superviseCore({
    coreEntry: path.join(BUILD, 'core.js'),
    readerEntry: path.join(BUILD, 'reader.js'),
    dataFolder: chosenDataFolder(),
    appVersion: app.getVersion(),
    onState: (state) => {
      if (!window.isDestroyed()) window.webContents.send(CHANNELS.coreState, state);
    },
  });
  const calls = answerDesktopCalls(window, core);
  setApplicationMenu({
    print: () => void calls.print(),
    savePdf: () => void calls.savePdf(),
    guide: () => {
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' });
      window.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'F1' });
    },
    about: () => {
      const detail = `${texts.title} ${app.getVersion()}`;
      void dialog.showMessageBox(window, { title: texts.about, message: detail });
    },
    hasDevTools: !app.isPackaged,
  });
  // A page process that died takes nothing along: the data are in the core.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void loadScreens(window);
  });
  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows();
    if (first?.isMinimized() === true) first.restore();
    first?.focus();
  });
  closeWith(core.stop);
}

/** The data folder is closed before the program ends, also when Windows shuts down. */
function closeWith(stopCore: () => Promise<void>): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void stopCore().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/** `--data DIR`, as on the command line; null is the user's own data folder. */
function chosenDataFolder(): string | null {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
  });
  return typeof values.data === 'string' ? path.resolve(values.data) : null;
}
