import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { CHART_SIZES, type BarChart, type BarFigure, type BarRow } from '#app/domain/barChart.ts';

/**
 * A laid-out chart as PNG, twice as fine as the screen, in black on white with
 * the office's blue: it computes nothing. Letters come from the bundled
 * typeface alone, so that a machine without fonts draws the same bytes.
 */
export async function drawChartPng(chart: BarChart): Promise<Uint8Array> {
  // Fonts of the machine would make the picture differ from one to the next.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  for (const [family, weight] of FONT_FILES) {
    if (!GlobalFonts.has(family + weight)) {
      GlobalFonts.register(readFont(family, weight), family + weight);
    }
  }
  const canvas = createCanvas(
    Math.ceil(chart.width) * FINENESS,
    Math.max(1, Math.ceil(chart.height)) * FINENESS,
  );
  const context = canvas.getContext('2d');
  context.scale(FINENESS, FINENESS);
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, chart.width, chart.height);
  for (const { x, text } of chart.ticks) {
    write(context, text, x, chart.axisHeight - 7, { colour: COLOURS.faint, align: 'center' });
  }
  for (const row of chart.rows) drawRow(context, chart, row);
  return canvas.encode('png');
}

const FINENESS = 2;

const FAMILIES = ['vietnamese', 'latin', 'latin-ext'] as const;
const FONT_FILES = FAMILIES.flatMap(
  (family) => [[family, 400] as const, [family, 600] as const] as const,
);

function readFont(family: string, weight: number): Buffer {
  const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${family}-${weight}-normal.woff2`;
  return readFileSync(createRequire(import.meta.url).resolve(file));
}

/** Print tells the series apart without colour, too: last year is hollow. */
const COLOURS = {
  ground: '#ffffff',
  text: '#000000',
  faint: '#595959',
  line: '#c8c8c8',
  bar: '#0f6b6b',
} as const;

function drawRow(context: SKRSContext2D, chart: BarChart, row: BarRow): void {
  if (!row.isHead) {
    for (const { x } of chart.ticks)
      stroke(context, COLOURS.line, [x, row.top], [x, bottomOf(row)]);
    const { plotLeft } = chart;
    stroke(context, COLOURS.faint, [plotLeft, row.top], [plotLeft, bottomOf(row)]);
  }
  for (const figure of row.figures) {
    drawMark(context, figure);
    write(context, figure.text, figure.textX, figure.textY, { weight: 600 });
  }
  write(context, row.label.text, 0, row.label.y, { weight: row.isHead ? 600 : 400 });
  if (row.detail !== null) {
    const { text, y } = row.detail;
    write(context, text, 0, y, { size: CHART_SIZES.small, colour: COLOURS.faint });
  }
}

function bottomOf({ top, height }: BarRow): number {
  return top + height;
}

/** A bar, a stroke for 0, a sign for a state; the words beside it say which. */
function drawMark(context: SKRSContext2D, { mark, series, x, y, width, height }: BarFigure): void {
  switch (mark) {
    case 'bar':
      if (series === 'now') {
        context.fillStyle = COLOURS.bar;
        context.fillRect(x, y, width, height);
      } else {
        context.strokeStyle = COLOURS.faint;
        context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), height - 1);
      }
      return;
    case 'zero':
      stroke(context, COLOURS.text, [x + 1, y - 2], [x + 1, y + height + 2]);
      return;
    case 'notApplicable':
      context.strokeStyle = COLOURS.faint;
      context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
      stroke(context, COLOURS.faint, [x, y + height], [x + width, y]);
      return;
    case 'missing':
      context.fillStyle = COLOURS.faint;
      for (const place of [1, 2, 3]) {
        context.fillRect(x + (width / 4) * place - 1, y + height / 2 - 1, 2, 2);
      }
      return;
    case 'notDue':
      context.strokeStyle = COLOURS.faint;
      context.beginPath();
      context.arc(x + width / 2, y + height / 2, height / 2 - 1, 0, 2 * Math.PI);
      context.stroke();
      stroke(context, COLOURS.faint, [x + width / 2, y + 3], [x + width / 2, y + height / 2]);
      return;
    case 'none':
    case 'written':
    case 'unknown':
      return;
  }
}

type Point = readonly [x: number, y: number];

function stroke(context: SKRSContext2D, colour: string, from: Point, to: Point): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

type Letters = {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly colour?: string;
  readonly align?: 'left' | 'center';
};

function write(context: SKRSContext2D, text: string, x: number, y: number, letters: Letters): void {
  const { size = CHART_SIZES.text, weight = 400, colour = COLOURS.text, align = 'left' } = letters;
  const families = FAMILIES.map((family) => `"${family}${weight}"`).join(', ');
  context.font = `${size}px ${families}`;
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(text, x, y);
}
