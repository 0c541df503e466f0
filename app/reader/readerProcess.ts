import { serveReader } from './serveReader.ts';

/**
 * Entry of the reader as a fork of Node, answers over the channel it was forked
 * with. Lives until the core has taken the answer and kills it, or is gone
 * itself: an exit of its own could overtake the answer on its way.
 */
process.once('disconnect', () => process.exit());
serveReader({
  onRequest: (listener) => {
    process.once('message', listener);
  },
  send: (message) => {
    process.send?.(message);
  },
});
