/** Width of a text on one line in CSS pixels, set in the page's typeface. */
export function textWidth(text: string, style: string): number {
  const context = canvasContext();
  if (context === null) return 0;
  context.font = `${style} ${PAGE_FONT}`;
  return context.measureText(text).width;
}

/**
 * Length of the line under a text: its whole width or 0.4 of its longest line
 * (Nghị định 30/2020 asks for 1/3 to 1/2), when balanced over lines of a room.
 */
export function lineUnder(lines: readonly string[], style: string, room: number): number {
  const widest = Math.max(
    0,
    ...lines.map((line) => {
      const width = textWidth(line, style);
      return width / Math.max(1, Math.ceil(width / room));
    }),
  );
  return widest * SHORT_LINE_SHARE;
}

const SHORT_LINE_SHARE = 0.4;
const PAGE_FONT = "'Times New Roman', Tinos, 'Liberation Serif', serif";

let shared: CanvasRenderingContext2D | null | undefined;

function canvasContext(): CanvasRenderingContext2D | null {
  shared ??= document.createElement('canvas').getContext('2d');
  return shared;
}
