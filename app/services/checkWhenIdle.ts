import type { AppError, Result } from '#app/domain/result.ts';
import { foldJournal } from '#app/storage/foldJournal.ts';
import { settleCheck } from '#app/storage/pendingCheck.ts';
import { checkWeekly } from '#app/storage/weeklyCheck.ts';
import type { Timer } from './backups/automaticBackups.ts';
import type { ServiceContext } from './serviceContext.ts';

const TICK_MS = 2_000;
/** A breath between two things a person does is enough for the journal and the quick check, … */
const PAUSE_TICKS = 2;
/** … the full one takes longer and waits until nobody seems to be there. */
const REST_TICKS = 30;

export type IdleCheck = {
  /** Somebody asks for something now. */
  readonly asked: () => void;
  readonly stop: () => void;
};

/**
 * Looks after the data of an open office while nobody waits for an answer: after two to
 * four seconds of rest what was opened unread is read through and the journal is folded
 * into the database, after a minute everything is, once a week. None of it can be
 * interrupted, so whoever comes meanwhile waits for its end.
 */
export function checkWhenIdle(
  office: () => Result<ServiceContext>,
  timer: Timer,
  damaged: (error: AppError) => void,
): IdleCheck {
  let rested = 0;
  const check = ({ connection, folder, clock }: ServiceContext): Result<void> | null => {
    if (rested === PAUSE_TICKS) {
      const sound = settleCheck(connection, folder.database);
      if (sound.ok) foldJournal(connection, folder.database);
      return sound;
    }
    return rested === REST_TICKS ? checkWeekly(connection, folder, clock()) : null;
  };
  const stop = timer(TICK_MS, () => {
    rested += 1;
    const open = office();
    if (!open.ok || open.value.isViewOnly === true) return;
    const sound = check(open.value);
    if (sound !== null && !sound.ok) damaged(sound.error);
  });
  return {
    asked: () => {
      rested = 0;
    },
    stop,
  };
}
