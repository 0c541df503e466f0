import { app, MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { ToCore } from '#app/hosts/core/coreMessages.ts';

type ReaderEnd = Extract<ToCore, { readonly type: 'readerEnded' }>['why'];

/** What a process that opens an untrusted file may use (reliability rules, section 4 step 10). */
export type ReaderLimits = {
  /** How much longer than the core main waits. */
  readonly graceSeconds: number;
  readonly heapMegabytes: number;
  readonly residentKilobytes: number;
  readonly watchMilliseconds: number;
};

/** The core gives up by itself; main's limit is for a core that does not. */
const READER_PROCESS_LIMITS: ReaderLimits = {
  graceSeconds: 2,
  heapMegabytes: 512,
  residentKilobytes: 1024 * 1024,
  watchMilliseconds: 250,
};

export type ReaderSupervisor = {
  /** `seconds` is what the core waits for the task. */
  readonly launch: (reader: string, seconds: number) => void;
  readonly kill: (reader: string) => void;
  /** A core that died needs no answers any more. */
  readonly killAll: () => void;
};

/**
 * Forks one process for each untrusted file, hands the core a port to it, and
 * ends it when it takes too long or too much. Memory is what the system says
 * of the whole process: buffers live outside the heap limit.
 */
export function createReaderSupervisor(
  entry: string,
  tellCore: (message: ToCore, ports?: MessagePortMain[]) => void,
  limits: ReaderLimits = READER_PROCESS_LIMITS,
): ReaderSupervisor {
  const running = new Map<string, RunningReader>();

  function launch(reader: string, seconds: number): void {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'bao-cao-vhxh-reader',
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      stdio: 'ignore',
    });
    const wait = (seconds + limits.graceSeconds) * 1000;
    const timer = setTimeout(() => end(reader, 'timedOut'), wait);
    running.set(reader, { child, timer, why: 'exited' });
    const watch = setInterval(() => {
      if (residentKilobytes(child) > limits.residentKilobytes) end(reader, 'outOfMemory');
    }, limits.watchMilliseconds);
    child.once('exit', (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      const why = running.get(reader)?.why ?? 'exited';
      if (running.delete(reader)) tellCore({ type: 'readerEnded', reader, why, code });
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: 'serve' }, [port1]);
    tellCore({ type: 'readerStarted', reader }, [port2]);
  }

  function end(reader: string, why: ReaderEnd): void {
    const found = running.get(reader);
    if (found === undefined) return;
    found.why = why;
    found.child.kill();
  }

  return {
    launch,
    kill: (reader) => end(reader, 'exited'),
    killAll: () => {
      for (const reader of running.keys()) end(reader, 'exited');
    },
  };
}

type RunningReader = {
  readonly child: UtilityProcess;
  readonly timer: NodeJS.Timeout;
  why: ReaderEnd;
};

/** 0 for a process that has not started or is gone. */
function residentKilobytes(child: UtilityProcess): number {
  const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
  return metric?.memory.workingSetSize ?? 0;
}
