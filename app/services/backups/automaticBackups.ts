import { ok, type AppError, type Result } from '#app/domain/result.ts';
import { logBug } from '../logBug.ts';
import { findCurrentBackup, makeBackup, pinAtNewVersion, type BackedUp } from './makeBackup.ts';

/** Calls `run` again and again until the returned function is called. */
export type Timer = (everyMs: number, run: () => void) => () => void;

const EVERY_MS = 30 * 60 * 1000;

export type AutomaticBackups = {
  /** After an office was opened: a new version of the program backs up before anything else. */
  readonly opened: () => void;
  /** Backs up what changed since the last backup; for closing. */
  readonly backUp: () => void;
  /** Why the last one failed, until one succeeds. */
  readonly trouble: () => AppError | null;
  readonly stop: () => void;
};

/**
 * A backup every 30 minutes in which something changed. The half hours are those
 * of the timer, not of the wall clock, so a clock that jumps neither floods nor
 * starves the folder. Nothing is done while no office is open.
 */
export function startAutomaticBackups(
  current: () => Result<BackedUp>,
  timer: Timer,
): AutomaticBackups {
  let trouble: AppError | null = null;
  const run = (work: (office: BackedUp) => Result<void>): void => {
    const office = current();
    if (!office.ok || office.value.isViewOnly === true) return;
    try {
      const made = work(office.value);
      trouble = made.ok ? null : made.error;
    } catch (error) {
      // A bug in a backup must neither end the core nor keep it from closing.
      trouble = { code: 'unexpected', logId: logBug(office.value.folder.root, error) };
    }
  };
  const backUp = (): void => run(backUpChanges);
  const stop = timer(EVERY_MS, backUp);
  return { opened: () => run(pinAtNewVersion), backUp, trouble: () => trouble, stop };
}

/** The timer of a real program; it keeps no process alive. */
export const wallTimer: Timer = (everyMs, run) => {
  const timer = setInterval(run, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

function backUpChanges(office: BackedUp): Result<void> {
  if (findCurrentBackup(office) !== undefined) return ok(undefined);
  const made = makeBackup(office, 'automatic');
  return made.ok ? ok(undefined) : made;
}
