import { readFile, stat } from 'node:fs/promises';
import { fail, ok } from '#app/domain/result.ts';
import type { Result } from '#app/domain/result.ts';
import { detectFileType } from './detectFileType.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import { openArchive, type Archive } from './openArchive.ts';
import { findMainPart } from './packageParts.ts';
import type { PackedDocument } from './packedDocument.ts';
import { readDelimited } from './readDelimited.ts';
import type { ReaderRefusal } from './readerAnswer.ts';
import { READER_LIMITS } from './readerLimits.ts';
import { isOpenDocument, readOpenDocument } from './readOpenDocument.ts';
import { readWorkbook } from './readWorkbook.ts';
import { readWordResults } from './word/readWordResults.ts';

/**
 * Reads one untrusted file into plain cells, packed. Runs in the reader process only:
 * a file may still exhaust time or memory here, and then just this process
 * ends. Sizes are checked again although the client has checked them.
 */
export async function readPackedDocument(
  path: string,
): Promise<Result<PackedDocument, ReaderRefusal>> {
  try {
    const { size } = await stat(path);
    if (size > READER_LIMITS.fileBytes) {
      return fail({ why: 'tooLarge', bytes: size, limit: READER_LIMITS.fileBytes });
    }
    const bytes = await readFile(path);
    if (detectFileType(bytes) === 'text') return ok(readDelimited(bytes));
    const archive = await openArchive(path);
    try {
      return ok(await readPackage(archive));
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof FileRefusedError) return fail(error.refusal);
    throw error;
  }
}

async function readPackage(archive: Archive): Promise<PackedDocument> {
  if (isOpenDocument(archive)) return await readOpenDocument(archive);
  try {
    const { kind, part } = await findMainPart(archive);
    return kind === 'docx' ? await readWordResults(archive, part) : await readWorkbook(archive);
  } catch (error) {
    // The check of packages speaks of Excel.
    const isMacro = error instanceof FileRefusedError && error.refusal.why === 'macros';
    if (isMacro && archive.names.has('word/document.xml')) refuse({ why: 'wordMacros' });
    throw error;
  }
}
