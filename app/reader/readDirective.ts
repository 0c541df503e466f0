import { readFile, stat } from 'node:fs/promises';
import type { DirectiveSource } from '#app/domain/directiveSource.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { catchRefusal } from './catchRefusal.ts';
import { detectDirectiveType } from './detectDirectiveType.ts';
import { readWordText } from './word/readWordText.ts';
import type { PdfLibrary } from './pdf/loadPdf.ts';
import { readPdf } from './pdf/readPdf.ts';
import type { ReaderRefusal } from './readerAnswer.ts';
import { READER_LIMITS } from './readerLimits.ts';
import { readPhotoHeader } from './readPhotoHeader.ts';
import { readPlainText } from './readPlainText.ts';

/** Reads one untrusted directive into text with places. Runs in the reader process only. */
export async function readDirective(
  pdf: PdfLibrary,
  path: string,
): Promise<Result<DirectiveSource, ReaderRefusal>> {
  return catchRefusal(async () => {
    const { size } = await stat(path);
    const limit = READER_LIMITS.fileBytes;
    if (size > limit) return fail({ why: 'tooLarge', bytes: size, limit });
    const bytes = await readFile(path);
    switch (detectDirectiveType(bytes)) {
      case 'pdf':
        return ok(await readPdf(pdf, bytes));
      case 'word':
        return ok(await readWordText(path));
      case 'text':
        return ok(readPlainText(bytes));
      case 'photo':
        return ok(readPhotoPage(bytes));
    }
  });
}

/** A photo has one page, whose letters are recognised later; it may still have to be turned upright. */
function readPhotoPage(bytes: Uint8Array): DirectiveSource {
  const { widthPx: width, heightPx: height } = readPhotoHeader(bytes);
  const page = { text: '', boxes: [], overlays: [], width, height, isScan: true };
  return { kind: 'photo', pages: [page], notes: [] };
}
