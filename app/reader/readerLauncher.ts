import type { ReaderTask } from './readerRequest.ts';
import { PROCESS_LIMITS } from './readerLimits.ts';

/** Wall-clock seconds that a task may take: a page of a scan takes longest. */
export function secondsOf(task: ReaderTask): number {
  return task === 'recognisePage' ? PROCESS_LIMITS.scanSeconds : PROCESS_LIMITS.seconds;
}

/** How one reader process ended. */
export type ReaderExit = { readonly code: number | null; readonly signal: string | null };

/** One running reader process. */
export type ReaderHandle = {
  /** Null when the operating system did not start it. */
  readonly pid: number | null;
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, also when the process could not be started. */
  readonly onExit: (listener: (exit: ReaderExit) => void) => void;
  readonly kill: () => void;
};

/** Starts reader processes. Injected, because inside Electron only its main process can fork. */
export type ReaderLauncher = { readonly launch: (task: ReaderTask) => ReaderHandle };
