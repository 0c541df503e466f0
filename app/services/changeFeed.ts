import { EventEmitter, on } from 'node:events';

type Subscription = {
  /** The last change the subscriber knows of; null when it knows of none and wants none. */
  readonly since: number | null;
  /** The last change on record; null while no office is open. */
  readonly head: () => number | null;
  readonly signal?: AbortSignal | undefined;
};

/** Tells every open screen that something was committed, whichever window did it. */
export type ChangeFeed = {
  readonly publish: (sequence: number) => void;
  readonly subscribe: (subscription: Subscription) => AsyncGenerator<{ sequence: number }>;
};

export function createChangeFeed(): ChangeFeed {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    publish: (sequence) => emitter.emit('change', sequence),
    subscribe: ({ since, head, signal }) => {
      // Listens before it looks where the record stands: nothing falls between the two.
      const changes = on(emitter, 'change', signal === undefined ? {} : { signal });
      return follow(changes, since, head(), signal);
    },
  };
}

async function* follow(
  changes: AsyncIterable<unknown[]>,
  since: number | null,
  head: number | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ sequence: number }> {
  try {
    if (since !== null && head !== null && since !== head) yield { sequence: head };
    for await (const [sequence] of changes) yield { sequence: Number(sequence) };
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
}
