import { ok, type Result } from '#app/domain/result.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import { readPackedDocument } from '#app/reader/readPackedDocument.ts';
import type { ReaderRefusal } from '#app/reader/readerAnswer.ts';
import { unpackDocument } from '#app/reader/unpackDocument.ts';

/** What a file gives, read in this process: what the process around it adds has tests of its own. */
export async function readDocument(path: string): Promise<Result<RawDocument, ReaderRefusal>> {
  const read = await readPackedDocument(path);
  return read.ok ? ok(unpackDocument(read.value)) : read;
}
