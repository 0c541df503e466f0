import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type {
  Browser,
  BrowserContext,
  Frame,
  Page,
  Request as PageRequest,
  Route,
} from 'playwright-core';
import { realAddress, shownAddress } from './addresses.ts';
import { ipcMain } from './ipcMain.ts';
import type { StandInPort } from './messagePort.ts';
import { pageScript } from './pageScript.ts';
import { defaultSession } from './session.ts';

/** Stand-in of WebFrameMain. */
export type StandInFrame = { readonly url: string };

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };
type PrintCallback = (isPrinted: boolean, reason: string) => void;

/** Stand-in of WebContents: a real page in headless Chromium behind Electron's calls. */
export class StandInWebContents extends EventEmitter {
  readonly mainFrame: StandInFrame;
  /** The real page, for tests to drive. */
  readonly page: Promise<Page>;
  /** What the printer of the test answers: null prints. */
  printFailure: string | null = null;
  #openHandler: OpenHandler | null = null;
  #openedByApp: string | null = null;
  readonly #ports = new Map<string, StandInPort>();
  readonly #otherFrames = new Map<Frame, StandInFrame>();
  #shown: Page | null = null;

  constructor(preload: string, launch: () => Promise<Browser>) {
    super();
    const readAddress = (): string => realAddress(this.#shown?.url() ?? 'about:blank');
    this.mainFrame = {
      get url() {
        return readAddress();
      },
    };
    this.page = launch().then((browser) => this.#openPage(browser, preload));
    this.page.catch(() => undefined);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page;
    this.#openedByApp = shownAddress(address);
    await page.goto(this.#openedByApp);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** What Electron would do with `window.open(url)`. */
  askToOpen(url: string): 'allow' | 'deny' {
    return this.#openHandler?.({ url }).action ?? 'allow';
  }

  send(channel: string, data: unknown): void {
    void this.#receive(channel, data, []);
  }

  postMessage(channel: string, data: unknown, ports: readonly StandInPort[] = []): void {
    const names = ports.map((port) => {
      const name = randomUUID();
      this.#ports.set(name, port);
      port.on('message', ({ data: sent }) => this.#sendToPort(name, sent));
      port.on('close', () => this.#closePort(name));
      return name;
    });
    const started = (): void => ports.forEach((port) => port.start());
    void this.#receive(channel, data, names).then(started);
  }

  print(_options: unknown, callback: PrintCallback): void {
    callback(this.printFailure === null, this.printFailure ?? '');
  }

  /** A key as the window itself would press it. */
  sendInputEvent({ type, keyCode }: { readonly type: string; readonly keyCode: string }): void {
    const { keyboard } = this.#shown ?? {};
    void (type === 'keyDown' ? keyboard?.down(keyCode) : keyboard?.up(keyCode));
  }

  async printToPDF(): Promise<Buffer> {
    const page = await this.page;
    return page.pdf({ preferCSSPageSize: true, printBackground: true });
  }

  async #openPage(browser: Browser, preload: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await this.#connect(context);
    await context.route('**/*', (route) => this.#answer(route));
    await context.addInitScript(pageScript(readFileSync(preload, 'utf8')));
    const page = await context.newPage();
    this.#shown = page;
    // A new window exists for a moment in Chromium, in Electron it never does.
    page.on('popup', (popup) => void popup.close());
    return page;
  }

  /** Calls of the page arrive with the frame they came from, as in Electron. */
  async #connect(context: BrowserContext): Promise<void> {
    await context.exposeBinding(
      '__standIn',
      async ({ frame }, kind: string, name: string, input: unknown) => {
        if (kind === 'port') {
          this.#ports.get(name)?.postMessage(revive(input));
          return null;
        }
        const event = { sender: this, senderFrame: this.#frameOf(frame) };
        const sent = Array.isArray(input) ? input : [];
        if (kind === 'invoke') return ipcMain.invoke(name, event, sent);
        ipcMain.emit(name, event, ...sent);
        return null;
      },
    );
  }

  #frameOf(frame: Frame): StandInFrame {
    if (frame === this.#shown?.mainFrame()) return this.mainFrame;
    const known = this.#otherFrames.get(frame) ?? { url: realAddress(frame.url()) };
    this.#otherFrames.set(frame, known);
    return known;
  }

  /** The policies of the app decide first; what they let through and is no `app://` would leave the PC. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const address = realAddress(request.url());
    if (request.isNavigationRequest() && request.url() !== this.#openedByApp) {
      const frame = navigatingFrame(request);
      if (frame === null) {
        this.emit('stand-in-popup', this.askToOpen(address));
        return route.abort('aborted');
      }
      const isMain = frame === this.#shown?.mainFrame();
      if (this.isNavigationRefused(address, isMain)) return route.abort('aborted');
    }
    if (defaultSession.isCancelled(address)) return route.abort('blockedbyclient');
    if (request.isNavigationRequest() && request.frame() === this.#shown?.mainFrame()) {
      this.#closeAllPorts();
    }
    const answered = await defaultSession.protocol.answer(address, request.method());
    if (answered === null) {
      this.emit('stand-in-leak', address);
      return route.abort('failed');
    }
    return route.fulfill({
      status: answered.status,
      headers: Object.fromEntries(answered.headers),
      body: Buffer.from(await answered.arrayBuffer()),
    });
  }

  /** Emits what Electron emits before a page goes somewhere; true when the app refused. */
  isNavigationRefused(url: string, isMainFrame: boolean): boolean {
    let isRefused = false;
    const event = {
      url,
      isMainFrame,
      preventDefault: () => {
        isRefused = true;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    return isRefused;
  }

  async #receive(channel: string, data: unknown, ports: readonly string[]): Promise<void> {
    const page = await this.page;
    await page
      .evaluate(
        ([name, sent, names]) => Reflect.get(globalThis, '__standInReceive')(name, sent, names),
        [channel, data, ports] as const,
      )
      .catch(() => undefined);
  }

  #sendToPort(name: string, data: unknown): void {
    const sent =
      data instanceof Uint8Array
        ? { bytes: Buffer.from(data).toString('base64') }
        : { value: data };
    void this.#shown
      ?.evaluate(([port, value]) => Reflect.get(globalThis, '__standInPort')(port, value), [
        name,
        sent,
      ] as const)
      .catch(() => undefined);
  }

  #closePort(name: string): void {
    if (!this.#ports.delete(name)) return;
    void this.#shown
      ?.evaluate((port) => Reflect.get(globalThis, '__standInClose')(port), name)
      .catch(() => undefined);
  }

  /** A page that is left takes its ports along. */
  #closeAllPorts(): void {
    const left = [...this.#ports.values()];
    this.#ports.clear();
    for (const port of left) port.close();
  }
}

/** Null for the first request of a window that is only being opened. */
function navigatingFrame(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

function revive(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  const bytes: unknown = Reflect.get(sent, 'bytes');
  return typeof bytes === 'string'
    ? new Uint8Array(Buffer.from(bytes, 'base64'))
    : Reflect.get(sent, 'value');
}
