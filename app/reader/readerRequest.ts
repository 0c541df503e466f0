import type { FormEdits } from '#app/importing/rawForm.ts';

const READER_TASKS = [
  'document',
  'photo',
  'form',
  'fillForm',
  'directive',
  'drawPage',
  'recognisePage',
] as const;
/** What one reader process is for; it decides what the process is allowed. */
export type ReaderTask = (typeof READER_TASKS)[number];

/** What the core asks of a reader process: one file, once. */
export type ReaderRequest = {
  readonly task: ReaderTask;
  readonly path: string;
  /** What `fillForm` writes; nothing for every other task. */
  readonly edits: FormEdits | null;
  /** The page that `drawPage` and `recognisePage` are about, from 1; null for every other task. */
  readonly page: number | null;
  /** Milliseconds between reports of the own memory; null when the core can see it itself. */
  readonly reportMemoryEvery: number | null;
};

/** A request as it arrives in the process: the edits are looked at by the task that writes them. */
export type ReceivedRequest = Omit<ReaderRequest, 'edits'> & { readonly edits: unknown };

/**
 * Takes the request of the core apart. By hand and not by a schema: the library
 * for schemas takes longer to load than most files take to read.
 */
export function parseReaderRequest(message: unknown): ReceivedRequest {
  const given = new Map<string, unknown>(Object.entries(Object(message)));
  const task = READER_TASKS.find((each) => each === given.get('task'));
  const path = given.get('path');
  if (task === undefined || typeof path !== 'string') throw new Error('a request names a file');
  return {
    task,
    path,
    edits: given.get('edits') ?? null,
    page: numberOrNull(given.get('page')),
    reportMemoryEvery: numberOrNull(given.get('reportMemoryEvery')),
  };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
