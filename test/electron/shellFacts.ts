import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT_FUSES } from '#scripts/flipFuses.ts';
import type { StandInApp } from './standIn/startStandInApp.ts';

/** What the running shell does, as far as the security checklist asks. */
export type ShellFacts = {
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly isSandboxedBeforeReady: boolean;
  readonly schemes: readonly { scheme: string; privileges: Readonly<Record<string, boolean>> }[];
  /** Addresses that were let through by the request filter. */
  readonly reachable: readonly string[];
  /** Permissions that were given, as "permission address". */
  readonly granted: readonly string[];
  readonly isDeviceGranted: boolean;
  readonly displayStreams: unknown;
  readonly isPairingConfirmed: boolean;
  readonly policy: string;
  readonly pageNonces: readonly [string, string];
  /** Foreign addresses a frame could go to. */
  readonly navigable: readonly string[];
  readonly openedWindows: readonly string[];
  readonly attachedWebviews: number;
  readonly downloads: readonly string[];
  /** Answers to calls that did not come from the app's own main frame, or with bad input. */
  readonly foreignAnswers: readonly unknown[];
  readonly electronMajor: number;
  readonly fuses: string;
  /** What the page sees of Electron: name → type. */
  readonly bridge: Readonly<Record<string, string>>;
  readonly globals: readonly string[];
  readonly menuRoles: readonly string[];
  /** Words in our own sources that the shell has no business with, as "file: word". */
  readonly forbiddenWords: readonly string[];
};

const FOREIGN = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://khac/',
  'javascript:alert(1)',
  'ws://example.com/',
  'ftp://example.com/',
  'không phải địa chỉ',
];
const PERMISSIONS = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'clipboard-sanitized-write',
  'openExternal',
  'fileSystem',
  'usb',
  'hid',
  'serial',
  'midi',
  'fullscreen',
  'pointerLock',
  'display-capture',
];
const OWN = 'app://bao-cao/';

export async function gatherShellFacts({
  electron,
  window,
  page,
}: StandInApp): Promise<ShellFacts> {
  const { standIn, session, ipcMain } = electron;
  const { defaultSession } = session;
  const contents = window.webContents;
  await page.waitForFunction('window.desktop !== undefined');
  const pages = await Promise.all([1, 2].map(() => defaultSession.protocol.answer(OWN)));
  const nonces = pages.map((answer) => nonceOf(answer?.headers.get('content-security-policy')));
  return {
    preferences: window.options.webPreferences,
    isSandboxedBeforeReady: standIn.isSandboxedBeforeReady,
    schemes: standIn.schemesBeforeReady,
    reachable: FOREIGN.filter((url) => !url.startsWith('app:') && !defaultSession.isCancelled(url)),
    granted: [OWN, 'https://example.com/'].flatMap((address) =>
      PERMISSIONS.filter((permission) => defaultSession.isGranted(permission, address)).map(
        (permission) => `${permission} ${address}`,
      ),
    ),
    isDeviceGranted: defaultSession.isDeviceGranted(),
    displayStreams: defaultSession.displayStreams(),
    isPairingConfirmed: defaultSession.isPairingConfirmed(),
    policy: (pages[0]?.headers.get('content-security-policy') ?? '').replace(/'nonce-[^']+'/u, 'N'),
    pageNonces: [nonces[0] ?? '', nonces[1] ?? ''],
    navigable: FOREIGN.flatMap((url) =>
      [true, false].flatMap((isMain) => (contents.isNavigationRefused(url, isMain) ? [] : [url])),
    ).concat(FOREIGN.filter((url) => !isPrevented(contents, 'will-redirect', url))),
    openedWindows: [...FOREIGN, OWN].filter((url) => contents.askToOpen(url) === 'allow'),
    attachedWebviews: isPrevented(contents, 'will-attach-webview', '') ? 0 : 1,
    downloads: [...FOREIGN, 'blob:https://example.com/1', OWN].filter(
      (url) => !defaultSession.isDownloadPrevented(url),
    ),
    foreignAnswers: await askAsStranger(ipcMain, contents.mainFrame),
    electronMajor: Number.parseInt(electronVersion(), 10),
    fuses: Object.values(PRODUCT_FUSES).slice(0, 9).map(Number).join(''),
    bridge: await page.evaluate(
      'Object.fromEntries(Object.entries(window.desktop).map(([name, value]) => [name, typeof value]))',
    ),
    globals: await page.evaluate(
      "['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => name in window)",
    ),
    menuRoles: standIn.menu.flatMap(({ submenu = [] }) =>
      submenu.flatMap(({ role }) => role ?? []),
    ),
    forbiddenWords: findForbiddenWords(readSources()),
  };
}

/** The words that turn a safe shell into an unsafe one; a test plants each of them. */
export function findForbiddenWords(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, text]) =>
    FORBIDDEN.filter(({ pattern, except }) => !except.test(file) && pattern.test(text)).map(
      ({ pattern }) => `${file}: ${pattern.source}`,
    ),
  );
}

const NOWHERE = /^$/u;
const FORBIDDEN = [
  { pattern: /webSecurity: false/u, except: NOWHERE },
  { pattern: /nodeIntegration\w*: true/u, except: NOWHERE },
  { pattern: /\bopenExternal\b/u, except: NOWHERE },
  {
    pattern: /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML/u,
    except: NOWHERE,
  },
  { pattern: /\beval\(|new Function\b|document\.write\b/u, except: NOWHERE },
  { pattern: /\bipcRenderer\b|\bcontextBridge\b/u, except: /^electron\/preload\.ts$/u },
  { pattern: /\bipcMain\b/u, except: /^electron\/desktopCalls\.ts$/u },
  { pattern: /appendSwitch|ignore-certificate-errors/u, except: NOWHERE },
] as const;

function readSources(): Map<string, string> {
  const files = ['electron', 'renderer', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
      .map(({ parentPath, name }) => path.join(parentPath, name).replaceAll('\\', '/')),
  );
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

type IpcMain = StandInApp['electron']['ipcMain'];

/** Every channel asked by a frame it must not answer, and by the right frame with a path. */
async function askAsStranger(ipcMain: IpcMain, mainFrame: object): Promise<unknown[]> {
  const strangers = [null, { url: OWN }, { url: 'https://example.com/' }];
  const calls = ipcMain
    .channels()
    .flatMap((channel) => [
      ...strangers.map((senderFrame) => ipcMain.invoke(channel, { senderFrame }, ['docx'])),
      ipcMain.invoke(channel, { senderFrame: mainFrame }, ['../../so-lieu.db']),
      ipcMain.invoke(channel, { senderFrame: mainFrame }, ['docx', '/etc/passwd']),
    ]);
  return Promise.all(calls);
}

function isPrevented(
  contents: StandInApp['window']['webContents'],
  event: string,
  url: string,
): boolean {
  let isRefused = false;
  contents.emit(event, {
    url,
    preventDefault: () => {
      isRefused = true;
    },
  });
  return isRefused;
}

function nonceOf(policy: string | null | undefined): string {
  return /'nonce-([^']+)'/u.exec(policy ?? '')?.[1] ?? '';
}

function electronVersion(): string {
  const manifest: { devDependencies: { electron: string } } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  return manifest.devDependencies.electron;
}
