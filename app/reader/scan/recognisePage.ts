import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DirectivePage } from '#app/domain/directiveSource.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { catchRefusal } from '../catchRefusal.ts';
import { detectDirectiveType } from '../detectDirectiveType.ts';
import { drawPhotoPage } from '../drawPhotoPage.ts';
import { refuse } from '../fileRefusedError.ts';
import type { TextRun } from '../layOutPage.ts';
import { drawPdfPage } from '../pdf/drawPdfPage.ts';
import type { PdfLibrary } from '../pdf/loadPdf.ts';
import { joinOverlays, readPageOverlays } from '../pdf/readPdf.ts';
import type { ReaderRefusal } from '../readerAnswer.ts';
import { DIRECTIVE_LIMITS } from '../readerLimits.ts';
import type { Recogniser } from './loadRecogniser.ts';

type RecogniseOptions = {
  readonly pdf: PdfLibrary;
  readonly recognise: Recogniser;
  readonly onProgress: (share: number) => void;
};

/**
 * Reads the letters of one page of a scan or photo. What was stamped over a
 * scanned PDF has letters of its own and is not guessed from the picture.
 */
export async function recognisePage(
  path: string,
  page: number,
  { pdf, recognise, onProgress }: RecogniseOptions,
): Promise<Result<DirectivePage, ReaderRefusal>> {
  return catchRefusal(async () => {
    const bytes = await readFile(path);
    const type = detectDirectiveType(bytes);
    if (type !== 'pdf' && type !== 'photo') refuse({ why: 'notDirective' });
    const dpi = DIRECTIVE_LIMITS.scanDpi;
    const { canvas, width, height } =
      type === 'pdf'
        ? await drawPdfPage(pdf, bytes, { page, dpi, hasOverlays: false })
        : await drawPhotoPage(bytes, DIRECTIVE_LIMITS.photoScanSide);
    const overlays = type === 'pdf' ? await readPageOverlays(pdf, bytes, page) : [];
    const scale = width / canvas.width;
    const found = await recognise(await canvas.encode('png'), onProgress);
    const runs = readRuns(found, scale);
    return ok({ ...joinOverlays(runs, { overlays }), width, height, isScan: true });
  });
}

/** Words the engine itself hardly believes are specks, seals and handwriting. */
const LEAST_CONFIDENCE = 30;

const placeSchema = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const lineSchema = z.object({
  baseline: placeSchema,
  rowAttributes: z.object({ rowHeight: z.number() }),
  words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: placeSchema })),
});
const foundSchema = z.object({
  blocks: z
    .array(z.object({ paragraphs: z.array(z.object({ lines: z.array(lineSchema) })).nullish() }))
    .nullish(),
});

function readRuns(found: unknown, scale: number): TextRun[] {
  const lines = (foundSchema.parse(found).blocks ?? []).flatMap(({ paragraphs }) =>
    (paragraphs ?? []).flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ words, baseline, rowAttributes: { rowHeight } }) =>
    words
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .flatMap(({ text, bbox }) => [
        {
          text,
          x: bbox.x0 * scale,
          y: bbox.y0 * scale,
          width: (bbox.x1 - bbox.x0) * scale,
          height: Math.max(1, rowHeight * scale),
          baseline: baseline.y0 * scale,
          isTurned: false,
        },
        SPACE,
      ]),
  );
}

/** Parts two words of a line, however close they stand. */
const SPACE: TextRun = {
  text: ' ',
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  baseline: 0,
  isTurned: false,
};
