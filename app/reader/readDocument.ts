import { readFile, stat } from 'node:fs/promises';
import { fail, ok } from '#app/domain/result.ts';
import type { Result } from '#app/domain/result.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import { detectFileType } from './detectFileType.ts';
import { FileRefusedError } from './fileRefusedError.ts';
import { openArchive } from './openArchive.ts';
import { readDelimited } from './readDelimited.ts';
import type { ReaderRefusal } from './readerAnswer.ts';
import { READER_LIMITS } from './readerLimits.ts';
import { readWorkbook } from './readWorkbook.ts';

/**
 * Reads one untrusted file into plain cells. Runs in the reader process only:
 * a file may still exhaust time or memory here, and then just this process
 * ends. Sizes are checked again although the client has checked them.
 */
export async function readDocument(path: string): Promise<Result<RawDocument, ReaderRefusal>> {
  try {
    const { size } = await stat(path);
    if (size > READER_LIMITS.fileBytes) {
      return fail({ why: 'tooLarge', bytes: size, limit: READER_LIMITS.fileBytes });
    }
    const bytes = await readFile(path);
    if (detectFileType(bytes) === 'text') return ok(readDelimited(bytes));
    const archive = await openArchive(path);
    try {
      return ok(await readWorkbook(archive));
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof FileRefusedError) return fail(error.refusal);
    throw error;
  }
}
