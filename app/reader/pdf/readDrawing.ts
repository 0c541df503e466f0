import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextRun } from '../layOutPage.ts';
import type { PdfLibrary } from './loadPdf.ts';
import { multiply, placeRun, type Matrix } from './pageRuns.ts';

/** What is drawn on a page beside its text. */
export type PageDrawing = {
  /** One list for each thing laid over the page: stamp of a signature, note, filled field. */
  readonly overlays: readonly (readonly TextRun[])[];
  /** Largest share of the page that one picture covers, 0 to 1. */
  readonly pictureShare: number;
  /** Share of the page's letters that are there but not drawn, 0 to 1. */
  readonly hiddenShare: number;
};

type State = {
  matrix: Matrix;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  isHidden: boolean;
};

/**
 * Follows the drawing of a page without drawing it. pdf.js gives the text of the
 * page alone; what a signing program stamps onto it is only in the drawing.
 */
export async function readDrawing(pdf: PdfLibrary, page: PDFPageProxy): Promise<PageDrawing> {
  const { OPS } = pdf;
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: pdf.AnnotationMode.ENABLE,
  });
  const base = toMatrix(viewport.transform);
  const overlays: TextRun[][] = [];
  const saved: State[] = [];
  let state = freshState(base);
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let overlay: TextRun[] | null = null;
  let largest = 0;
  const letters = { all: 0, hidden: 0 };
  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  for (const [index, operation] of fnArray.entries()) {
    const raw: unknown = argsArray[index];
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [];
    const number = (at: number): number => toNumber(args[at]);
    switch (operation) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (operation === OPS.paintFormXObjectBegin && isNumbers(args[0])) {
          state.matrix = multiply(state.matrix, toMatrix(args[0]));
        }
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? freshState(base);
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, toMatrix(args));
        break;
      case OPS.beginAnnotation:
        overlay = [];
        overlays.push(overlay);
        saved.push({ ...state });
        state = freshState(multiply(multiply(base, toMatrix(args[2])), toMatrix(args[3])));
        break;
      case OPS.endAnnotation:
        overlay = null;
        state = saved.pop() ?? freshState(base);
        break;
      case OPS.beginText:
        line = IDENTITY;
        text = IDENTITY;
        break;
      case OPS.setTextMatrix:
        line = toMatrix(args[0]);
        text = line;
        break;
      case OPS.moveText:
        moveLine(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        moveLine(number(0), number(1));
        break;
      case OPS.nextLine:
        moveLine(0, state.leading);
        break;
      case OPS.setFont:
        state.fontSize = number(1);
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = number(0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.setHScale:
        state.scale = number(0) / 100;
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.setTextRenderingMode:
        state.isHidden = number(0) === INVISIBLE;
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.showText: {
        const shown = showGlyphs(args[0], state, text);
        text = multiply(text, [1, 0, 0, 1, shown.advance, 0]);
        if (shown.run === null) break;
        if (overlay !== null) {
          overlay.push(shown.run);
          break;
        }
        letters.all += shown.run.text.length;
        if (state.isHidden) letters.hidden += shown.run.text.length;
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const [a, b, c, d] = state.matrix;
        largest = Math.max(largest, Math.abs(a * d - b * c) / (viewport.width * viewport.height));
        break;
      }
      default:
    }
  }
  return {
    overlays: overlays.filter((each) => each.length > 0),
    pictureShare: largest,
    hiddenShare: letters.all === 0 ? 0 : letters.hidden / letters.all,
  };
}

/** How letters are drawn that a scanning program guessed and laid behind its picture. */
const INVISIBLE = 3;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function freshState(matrix: Matrix): State {
  const none = { characterSpacing: 0, wordSpacing: 0, leading: 0, rise: 0 };
  return { matrix, fontSize: 1, scale: 1, isHidden: false, ...none };
}

/** Glyphs are objects with the letter they stand for; numbers between them move the pen back. */
function showGlyphs(
  glyphs: unknown,
  state: State,
  text: Matrix,
): { readonly run: TextRun | null; readonly advance: number } {
  let letters = '';
  let length = 0;
  for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
    if (typeof glyph === 'number') {
      length -= (glyph / 1000) * state.fontSize;
      if (glyph < -WORD_SPACE) letters += ' ';
    } else if (isGlyph(glyph)) {
      letters += glyph.unicode;
      length += (glyph.width / 1000) * state.fontSize + state.characterSpacing;
      if (glyph.isSpace) length += state.wordSpacing;
    }
  }
  const advance = length * state.scale;
  if (letters === '') return { run: null, advance };
  const size = state.fontSize;
  const letter: Matrix = [size * state.scale, 0, 0, size, 0, state.rise];
  const matrix = multiply(multiply(state.matrix, text), letter);
  const unit = Math.hypot(matrix[0], matrix[1]) / (size * state.scale || 1);
  return { run: placeRun(letters, matrix, advance * unit), advance };
}

/** Thousandths of the letters' height that are a space and no kerning. */
const WORD_SPACE = 200;

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}

type NumberList = readonly number[] | Float32Array;

function isNumbers(value: unknown): value is NumberList {
  return (
    value instanceof Float32Array ||
    (Array.isArray(value) && value.every((each) => typeof each === 'number'))
  );
}

function toMatrix(value: unknown): Matrix {
  if (!isNumbers(value) || value.length < 6) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = value;
  return [a, b, c, d, e, f];
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
