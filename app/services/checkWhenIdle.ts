import type { AppError, Result } from '#app/domain/result.ts';
import { settleCheck } from '#app/storage/pendingCheck.ts';
import { checkWeekly } from '#app/storage/weeklyCheck.ts';
import type { Timer } from './backups/automaticBackups.ts';
import type { ServiceContext } from './serviceContext.ts';

const TICK_MS = 2_000;
/** A breath between two things a person does is enough for the quick check, … */
const PAUSE_TICKS = 2;
/** … the full one takes longer and waits until nobody seems to be there. */
const REST_TICKS = 30;

export type IdleCheck = {
  /** Somebody asks for something now. */
  readonly asked: () => void;
  readonly stop: () => void;
};

/**
 * Reads the data of an open office through while nobody waits for an answer: what
 * was opened unread after two to four seconds of rest, everything once a week after a
 * minute. A check cannot be interrupted, so whoever comes during one waits for its end.
 */
export function checkWhenIdle(
  office: () => Result<ServiceContext>,
  timer: Timer,
  damaged: (error: AppError) => void,
): IdleCheck {
  let rested = 0;
  const check = ({ connection, folder, clock }: ServiceContext): Result<void> | null => {
    if (rested === PAUSE_TICKS) return settleCheck(connection, folder.database);
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
