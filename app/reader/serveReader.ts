import { readDocument } from './readDocument.ts';
import { readPhoto } from './readPhoto.ts';
import { readerRequestSchema } from './readerAnswer.ts';
import type { ReaderMessage, ReaderRequest } from './readerAnswer.ts';

/** The one channel of a reader process. */
export type ReaderChannel = {
  readonly onRequest: (listener: (message: unknown) => void) => void;
  readonly send: (message: ReaderMessage) => void;
};

/**
 * Opens one untrusted file and answers once. Prototypes are frozen before the
 * file is touched, so that a key such as `__proto__` in a file changes nothing.
 */
export function serveReader({ onRequest, send }: ReaderChannel): void {
  onRequest((message) => {
    void answer(message);
  });
  for (const prototype of [Object.prototype, Array.prototype, Map.prototype, Set.prototype]) {
    Object.freeze(prototype);
  }

  async function answer(message: unknown): Promise<void> {
    const request = readerRequestSchema.parse(message);
    if (request.reportMemoryEvery !== null) {
      setInterval(reportMemory, request.reportMemoryEvery).unref();
    }
    send(await open(request));
  }

  async function open({ task, path }: ReaderRequest): Promise<ReaderMessage> {
    if (task === 'photo') {
      const read = await readPhoto(path);
      if (read.ok) return { type: 'photo', photo: read.value };
      return { type: 'refused', refusal: read.error };
    }
    const read = await readDocument(path);
    if (read.ok) return { type: 'document', document: read.value };
    return { type: 'refused', refusal: read.error };
  }

  function reportMemory(): void {
    send({ type: 'memory', residentBytes: process.memoryUsage.rss() });
  }
}
