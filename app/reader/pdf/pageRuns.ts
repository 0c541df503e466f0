import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextRun } from '../layOutPage.ts';

/** Text of a page as it is drawn, in the order of the file, with its places. */
export async function readPageRuns(page: PDFPageProxy): Promise<TextRun[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str !== ''
      ? [placeRun(item.str, multiply(transform, item.transform), item.width)]
      : [],
  );
}

/** `a` after `b`: six numbers of a plane transform, as PDF writes it. */
export function multiply(a: readonly number[], b: readonly number[]): Matrix {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

export type Matrix = readonly [number, number, number, number, number, number];

/** Share of the letters' height above the line they stand on. */
const ASCENT = 0.8;
/** Scans and printed pages lean a little. */
const UPRIGHT_SLOPE = 0.1;

/** A run whose letters have the size and place of `matrix` on the page and are `length` long. */
export function placeRun(text: string, matrix: Matrix, length: number): TextRun {
  const [a, b, c, d, x, y] = matrix;
  const height = Math.hypot(c, d);
  const along = Math.hypot(a, b) || 1;
  const isTurned = a <= 0 || Math.abs(b / along) > UPRIGHT_SLOPE;
  if (!isTurned) {
    return { text, x, y: y - ASCENT * height, width: length, height, baseline: y, isTurned };
  }
  const end = { x: x + (a / along) * length, y: y + (b / along) * length };
  const top = { x: -c * ASCENT, y: -d * ASCENT };
  const xs = [x, end.x, x - top.x, end.x - top.x];
  const ys = [y, end.y, y - top.y, end.y - top.y];
  const left = Math.min(...xs);
  const upper = Math.min(...ys);
  return {
    text,
    x: left,
    y: upper,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - upper,
    baseline: y,
    isTurned,
  };
}
