import { canBeEnteredByHand } from '#app/domain/directiveDraft.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { parseDirective } from '#app/intake/parseDirective.ts';
import { keepFile, sha256Of } from '#app/storage/evidenceFiles.ts';
import { uuidV7 } from '#app/storage/uuidV7.ts';
import { readFromCopy, type ReceivedFile } from '../readReceivedFile.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { keepDirectivePages, keptDirectivePages, type DirectivePages } from './directivePages.ts';
import { contentOf, writeDraftFile } from './draftFile.ts';
import { joinPages, readDirectiveFile, type ScanProgress } from './readDirectiveFile.ts';

/**
 * Reads a received file into a draft and keeps its bytes unchanged. Steps tell
 * which page of a scan is being recognised; whoever stops listening stops the
 * reading, and nothing is kept. By hand no page is recognised and no field is
 * read: the pages stand beside empty fields.
 */
export async function* receiveDirective(
  context: ServiceContext,
  file: ReceivedFile,
  options: { readonly byHand: boolean; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ScanProgress, Result<{ readonly id: string }>> {
  const read = options.byHand
    ? await readByHand(context, file, options.signal)
    : yield* readWithSteps(context, file, options.signal);
  if (!read.ok) return read;
  const sha256 = keepFile(context.folder, file.bytes);
  keepDirectivePages(context, sha256, read.value);
  const { directive } = parseDirective(options.byHand ? '' : read.value.text);
  const id = uuidV7(context.clock());
  const written = writeDraftFile(context.folder, {
    id,
    file: { name: file.name, sha256, byteSize: file.bytes.length },
    base: null,
    version: 1,
    updatedAt: vietnamTime(context.clock()),
    direction: null,
    content: contentOf(directive),
    settled: [],
    dismissed: [],
    storedAs: null,
  });
  return written.ok ? ok({ id }) : written;
}

async function* readWithSteps(
  context: ServiceContext,
  file: ReceivedFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<ScanProgress, Result<DirectivePages>> {
  const known = keptDirectivePages(context, sha256Of(file.bytes));
  if (known?.isRecognised === true) return ok(known);
  const { reader, folder } = context;
  const left = new AbortController();
  const steps: ScanProgress[] = [];
  let wake = (): void => undefined;
  let isDone = false;
  const work = readDirectiveFile(file, {
    reader,
    folder: folder.root,
    signal: signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]),
    onProgress: (step) => {
      steps.push(step);
      wake();
    },
  }).finally(() => {
    isDone = true;
    wake();
  });
  // Whoever left does not wait for the end; those who stay meet the failure at `await work`.
  work.catch(() => undefined);
  try {
    for (;;) {
      const newest = steps.at(-1);
      steps.length = 0;
      if (newest !== undefined) yield newest;
      else if (isDone) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    const read = await work;
    return read.ok ? ok({ ...read.value, isRecognised: true }) : read;
  } finally {
    left.abort();
  }
}

/** Pages as far as they can be shown; a file that broke its reader is kept without any. */
async function readByHand(
  context: ServiceContext,
  file: ReceivedFile,
  signal: AbortSignal | undefined,
): Promise<Result<DirectivePages>> {
  const read = await readFromCopy(context, file, (copy) =>
    context.reader.readDirective(copy, signal),
  );
  if (!read.ok && !canBeEnteredByHand(read.error)) return read;
  const source = read.ok ? read.value : { kind: 'pdf' as const, pages: [], notes: [] };
  return ok({
    ...source,
    ...joinPages(source.pages),
    signatures: 0,
    isRecognised: source.pages.every(({ isScan }) => !isScan),
  });
}
