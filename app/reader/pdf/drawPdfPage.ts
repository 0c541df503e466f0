import type { Canvas } from '@napi-rs/canvas';
import { refuse } from '../fileRefusedError.ts';
import { DIRECTIVE_LIMITS } from '../readerLimits.ts';
import { openPdf, type PdfLibrary } from './loadPdf.ts';

export type DrawnPage = {
  readonly canvas: Canvas;
  /** Size of the page in points. */
  readonly width: number;
  readonly height: number;
};

type DrawnPageOptions = {
  readonly page: number;
  readonly dpi: number;
  /** Stamps, notes and filled fields, too. */
  readonly hasOverlays: boolean;
};

/** One page of an untrusted PDF as a picture on white; a huge page becomes a smaller picture. */
export async function drawPdfPage(
  pdf: PdfLibrary,
  bytes: Uint8Array,
  { page: number, dpi, hasOverlays }: DrawnPageOptions,
): Promise<DrawnPage> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const file = await openPdf(pdf, bytes);
  const page = await file.getPage(number).catch(() => refuse({ why: 'damagedPdf' }));
  const { width, height } = page.getViewport({ scale: 1 });
  if (!(width >= 1) || !(height >= 1)) refuse({ why: 'damagedPdf' });
  const scale = Math.min(
    dpi / POINTS,
    Math.sqrt(DIRECTIVE_LIMITS.drawnPixels / (width * height)),
    DIRECTIVE_LIMITS.drawnSide / Math.max(width, height),
  );
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  const drawing = page.render({
    // pdf.js asks for the canvas of a browser; the one of Node has all it draws with.
    canvas: asBrowserCanvas(canvas),
    viewport,
    background: '#ffffff',
    annotationMode: hasOverlays ? pdf.AnnotationMode.ENABLE : pdf.AnnotationMode.DISABLE,
  });
  await drawing.promise.catch(() => refuse({ why: 'damagedPdf' }));
  return { canvas, width, height };
}

/** Points of an inch. */
const POINTS = 72;

type BrowserCanvas = Parameters<
  Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>>['render']
>[0]['canvas'];

function asBrowserCanvas(canvas: Canvas): BrowserCanvas {
  const found: unknown = canvas;
  return found as BrowserCanvas;
}
