/** Rows that go out as one step. */
type RowJob = { keys: readonly string[]; done: () => void };

const RETRY_MS = 1500;

/**
 * Steps go to the core one at a time in the order they were made, so that undo
 * walks back the same way. `send` answers with what is left of a step: none when
 * it is over, null when nobody answered and it goes again a moment later.
 */
export function createRowQueue(
  send: (keys: readonly string[]) => Promise<readonly string[] | null>,
) {
  const jobs: RowJob[] = [];
  let isSending = false;

  const sendNext = async (): Promise<void> => {
    const [job] = jobs;
    if (isSending || job === undefined) return;
    isSending = true;
    const left = await send(job.keys);
    isSending = false;
    if (left === null) {
      setTimeout(() => void sendNext(), RETRY_MS);
      return;
    }
    jobs.shift();
    if (left.length > 0) jobs.unshift({ ...job, keys: left });
    else job.done();
    void sendNext();
  };

  const take = (keys: readonly string[]) => {
    const [sent, waiting] = isSending ? [jobs.slice(0, 1), jobs.slice(1)] : [[], jobs.slice()];
    jobs.length = 0;
    jobs.push(...sent);
    for (const job of waiting) {
      job.keys = job.keys.filter((key) => !keys.includes(key));
      if (job.keys.length > 0) jobs.push(job);
      else job.done();
    }
  };

  return {
    /** Takes rows out of steps that wait. */
    take,
    /** Sends rows as one step; resolves when it is over. */
    push: (keys: readonly string[]) => {
      take(keys);
      return new Promise<void>((done) => {
        jobs.push({ keys, done });
        void sendNext();
      });
    },
    /** Resolves when nothing is on its way to the core. */
    settled: (): Promise<unknown> =>
      Promise.all(
        jobs.map(
          (job) =>
            new Promise<void>((resolve) => {
              const { done } = job;
              job.done = () => {
                done();
                resolve();
              };
            }),
        ),
      ),
  };
}
