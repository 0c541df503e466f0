import { randomUUID } from 'node:crypto';
import { secondsOf } from '#app/reader/readerLauncher.ts';
import type { ReaderExit, ReaderHandle, ReaderLauncher } from '#app/reader/readerLauncher.ts';
import type { FromCore, ToCore } from './coreMessages.ts';
import type { HostPort } from './parentPort.ts';

/** A launcher together with the way in which the main process answers it. */
export type MainReaderLauncher = ReaderLauncher & {
  readonly readerStarted: (reader: string, port: HostPort) => void;
  readonly readerEnded: (message: Extract<ToCore, { type: 'readerEnded' }>) => void;
};

/** V8's own end on a full heap; the reader's client says "too big" for it. */
const HEAP_ABORT = 134;

/**
 * Inside Electron only the main process can fork, so a reader is asked for by
 * message and arrives as a port. What is sent before that waits. Main watches
 * memory and time of the process, as the core does not learn its pid.
 */
export function createMainReaderLauncher(post: (message: FromCore) => void): MainReaderLauncher {
  const waiting = new Map<string, PendingReader>();
  return {
    launch: (task) => {
      const reader = randomUUID();
      const pending = createPendingReader(() => {
        waiting.delete(reader);
        post({ type: 'killReader', reader });
      });
      waiting.set(reader, pending);
      post({ type: 'launchReader', reader, seconds: secondsOf(task) });
      return pending.handle;
    },
    readerStarted: (reader, port) => {
      const pending = waiting.get(reader);
      if (pending === undefined) port.close();
      else pending.attach(port);
    },
    readerEnded: ({ reader, why, code }) => {
      const pending = waiting.get(reader);
      waiting.delete(reader);
      pending?.end({ code: why === 'outOfMemory' ? HEAP_ABORT : code, signal: null });
    },
  };
}

type PendingReader = {
  readonly handle: ReaderHandle;
  readonly attach: (port: HostPort) => void;
  readonly end: (exit: ReaderExit) => void;
};

function createPendingReader(kill: () => void): PendingReader {
  let port: HostPort | null = null;
  const outbox: unknown[] = [];
  const messageListeners: ((message: unknown) => void)[] = [];
  const exitListeners: ((exit: ReaderExit) => void)[] = [];
  return {
    handle: {
      pid: null,
      send: (message) => {
        if (port === null) outbox.push(message);
        else port.postMessage(message);
      },
      onMessage: (listener) => {
        messageListeners.push(listener);
      },
      onExit: (listener) => {
        exitListeners.push(listener);
      },
      kill: () => {
        kill();
        port?.close();
      },
    },
    attach: (attached) => {
      port = attached;
      attached.on('message', (event) => {
        for (const listener of messageListeners) listener(event?.data);
      });
      attached.start();
      for (const message of outbox.splice(0)) attached.postMessage(message);
    },
    end: (exit) => {
      for (const listener of exitListeners) listener(exit);
    },
  };
}
