import { readerRequestSchema } from './readerAnswer.ts';
import type { ReaderMessage, ReaderTask } from './readerAnswer.ts';

/** The one channel of a reader process. */
export type ReaderChannel = {
  readonly onRequest: (listener: (message: unknown) => void) => void;
  readonly send: (message: ReaderMessage) => void;
};

/**
 * Opens one untrusted file and answers once, with the code of its task alone.
 * Prototypes are frozen before the file is touched, so that a key such as
 * `__proto__` in a file changes nothing.
 */
export function serveReader({ onRequest, send }: ReaderChannel): void {
  onRequest((message) => {
    void answer(message);
  });

  async function answer(message: unknown): Promise<void> {
    const { task, path, reportMemoryEvery } = readerRequestSchema.parse(message);
    if (reportMemoryEvery !== null) setInterval(reportMemory, reportMemoryEvery).unref();
    send(await TASKS[task](path));
  }

  function reportMemory(): void {
    send({ type: 'memory', residentBytes: process.memoryUsage.rss() });
  }
}

const TASKS: Readonly<Record<ReaderTask, (path: string) => Promise<ReaderMessage>>> = {
  document: async (path) => {
    const { readDocument } = await import('./readDocument.ts');
    freezePrototypes();
    const read = await readDocument(path);
    if (read.ok) return { type: 'document', document: read.value };
    return { type: 'refused', refusal: read.error };
  },
  photo: async (path) => {
    const { readPhoto } = await import('./readPhoto.ts');
    freezePrototypes();
    const read = await readPhoto(path);
    if (read.ok) return { type: 'photo', photo: read.value };
    return { type: 'refused', refusal: read.error };
  },
};

function freezePrototypes(): void {
  for (const prototype of [Object.prototype, Array.prototype, Map.prototype, Set.prototype]) {
    Object.freeze(prototype);
  }
}
