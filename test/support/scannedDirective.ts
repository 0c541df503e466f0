import { drawPdfPage } from '#app/reader/pdf/drawPdfPage.ts';
import { loadPdfLibrary } from '#app/reader/pdf/loadPdf.ts';

/** One page of a PDF as a scanner would deliver it: a JPEG of 200 dots an inch. */
export async function scanPage(
  bytes: Uint8Array,
  page: number,
): Promise<{ readonly jpeg: Buffer; readonly width: number; readonly height: number }> {
  const pdf = await loadPdfLibrary();
  const { canvas } = await drawPdfPage(pdf, bytes, { page, dpi: 200, hasOverlays: true });
  const jpeg = await canvas.encode('jpeg', 80);
  return { jpeg, width: canvas.width, height: canvas.height };
}
