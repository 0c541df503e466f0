import { invariant } from '#app/domain/result.ts';
import type { ReaderMessage } from './readerAnswer.ts';
import { parseReaderRequest, type ReaderTask, type ReceivedRequest } from './readerRequest.ts';

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
    const { task, reportMemoryEvery, ...request } = parseReaderRequest(message);
    if (reportMemoryEvery !== null) setInterval(reportMemory, reportMemoryEvery).unref();
    send(await TASKS[task](request, tellProgress));
  }

  /** Long work leaves no room for the timer above, so it tells the memory too. */
  function tellProgress(share: number): void {
    send({ type: 'progress', share });
    reportMemory();
  }

  function reportMemory(): void {
    send({ type: 'memory', residentBytes: process.memoryUsage.rss() });
  }
}

type Task = (
  request: Pick<ReceivedRequest, 'path' | 'edits' | 'page'>,
  tellProgress: (share: number) => void,
) => Promise<ReaderMessage>;

const TASKS: Readonly<Record<ReaderTask, Task>> = {
  document: async ({ path }) => {
    const { readPackedDocument } = await import('./readPackedDocument.ts');
    freezePrototypes();
    const read = await readPackedDocument(path);
    if (read.ok) return { type: 'document', document: read.value };
    return { type: 'refused', refusal: read.error };
  },
  photo: async ({ path }) => {
    const { readPhoto } = await import('./readPhoto.ts');
    freezePrototypes();
    const read = await readPhoto(path);
    if (read.ok) return { type: 'photo', photo: read.value };
    return { type: 'refused', refusal: read.error };
  },
  form: async ({ path }) => {
    const { readForm } = await import('./readForm.ts');
    freezePrototypes();
    const read = await readForm(path);
    if (read.ok) return { type: 'form', form: read.value };
    return { type: 'refused', refusal: read.error };
  },
  fillForm: async ({ path, edits }) => {
    const [{ fillForm }, { formEditsSchema }] = await Promise.all([
      import('./fillForm.ts'),
      import('#app/importing/rawForm.ts'),
    ]);
    const wanted = formEditsSchema.parse(edits);
    freezePrototypes();
    const filled = await fillForm(path, wanted);
    if (!filled.ok) return { type: 'refused', refusal: filled.error };
    const { bytes, changedParts } = filled.value;
    const text = Buffer.from(bytes).toString('base64');
    return { type: 'filledForm', filled: { bytes: text, changedParts: [...changedParts] } };
  },
  directive: async ({ path }) => {
    const [{ readDirective }, { loadPdfLibrary }] = await Promise.all([
      import('./readDirective.ts'),
      import('./pdf/loadPdf.ts'),
    ]);
    const pdf = await loadPdfLibrary();
    freezePrototypes();
    const read = await readDirective(pdf, path);
    if (read.ok) return { type: 'directive', directive: read.value };
    return { type: 'refused', refusal: read.error };
  },
  drawPage: async ({ path, page }) => {
    const [{ drawPage }, { loadPdfLibrary }] = await Promise.all([
      import('./drawPage.ts'),
      import('./pdf/loadPdf.ts'),
    ]);
    invariant(page, 'a page is drawn by its number');
    const pdf = await loadPdfLibrary();
    freezePrototypes();
    const drawn = await drawPage(pdf, path, page);
    if (drawn.ok) return { type: 'drawnPage', picture: drawn.value };
    return { type: 'refused', refusal: drawn.error };
  },
  recognisePage: async ({ path, page }, tellProgress) => {
    const [{ recognisePage }, { loadRecogniser }, { loadPdfLibrary }] = await Promise.all([
      import('./scan/recognisePage.ts'),
      import('./scan/loadRecogniser.ts'),
      import('./pdf/loadPdf.ts'),
    ]);
    invariant(page, 'a page is recognised by its number');
    const pdf = await loadPdfLibrary();
    const recognise = await loadRecogniser();
    freezePrototypes();
    const onProgress = notTooOften(tellProgress);
    const read = await recognisePage(path, page, { pdf, recognise, onProgress });
    if (read.ok) return { type: 'recognisedPage', page: read.value };
    return { type: 'refused', refusal: read.error };
  },
};

/** The engine tells every word; a person needs steps that can be seen. */
function notTooOften(tell: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share < told + 0.05) return;
    told = share;
    tell(share);
  };
}

function freezePrototypes(): void {
  for (const prototype of [Object.prototype, Array.prototype, Map.prototype, Set.prototype]) {
    Object.freeze(prototype);
  }
}
