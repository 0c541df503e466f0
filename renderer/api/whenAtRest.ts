/** The work, put off and gathered: `ask` wants it done, `stop` gives it up. */
export type AtRest = { readonly ask: () => void; readonly stop: () => void };

/**
 * Does work once nobody has asked for it for `restMs`, but no later than
 * `longestMs` after it was asked for first, and never twice at a time. A burst of
 * askings costs one run.
 */
export function whenAtRest(
  work: () => Promise<void>,
  { restMs, longestMs }: { readonly restMs: number; readonly longestMs: number },
): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAsked: number | null = null;
  let isWorking = false;
  let isStopped = false;

  const run = async (): Promise<void> => {
    firstAsked = null;
    isWorking = true;
    try {
      await work();
    } finally {
      isWorking = false;
    }
    if (firstAsked !== null) wait();
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (isStopped || isWorking || firstAsked === null) return;
    const left = firstAsked + longestMs - performance.now();
    timer = setTimeout(() => void run(), Math.max(0, Math.min(restMs, left)));
  };
  return {
    ask: () => {
      firstAsked ??= performance.now();
      wait();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
