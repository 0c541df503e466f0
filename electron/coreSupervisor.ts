import { MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import { randomUUID } from 'node:crypto';
import type { CoreState, DesktopFile } from '#app/contract/desktop.ts';
import { CORE_NODE_OPTIONS } from '#app/hosts/coreHeap.ts';
import { fromCoreSchema, type FromCore, type ToCore } from '#app/hosts/core/coreMessages.ts';
import { createReaderSupervisor } from './readerSupervisor.ts';

export type CoreOptions = {
  readonly coreEntry: string;
  readonly readerEntry: string;
  readonly dataFolder: string | null;
  readonly appVersion: string;
  readonly onState: (state: CoreState) => void;
  /** Pauses before each new start; after the last one the core stays down. */
  readonly restartDelaysMs?: readonly number[];
};

export type CoreSupervisor = {
  readonly state: () => CoreState;
  /** `give` gets a port to the core as soon as it is ready, and a fresh one after every restart. */
  readonly connect: (give: (port: MessagePortMain) => void) => void;
  readonly findReport: (file: DesktopFile) => Promise<string | null>;
  /** Hands a chosen folder to the core; the answer is the word the page may call it by. */
  readonly tellFolder: (folder: string) => Promise<string | null>;
  readonly stop: () => Promise<void>;
};

/** A core that lived this long was healthy: its next death counts as the first. */
const HEALTHY_MS = 60_000;
const RESTART_DELAYS_MS = [0, 300, 1000, 3000, 8000] as const;
/** Closing backs up what changed; a backup that is cut off leaves nothing behind. */
const STOP_LIMIT_MS = 60_000;
const FIND_LIMIT_MS = 5000;

/**
 * Keeps one core running. A core that dies is started again, at first at once,
 * then ever later; after five deaths in a row it stays down until a page asks
 * again. What the core acknowledged before is in the database, so a restart
 * needs no other memory than this.
 */
export function superviseCore(options: CoreOptions): CoreSupervisor {
  let core: UtilityProcess | null = null;
  let isReady = false;
  let isStopping = false;
  let state: CoreState = 'running';
  let deaths = 0;
  let startedAt = 0;
  let givePage: ((port: MessagePortMain) => void) | null = null;
  const searches = new Map<string, (path: string | null) => void>();
  const readers = createReaderSupervisor(options.readerEntry, (message, ports) =>
    tell(message, ports),
  );

  start();
  return { state: () => state, connect, findReport, tellFolder, stop };

  function start(): void {
    const started = utilityProcess.fork(options.coreEntry, [], {
      serviceName: 'bao-cao-vhxh-core',
      execArgv: CORE_NODE_OPTIONS,
      stdio: 'ignore',
    });
    core = started;
    startedAt = Date.now();
    started.on('message', (message) => handle(fromCoreSchema.parse(message)));
    started.once('exit', () => died());
    const { dataFolder, appVersion } = options;
    tell({ type: 'start', dataFolder, appVersion });
  }

  function handle(message: FromCore): void {
    switch (message.type) {
      case 'ready':
        isReady = true;
        setState('running');
        if (givePage !== null) join(givePage);
        return;
      case 'launchReader':
        readers.launch(message.reader, message.seconds);
        return;
      case 'killReader':
        readers.kill(message.reader);
        return;
      case 'reportFound':
        searches.get(message.request)?.(message.path);
        return;
      case 'folderKnown':
        searches.get(message.word)?.(message.word);
        return;
    }
  }

  function died(): void {
    core = null;
    isReady = false;
    readers.killAll();
    for (const answer of searches.values()) answer(null);
    if (isStopping) return;
    deaths = Date.now() - startedAt > HEALTHY_MS ? 1 : deaths + 1;
    const delay = (options.restartDelaysMs ?? RESTART_DELAYS_MS)[deaths - 1];
    setState(delay === undefined ? 'failed' : 'restarting');
    if (delay !== undefined) setTimeout(() => isStopping || start(), delay);
  }

  function connect(give: (port: MessagePortMain) => void): void {
    givePage = give;
    if (isReady) join(give);
    if (state !== 'failed') return;
    deaths = 0;
    setState('restarting');
    start();
  }

  function join(give: (port: MessagePortMain) => void): void {
    const { port1, port2 } = new MessageChannelMain();
    tell({ type: 'connect' }, [port1]);
    give(port2);
  }

  function findReport(file: DesktopFile): Promise<string | null> {
    return ask((request) => ({ type: 'findReport', request, file }));
  }

  function tellFolder(folder: string): Promise<string | null> {
    return ask((word) => ({ type: 'folderChosen', word, folder }));
  }

  /** Null when the core is away, dies over it or does not answer. */
  async function ask(question: (request: string) => ToCore): Promise<string | null> {
    if (!isReady) return null;
    const request = randomUUID();
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const timer = setTimeout(() => resolve(null), FIND_LIMIT_MS);
    searches.set(request, resolve);
    tell(question(request));
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      searches.delete(request);
    }
  }

  async function stop(): Promise<void> {
    isStopping = true;
    const stopping = core;
    if (stopping === null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => stopping.kill(), STOP_LIMIT_MS);
    stopping.once('exit', () => resolve());
    tell({ type: 'shutdown' });
    await promise;
    clearTimeout(timer);
  }

  function tell(message: ToCore, ports: MessagePortMain[] = []): void {
    core?.postMessage(message, ports);
  }

  function setState(next: CoreState): void {
    state = next;
    options.onState(next);
  }
}
