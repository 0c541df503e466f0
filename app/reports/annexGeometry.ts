import type { OfficialHeader } from '#app/domain/reportModel.ts';
import {
  LANDSCAPE_TEXT_HEIGHT,
  LANDSCAPE_TEXT_WIDTH,
  PORTRAIT_TEXT_HEIGHT,
  PORTRAIT_TEXT_WIDTH,
} from './a4Page.ts';
import { annexPointer } from './annexPointer.ts';
import { breakLines, linesHeight } from './breakLines.ts';

/**
 * Sizes an annex is divided into pages by, in twips. They are those of the
 * paragraph styles Word gets; a change there is a change here.
 */
export const TABLE_TEXT = { sizePt: 11 } as const;
export const TABLE_HEAD_TEXT = { sizePt: 11, bold: true } as const;
/** Left and right margin of a ruled cell together. */
export const CELL_MARGINS = 112;
/** Space above and below the text of a ruled cell, and its line. */
const CELL_SPACE = 40 + 10;

/** Height of a row whose fullest cell has so many lines. */
export function rowHeight(lineCount: number): number {
  return linesHeight(lineCount, TABLE_TEXT.sizePt) + CELL_SPACE;
}

/** Lines of a text that a row of the given height takes. */
export function linesIn(height: number): number {
  return Math.floor((height - CELL_SPACE) / linesHeight(1, TABLE_TEXT.sizePt));
}

/** Height of a cell's text in a column of the given width. */
export function cellLines(text: string, columnWidth: number, isBold = false): number {
  return breakLines(text, columnWidth - CELL_MARGINS, isBold ? TABLE_HEAD_TEXT : TABLE_TEXT).length;
}

/** "Biểu 1" above a table. */
export const CAPTION_HEIGHT = 120 + linesHeight(1, 12) + 60;

/** `./.` below an annex, with the two low paragraphs that end its section. */
const END_HEIGHT = 120 + linesHeight(1, 14) + 120;

const NOTE_TEXT = { sizePt: 11, italic: true } as const;

/** What stands below the last row of an annex and never without it. */
export function footHeight(notes: readonly string[]): number {
  const lines = notes.map((note) => breakLines(note, LANDSCAPE_TEXT_WIDTH, NOTE_TEXT).length);
  return lines.reduce((sum, count) => sum + 60 + linesHeight(count, 11), END_HEIGHT);
}

/** Room below what opens a page: left free so that no rounding tips a row over. */
const SLACK = 200;

/** The low paragraph that turns the page. */
const PAGE_TURN = 60;

/** How the pages of an annex lie: charts upright, as tall as a roster of units is long. */
export function annexOrientation({ kind }: { readonly kind: string }): 'portrait' | 'landscape' {
  return kind === 'charts' ? 'portrait' : 'landscape';
}

/** Room of a page of a landscape annex after its first. */
export const PAGE_ROOM = LANDSCAPE_TEXT_HEIGHT - PAGE_TURN - SLACK;

/** The same of an upright page. */
export const PORTRAIT_PAGE_ROOM = PORTRAIT_TEXT_HEIGHT - PAGE_TURN - SLACK;

/**
 * Room of the first page below the annex heading. Number and date of the report
 * may be filled in after the pages were made, so the pointer is given room to grow.
 */
export function firstPageRoom(
  title: string,
  header: OfficialHeader,
  orientation: 'portrait' | 'landscape' = 'landscape',
): number {
  const [width, height] =
    orientation === 'landscape'
      ? [LANDSCAPE_TEXT_WIDTH, LANDSCAPE_TEXT_HEIGHT]
      : [PORTRAIT_TEXT_WIDTH, PORTRAIT_TEXT_HEIGHT];
  const titleLines = breakLines(title.toUpperCase(), width, {
    sizePt: 14,
    bold: true,
  });
  const pointer = breakLines(annexPointer(header), width - NUMBER_ROOM, {
    sizePt: 13,
    italic: true,
  });
  const heading =
    linesHeight(1 + titleLines.length, 14) + linesHeight(pointer.length, 13) + HEADING_LINE;
  return height - heading - SLACK;
}

const NUMBER_ROOM = 600;

/** The short line under the pointer and the space below it. */
const HEADING_LINE = 60 + 120 + 15;
