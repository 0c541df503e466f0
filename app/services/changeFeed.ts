import { EventEmitter, on } from 'node:events';

/** Tells every open screen that something was committed, whichever window did it. */
export type ChangeFeed = {
  readonly publish: (sequence: number) => void;
  readonly subscribe: (signal?: AbortSignal) => AsyncGenerator<{ sequence: number }>;
};

export function createChangeFeed(): ChangeFeed {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    publish: (sequence) => emitter.emit('change', sequence),
    subscribe: async function* (signal) {
      try {
        for await (const [sequence] of on(
          emitter,
          'change',
          signal === undefined ? {} : { signal },
        )) {
          yield { sequence: Number(sequence) };
        }
      } catch (error) {
        if (signal?.aborted !== true) throw error;
      }
    },
  };
}
