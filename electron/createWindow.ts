import { BrowserWindow } from 'electron';
import { APP_PAGE } from './appOrigin.ts';
import { SHELL_TEXTS } from './texts.vi.ts';

/**
 * The one window. Everything that would let a page reach Node, another origin
 * or the file system is stated here, also where Electron's default is the same:
 * a default can change, a line cannot (Electron checklist, items 2 to 12).
 */
export function createWindow(preload: string, hasDevTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: SHELL_TEXTS.title,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: hasDevTools,
      spellcheck: false,
      // A grid that is filled in the background keeps its pace.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void loadScreens(window);
  return window;
}

/** Loads the page of the app; that a window is closed while it loads is no failure. */
export async function loadScreens(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(APP_PAGE);
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}
