import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fail, ok } from '#app/domain/result.ts';
import type { FileRefusal, Result } from '#app/domain/result.ts';
import type { FormEdits } from '#app/importing/rawForm.ts';
import type { FileReader, ReadFile } from './fileReader.ts';
import { createForkLauncher } from './launchForkedReader.ts';
import { readerMessageSchema } from './readerAnswer.ts';
import type { ReaderMessage } from './readerAnswer.ts';
import type { ReaderRequest, ReaderTask } from './readerRequest.ts';
import { secondsOf } from './readerLauncher.ts';
import type { ReaderExit, ReaderHandle, ReaderLauncher } from './readerLauncher.ts';
import { PROCESS_LIMITS, READER_LIMITS } from './readerLimits.ts';
import { unpackDocument } from './unpackDocument.ts';

export type ForkedReaderOptions = {
  readonly launcher?: ReaderLauncher;
  /** Wall-clock limit of one file, or of one page of a scan. */
  readonly seconds?: number;
  readonly residentBytes?: number;
};

/**
 * A `FileReader` that opens each file in a process of its own and trusts
 * nothing that comes back: the answer is checked against a schema, and a
 * process that is silent, too big or dead gives a refusal instead of harm
 * (reliability rules, section 4 step 10).
 */
export function createForkedReader(options: ForkedReaderOptions = {}): FileReader {
  const launcher = options.launcher ?? createForkLauncher();
  const residentBytes = options.residentBytes ?? PROCESS_LIMITS.residentBytes;
  return {
    read: async (path, signal) => {
      signal?.throwIfAborted();
      const identity = await identify(path, signal);
      if (identity === null) return fail({ code: 'fileUnreadable', path });
      const { byteSize, sha256 } = identity;
      const refusal = unreadableSize(byteSize);
      const answer = refusal === null ? await runReader('document', path, signal) : fail(refusal);
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'document') return refused(path, { why: 'readerCrashed' });
      return ok({ document: unpackDocument(answer.value.document), sha256, byteSize });
    },
    readPhoto: async (path, signal) => {
      signal?.throwIfAborted();
      const found = await stat(path).catch(() => null);
      if (found === null) return fail({ code: 'fileUnreadable', path });
      const refusal = unreadableSize(found.size);
      const answer = refusal === null ? await runReader('photo', path, signal) : fail(refusal);
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'photo') return refused(path, { why: 'readerCrashed' });
      const { thumbnail, print, ...facts } = answer.value.photo;
      return ok({ ...facts, thumbnail: fromBase64(thumbnail), print: fromBase64(print) });
    },
    readForm: async (path, signal) => {
      const answer = await runReader('form', path, signal);
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'form') return refused(path, { why: 'readerCrashed' });
      return ok(answer.value.form);
    },
    fillForm: async (path, edits, signal) => {
      const answer = await runReader('fillForm', path, signal, { edits });
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'filledForm') return refused(path, { why: 'readerCrashed' });
      const { bytes, changedParts } = answer.value.filled;
      return ok({ bytes: fromBase64(bytes), changedParts });
    },
    readDirective: async (path, signal) => {
      const answer = await runReader('directive', path, signal);
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'directive') return refused(path, { why: 'readerCrashed' });
      return ok(answer.value.directive);
    },
    drawPage: async (path, page, signal) => {
      const answer = await runReader('drawPage', path, signal, { page });
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'drawnPage') return refused(path, { why: 'readerCrashed' });
      const { jpeg, ...size } = answer.value.picture;
      return ok({ ...size, jpeg: fromBase64(jpeg) });
    },
    recognisePage: async (path, page, { onProgress, signal } = {}) => {
      const answer = await runReader('recognisePage', path, signal, { page, onProgress });
      if (!answer.ok) return refused(path, answer.error);
      if (answer.value.type !== 'recognisedPage') return refused(path, { why: 'readerCrashed' });
      return ok(answer.value.page);
    },
  };

  async function runReader(
    task: ReaderTask,
    path: string,
    signal: AbortSignal | undefined,
    { edits = null, page = null, onProgress }: TaskOptions = {},
  ): Promise<ReaderOutcome> {
    signal?.throwIfAborted();
    const seconds = options.seconds ?? secondsOf(task);
    const { promise, resolve, reject } = Promise.withResolvers<ReaderOutcome>();
    const refuse = (refusal: FileRefusal): void => resolve(fail(refusal));
    const child = launcher.launch(task);
    const isOwnWatch = process.platform === 'linux';
    const abort = (): void => reject(signal?.reason);
    const checkMemory = (bytes: number): void => {
      if (bytes > residentBytes) refuse({ why: 'outOfMemory' });
    };
    const timer = setTimeout(() => refuse({ why: 'timedOut', seconds }), seconds * 1000);
    const watch = setInterval(() => {
      if (isOwnWatch) void residentSize(child).then(checkMemory);
    }, PROCESS_LIMITS.watchMilliseconds);
    signal?.addEventListener('abort', abort, { once: true });
    child.onExit((exit) => refuse(deathRefusal(exit)));
    child.onMessage((message) => {
      const parsed = readerMessageSchema.safeParse(message);
      if (!parsed.success) refuse({ why: 'readerCrashed' });
      else if (parsed.data.type === 'memory') checkMemory(parsed.data.residentBytes);
      else if (parsed.data.type === 'progress') onProgress?.(parsed.data.share);
      else if (parsed.data.type === 'refused') refuse(parsed.data.refusal);
      else resolve(ok(parsed.data));
    });
    child.send({
      task,
      path,
      edits,
      page,
      reportMemoryEvery: isOwnWatch ? null : PROCESS_LIMITS.watchMilliseconds,
    } satisfies ReaderRequest);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      child.kill();
    }
  }
}

/** What goes with a task beside its file. */
type TaskOptions = {
  readonly edits?: FormEdits | null;
  readonly page?: number | null;
  readonly onProgress?: ((share: number) => void) | undefined;
};

/** What a reader process answered, or why there is no answer. */
type ReaderOutcome = Result<
  Exclude<ReaderMessage, { readonly type: 'memory' | 'progress' | 'refused' }>,
  FileRefusal
>;

function refused(path: string, refusal: FileRefusal): Result<never> {
  return fail({ code: 'fileRefused', file: path, refusal });
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}

type FileIdentity = Pick<ReadFile, 'sha256' | 'byteSize'>;

/** Size and hash of the bytes, read as a stream; null when the file cannot be read. Stops counting past the size limit. */
async function identify(
  path: string,
  signal: AbortSignal | undefined,
): Promise<FileIdentity | null> {
  const hash = createHash('sha256');
  let byteSize = 0;
  try {
    for await (const piece of createReadStream(path)) {
      signal?.throwIfAborted();
      if (!(piece instanceof Uint8Array)) throw new Error('file streams give bytes');
      hash.update(piece);
      byteSize += piece.length;
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return null;
  }
  return { sha256: hash.digest('hex'), byteSize };
}

function unreadableSize(bytes: number): FileRefusal | null {
  if (bytes === 0) return { why: 'empty' };
  const limit = READER_LIMITS.fileBytes;
  return bytes > limit ? { why: 'tooLarge', bytes, limit } : null;
}

/** V8 ends a process whose heap is full by abort (code 134 where signals do not exist). */
function deathRefusal({ code, signal }: ReaderExit): FileRefusal {
  const isHeapAbort = signal === 'SIGABRT' || code === 134;
  return { why: isHeapAbort ? 'outOfMemory' : 'readerCrashed' };
}

/** Bytes of memory the process holds, as Linux tells them; 0 when it is gone. */
async function residentSize(child: ReaderHandle): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/mu.exec(status) ?? [];
  return Number(kilobytes) * 1024;
}
