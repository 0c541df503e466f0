import type { ReaderTask } from './readerAnswer.ts';

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
