import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DirectiveNote, DirectivePage, DirectiveSource } from '#app/domain/directiveSource.ts';
import { refuse } from '../fileRefusedError.ts';
import { countCodePoints, layOutPage, type LaidOutText, type TextRun } from '../layOutPage.ts';
import { DIRECTIVE_LIMITS } from '../readerLimits.ts';
import { openPdf, type PdfLibrary } from './loadPdf.ts';
import { readPageRuns } from './pageRuns.ts';
import { readDrawing, type PageDrawing } from './readDrawing.ts';

/** Fewer letters are no page of text: a number, a stamp, a name that a program put over a scan. */
const FEW_LETTERS = 15;
/** A page with a picture over most of it is a scan as long as it has no more letters than this. */
const STAMPED_LETTERS = 400;
const PICTURE_SHARE = 0.5;
/** Letters behind the picture were guessed by another program, mostly not as Vietnamese. */
const HIDDEN_SHARE = 0.8;

/** The text of every page with its places; a page that is a picture is left to be recognised. */
export async function readPdf(pdf: PdfLibrary, bytes: Uint8Array): Promise<DirectiveSource> {
  const file = await openPdf(pdf, bytes);
  const notes = await readNotes(file);
  const pages: DirectivePage[] = [];
  let letters = 0;
  let damaged = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await readPage(pdf, file, number);
    if (page === null) damaged += 1;
    pages.push(page ?? { ...EMPTY_PAGE, isScan: false });
    letters += page === null ? 0 : countCodePoints(page.text);
    if (letters > DIRECTIVE_LIMITS.totalText) refuse({ why: 'archiveLimits', limit: 'text' });
  }
  if (damaged === pages.length) refuse({ why: 'damagedPdf' });
  if (damaged > 0) notes.push('damagedPages');
  if (pages.some(({ overlays }) => overlays.length > 0)) notes.push('overlays');
  return { kind: 'pdf', pages, notes };
}

const EMPTY_PAGE = { text: '', boxes: [], overlays: [], width: 0, height: 0 };

/** Null for a page that cannot be read while others can. */
async function readPage(
  pdf: PdfLibrary,
  file: PDFDocumentProxy,
  number: number,
): Promise<DirectivePage | null> {
  const found = await lookAtPage(pdf, file, number).catch(() => null);
  if (found === null) return null;
  const { runs, drawing, width, height, letters } = found;
  if (Math.max(width, height) > LARGEST_SIDE) refuse({ why: 'damagedPdf' });
  const isCovered = drawing.pictureShare >= PICTURE_SHARE;
  const isGuessed = letters < STAMPED_LETTERS || drawing.hiddenShare >= HIDDEN_SHARE;
  const isScan = letters < FEW_LETTERS || (isCovered && isGuessed);
  return { ...joinOverlays(runs, drawing), width, height, isScan };
}

async function lookAtPage(pdf: PdfLibrary, file: PDFDocumentProxy, number: number) {
  const page = await file.getPage(number);
  const runs = await readPageRuns(page);
  const letters = countLetters(runs);
  const isLookedAt = letters >= FEW_LETTERS || (await hasDrawnOverlays(page));
  const drawing = isLookedAt ? await readDrawing(pdf, page) : NO_DRAWING;
  const { width, height } = page.getViewport({ scale: 1 });
  page.cleanup();
  return { runs, drawing, width, height, letters };
}

/** Points; the standard allows 200 inches. */
const LARGEST_SIDE = 100_000;

const NO_DRAWING: PageDrawing = { overlays: [], pictureShare: 0, hiddenShare: 0 };

function countLetters(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\d]/gu)?.length ?? 0), 0);
}

/** Links and the windows of notes draw no text of their own. */
async function hasDrawnOverlays(page: PDFPageProxy): Promise<boolean> {
  const found: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  return found.some(
    (each) =>
      typeof each === 'object' &&
      each !== null &&
      'subtype' in each &&
      each.subtype !== 'Link' &&
      each.subtype !== 'Popup',
  );
}

/** What lies over one page, for a page whose own text is a picture. */
export async function readPageOverlays(
  pdf: PdfLibrary,
  bytes: Uint8Array,
  number: number,
): Promise<PageDrawing['overlays']> {
  const file = await openPdf(pdf, bytes);
  const page = await file.getPage(number);
  if (!(await hasDrawnOverlays(page))) return [];
  return (await readDrawing(pdf, page)).overlays;
}

/** The text of the page, then what lies over it, each on lines of its own. */
export function joinOverlays(
  runs: readonly TextRun[],
  { overlays }: Pick<PageDrawing, 'overlays'>,
): Pick<DirectivePage, 'text' | 'boxes' | 'overlays'> {
  const parts: LaidOutText[] = [layOutPage(runs), ...overlays.map(layOutPage)];
  const boxes: DirectivePage['boxes'][number][] = [];
  const spans: DirectivePage['overlays'][number][] = [];
  let text = '';
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (part.text === '') continue;
    if (text !== '') {
      text += '\n';
      length += 1;
    }
    const start = length;
    text += part.text;
    length += countCodePoints(part.text);
    for (const box of part.boxes) {
      boxes.push({ ...box, start: box.start + start, end: box.end + start });
    }
    if (index > 0) spans.push({ start, end: length });
  }
  if (length > DIRECTIVE_LIMITS.pageText || boxes.length > DIRECTIVE_LIMITS.pageBoxes) {
    refuse({ why: 'archiveLimits', limit: 'text' });
  }
  return { text, boxes, overlays: spans };
}

async function readNotes(file: PDFDocumentProxy): Promise<DirectiveNote[]> {
  const notes: DirectiveNote[] = [];
  const info = await file.getMetadata().catch(() => null);
  const facts: object = info?.info ?? {};
  if ('IsXFAPresent' in facts && facts.IsXFAPresent === true) notes.push('dynamicForm');
  const [scripts, actions, attachments] = await Promise.all([
    file.getJSActions().catch(() => null),
    file.hasJSActions().catch(() => false),
    file.getAttachments().catch(() => null),
  ]);
  if (actions || !isEmpty(scripts)) notes.push('scripts');
  if (!isEmpty(attachments)) notes.push('attachments');
  return notes;
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return value instanceof Map ? value.size === 0 : Object.keys(value).length === 0;
}
