import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { UNFINISHED } from '#app/storage/writeFileAtomically.ts';
import type { ServiceContext } from './serviceContext.ts';

export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Has a received file opened by the reader. */
export async function readReceivedFile(
  context: ServiceContext,
  file: ReceivedFile,
  signal?: AbortSignal,
): Promise<Result<RawDocument>> {
  const read = await readFromCopy(context, file, (copy) => context.reader.read(copy, signal));
  return read.ok ? ok(read.value.document) : read;
}

/**
 * Lets the reader open a private copy that is gone afterwards. A refusal names
 * the file as the sender named it.
 */
export async function readFromCopy<T>(
  { folder }: { readonly folder: Pick<ServiceContext['folder'], 'root'> },
  file: ReceivedFile,
  open: (copy: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const quarantined = quarantine(folder.root, file);
  if (!quarantined.ok) return quarantined;
  try {
    const read = await open(quarantined.value);
    if (read.ok) return read;
    const { error } = read;
    return fail(error.code === 'fileRefused' ? { ...error, file: file.name } : error);
  } finally {
    rmSync(path.dirname(quarantined.value), { recursive: true, force: true });
  }
}

/** The name of the copy says nothing but the type: names from outside may be anything. */
function quarantine(root: string, { name, bytes }: ReceivedFile): Result<string> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(path.join(root, `doc-tep${UNFINISHED}-`));
    const copy = path.join(folder, `tep${path.extname(name).toLowerCase()}`);
    writeFileSync(copy, bytes);
    return ok(copy);
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    const appError = toAppError(error, root);
    if (appError === null) throw error;
    return fail(appError);
  }
}
