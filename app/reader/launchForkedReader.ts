import { fork } from 'node:child_process';
import { readerEntry } from './readerEntry.ts';
import type { ReaderTask } from './readerRequest.ts';
import { PROCESS_LIMITS } from './readerLimits.ts';
import type { ReaderHandle, ReaderLauncher } from './readerLauncher.ts';

/**
 * Starts reader processes as forks of the running Node. The heap is capped and
 * Node's permission model takes away writing, child processes and add-ons; what
 * it cannot take away is memory outside the heap, which the client watches. Only a
 * process that works on pictures may load an add-on: the one that unpacks pixels.
 */
export function createForkLauncher(options: ForkOptions = {}): ReaderLauncher {
  const { entry, heapMegabytes = PROCESS_LIMITS.heapMegabytes } = options;
  return { launch: (task) => launchForkedReader(entry ?? readerEntry(), heapMegabytes, task) };
}

const PICTURE_TASKS: ReadonlySet<ReaderTask> = new Set(['photo', 'drawPage', 'recognisePage']);

type ForkOptions = {
  /** Another program that keeps the same protocol. */
  readonly entry?: string;
  readonly heapMegabytes?: number;
};

function launchForkedReader(entry: string, heapMegabytes: number, task: ReaderTask): ReaderHandle {
  const child = fork(entry, [], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--permission',
      '--allow-fs-read=*',
      ...(PICTURE_TASKS.has(task) ? ['--allow-addons'] : []),
    ],
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    pid: child.pid ?? null,
    send: (message) => {
      // A child that is already gone is reported by its exit.
      child.send(Object(message), () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener({ code, signal }));
      child.once('error', () => listener({ code: null, signal: null }));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
