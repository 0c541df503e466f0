import { invariant } from '#app/domain/result.ts';
import type { FormEdits } from '#app/importing/rawForm.ts';
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
    const { task, path, edits, reportMemoryEvery } = readerRequestSchema.parse(message);
    if (reportMemoryEvery !== null) setInterval(reportMemory, reportMemoryEvery).unref();
    send(await TASKS[task](path, edits));
  }

  function reportMemory(): void {
    send({ type: 'memory', residentBytes: process.memoryUsage.rss() });
  }
}

type Task = (path: string, edits: FormEdits | null) => Promise<ReaderMessage>;

const TASKS: Readonly<Record<ReaderTask, Task>> = {
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
  form: async (path) => {
    const { readForm } = await import('./readForm.ts');
    freezePrototypes();
    const read = await readForm(path);
    if (read.ok) return { type: 'form', form: read.value };
    return { type: 'refused', refusal: read.error };
  },
  fillForm: async (path, edits) => {
    const { fillForm } = await import('./fillForm.ts');
    invariant(edits, 'a form is filled with edits');
    freezePrototypes();
    const filled = await fillForm(path, edits);
    if (!filled.ok) return { type: 'refused', refusal: filled.error };
    const { bytes, changedParts } = filled.value;
    const text = Buffer.from(bytes).toString('base64');
    return { type: 'filledForm', filled: { bytes: text, changedParts: [...changedParts] } };
  },
};

function freezePrototypes(): void {
  for (const prototype of [Object.prototype, Array.prototype, Map.prototype, Set.prototype]) {
    Object.freeze(prototype);
  }
}
