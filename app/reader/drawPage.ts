import { readFile } from 'node:fs/promises';
import { ok, type Result } from '#app/domain/result.ts';
import { catchRefusal } from './catchRefusal.ts';
import type { DrawnPageAnswer } from './directiveAnswer.ts';
import { drawPhotoPage } from './drawPhotoPage.ts';
import { refuse } from './fileRefusedError.ts';
import { detectDirectiveType } from './detectDirectiveType.ts';
import type { PdfLibrary } from './pdf/loadPdf.ts';
import { drawPdfPage } from './pdf/drawPdfPage.ts';
import type { ReaderRefusal } from './readerAnswer.ts';
import { DIRECTIVE_LIMITS } from './readerLimits.ts';

/** A page of a directive as a picture for the screen; the file itself never reaches a page of the app. */
export async function drawPage(
  pdf: PdfLibrary,
  path: string,
  page: number,
): Promise<Result<DrawnPageAnswer, ReaderRefusal>> {
  return catchRefusal(async () => {
    const bytes = await readFile(path);
    const type = detectDirectiveType(bytes);
    const dpi = DIRECTIVE_LIMITS.screenDpi;
    if (type !== 'pdf' && type !== 'photo') refuse({ why: 'notDirective' });
    const { canvas } =
      type === 'pdf'
        ? await drawPdfPage(pdf, bytes, { page, dpi, hasOverlays: true })
        : await drawPhotoPage(bytes, DIRECTIVE_LIMITS.photoScreenSide);
    const jpeg = await canvas.encode('jpeg', DIRECTIVE_LIMITS.pictureQuality);
    return ok({
      widthPx: canvas.width,
      heightPx: canvas.height,
      jpeg: jpeg.toString('base64'),
    });
  });
}
