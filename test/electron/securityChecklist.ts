import { findForbiddenWords, type ShellFacts } from './shellFacts.ts';

type Item = {
  /** Number and words of Electron's list. */
  readonly item: string;
  readonly holds: (facts: ShellFacts) => boolean;
  /** Shells that break the item; the check has to say so. */
  readonly broken: readonly ((facts: ShellFacts) => Partial<ShellFacts>)[];
};

/**
 * The policy word for word (reliability rules, section 9.1 item 7); `N` stands
 * for the nonce of one load.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' N; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

/** Three newest majors get fixes; 45 was the newest when this was written. */
const OLDEST_MAJOR = 43;

export const SECURITY_CHECKLIST: readonly Item[] = [
  {
    item: '1 only load secure content',
    holds: ({ reachable }) => reachable.length === 0,
    broken: [() => ({ reachable: ['https://example.com/'] })],
  },
  preference('2 no Node integration', {
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  }),
  preference('3 context isolation', { contextIsolation: true }),
  {
    item: '4 process sandboxing',
    holds: ({ isSandboxedBeforeReady, preferences }) =>
      isSandboxedBeforeReady && preferences['sandbox'] === true,
    broken: [
      () => ({ isSandboxedBeforeReady: false }),
      ({ preferences }) => ({ preferences: { ...preferences, sandbox: false } }),
    ],
  },
  {
    item: '5 permission requests are answered, with no',
    holds: (facts) =>
      facts.granted.join() === 'clipboard-sanitized-write app://bao-cao/' &&
      !facts.isDeviceGranted &&
      !facts.isPairingConfirmed &&
      facts.displayStreams === null,
    broken: [
      ({ granted }) => ({ granted: [...granted, 'media app://bao-cao/'] }),
      () => ({ granted: ['clipboard-sanitized-write https://example.com/'] }),
      () => ({ isDeviceGranted: true }),
      () => ({ isPairingConfirmed: true }),
      () => ({ displayStreams: { video: 'screen' } }),
    ],
  },
  preference('6 webSecurity stays on', { webSecurity: true }),
  {
    item: '7 content security policy, nonce new at every load',
    holds: ({ policy, pageNonces: [first, second] }) =>
      policy === POLICY && first.length >= 22 && first !== second,
    broken: [
      () => ({ policy: '' }),
      () => ({ policy: POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") }),
      ({ pageNonces: [first] }) => ({ pageNonces: [first, first] }),
    ],
  },
  preference('8 no insecure content', { allowRunningInsecureContent: false }),
  preference('9 no experimental features', { experimentalFeatures: false }),
  preference('10 no blink features', { enableBlinkFeatures: '' }),
  preference('11 no webview tag', { webviewTag: false }),
  {
    item: '12 webviews are refused when attached',
    holds: ({ attachedWebviews }) => attachedWebviews === 0,
    broken: [() => ({ attachedWebviews: 1 })],
  },
  {
    item: '13 navigation is limited',
    holds: ({ navigable }) => navigable.length === 0,
    broken: [() => ({ navigable: ['https://example.com/'] })],
  },
  {
    item: '14 no new windows',
    holds: ({ openedWindows }) => openedWindows.length === 0,
    broken: [() => ({ openedWindows: ['app://bao-cao/'] })],
  },
  forbidden('15 openExternal is not used at all', 'electron/a.ts', 'shell.openExternal(url)'),
  {
    item: '16 current version of Electron',
    holds: ({ electronMajor }) => electronMajor >= OLDEST_MAJOR,
    broken: [() => ({ electronMajor: 42 }), () => ({ electronMajor: Number.NaN })],
  },
  {
    item: '17 senders and inputs of all messages are checked',
    holds: ({ foreignAnswers }) =>
      foreignAnswers.length === 30 &&
      foreignAnswers.every((answer) => Reflect.get(Object(answer), 'code') === 'refused'),
    broken: [
      ({ foreignAnswers }) => ({ foreignAnswers: [...foreignAnswers.slice(1), { ok: true }] }),
      () => ({ foreignAnswers: [] }),
    ],
  },
  {
    item: '18 a scheme of its own instead of file://',
    holds: ({ schemes, navigable }) =>
      schemes.length === 1 &&
      schemes[0]?.scheme === 'app' &&
      schemes[0].privileges['standard'] === true &&
      schemes[0].privileges['secure'] === true &&
      schemes[0].privileges['bypassCSP'] !== true &&
      !navigable.some((url) => url.startsWith('file:')),
    broken: [
      () => ({ schemes: [] }),
      () => ({
        schemes: [{ scheme: 'app', privileges: { standard: true, secure: true, bypassCSP: true } }],
      }),
      () => ({ navigable: ['file:///etc/passwd'] }),
    ],
  },
  {
    item: '19 fuses',
    holds: ({ fuses }) => fuses === '010011001',
    broken: [() => ({ fuses: '101110011' })],
  },
  {
    item: '20 no Electron API in the page',
    holds: ({ bridge, globals, forbiddenWords }) =>
      JSON.stringify(bridge) === JSON.stringify(BRIDGE) &&
      globals.length === 0 &&
      !forbiddenWords.some((word) => word.includes('ipcRenderer')),
    broken: [
      ({ bridge }) => ({ bridge: { ...bridge, ipcRenderer: 'object' } }),
      () => ({ globals: ['require'] }),
      () => planted('renderer/a.tsx', "import { ipcRenderer } from 'electron';"),
    ],
  },
  {
    item: '21 files cross as bytes, no foreign download, no developer tools in production',
    holds: ({ preferences, downloads, menuRoles }) =>
      preferences['navigateOnDragDrop'] === false &&
      preferences['devTools'] === false &&
      downloads.length === 0 &&
      !menuRoles.includes('toggleDevTools'),
    broken: [
      ({ preferences }) => ({ preferences: { ...preferences, devTools: true } }),
      ({ preferences }) => ({ preferences: { ...preferences, navigateOnDragDrop: true } }),
      () => ({ downloads: ['https://example.com/'] }),
      () => ({ menuRoles: ['toggleDevTools'] }),
    ],
  },
  {
    item: '22 no word in the sources that opens a door',
    holds: ({ forbiddenWords }) => forbiddenWords.length === 0,
    broken: [
      () => planted('renderer/a.tsx', 'node.innerHTML = text'),
      () => planted('renderer/a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'),
      () => planted('electron/a.ts', 'webSecurity: false'),
      () => planted('electron/a.ts', 'nodeIntegrationInWorker: true'),
      () => planted('app/a.ts', 'eval(text)'),
      () => planted('app/a.ts', "new Function('return 1')"),
      () => planted('electron/createWindow.ts', 'ipcMain.on(channel, listener)'),
      () =>
        planted('electron/main.ts', "app.commandLine.appendSwitch('ignore-certificate-errors')"),
    ],
  },
];

/** Verbs of the bridge; a new one is a decision. */
const BRIDGE = {
  connect: 'function',
  openReport: 'function',
  showReport: 'function',
  print: 'function',
  savePdf: 'function',
  savePdfBeside: 'function',
  chooseFolder: 'function',
  onCoreState: 'function',
};

/** An item that is a matter of the window's stated preferences: each has to be said, none left out. */
function preference(item: string, wanted: Readonly<Record<string, unknown>>): Item {
  return {
    item,
    holds: ({ preferences }) =>
      Object.entries(wanted).every(([name, value]) => preferences[name] === value),
    broken: Object.entries(wanted).flatMap(([name, value]) => [
      ({ preferences }: ShellFacts) => ({
        preferences: { ...preferences, [name]: value === '' ? 'AnyFeature' : value !== true },
      }),
      ({ preferences }: ShellFacts) => ({ preferences: { ...preferences, [name]: undefined } }),
    ]),
  };
}

function forbidden(item: string, file: string, text: string): Item {
  return {
    item,
    holds: ({ forbiddenWords }) => forbiddenWords.length === 0,
    broken: [() => planted(file, text)],
  };
}

function planted(file: string, text: string): Pick<ShellFacts, 'forbiddenWords'> {
  return { forbiddenWords: findForbiddenWords(new Map([[file, text]])) };
}
