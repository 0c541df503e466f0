import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '../fileRefusedError.ts';
import { packageFolder } from '../packageFolder.ts';
import { DIRECTIVE_LIMITS } from '../readerLimits.ts';

/** pdf.js, both halves in this process. */
export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js without a worker: the process it runs in is the wall. Loading it adds
 * what older engines lack to the prototypes, so it comes before they are frozen.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Opens an untrusted PDF. No script of it runs (there is nothing here that could),
 * no dynamic form is built, nothing is fetched: fonts and decoders come from the
 * program's own folder. Refuses what needs a password and what has too many pages.
 */
export async function openPdf(pdf: PdfLibrary, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = packageFolder('pdfjs-dist');
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdf.VerbosityLevel.ERRORS,
    enableXfa: false,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: DIRECTIVE_LIMITS.imagePixels,
    canvasMaxAreaInBytes: 4 * DIRECTIVE_LIMITS.imagePixels,
  });
  const file = await task.promise.catch((error: unknown) =>
    refuse({ why: isPasswordError(error) ? 'passwordProtected' : 'damagedPdf' }),
  );
  const limit = DIRECTIVE_LIMITS.pages;
  if (file.numPages > limit) refuse({ why: 'tooManyPages', found: file.numPages, limit });
  if (file.numPages < 1) refuse({ why: 'damagedPdf' });
  return file;
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
