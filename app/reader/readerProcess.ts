import { readDocument } from './readDocument.ts';
import { readerRequestSchema } from './readerAnswer.ts';
import type { ReaderMessage } from './readerAnswer.ts';

/**
 * Entry of the process that opens one untrusted file, answers once over the
 * channel it was forked with. Prototypes are frozen before the file
 * is touched, so that a key such as `__proto__` in a file changes nothing.
 */
for (const prototype of [Object.prototype, Array.prototype, Map.prototype, Set.prototype]) {
  Object.freeze(prototype);
}

// Lives until the core has taken the answer and kills it, or is gone itself: an
// exit of its own could overtake the answer on its way.
process.once('disconnect', () => process.exit());
process.once('message', (message) => {
  void answer(message);
});

async function answer(message: unknown): Promise<void> {
  const request = readerRequestSchema.parse(message);
  if (request.reportMemoryEvery !== null) {
    setInterval(reportMemory, request.reportMemoryEvery).unref();
  }
  const read = await readDocument(request.path);
  const outcome: ReaderMessage = read.ok
    ? { type: 'document', document: read.value }
    : { type: 'refused', refusal: read.error };
  send(outcome);
}

function reportMemory(): void {
  send({ type: 'memory', residentBytes: process.memoryUsage.rss() });
}

function send(message: ReaderMessage): void {
  process.send?.(message);
}
