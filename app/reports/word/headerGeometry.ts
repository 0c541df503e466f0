import { textWidthTwips } from '../textMetrics.ts';
import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';

export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Cell margin left and right of the borderless tables, in twips. */
export const CELL_MARGIN = 56;

/** Share of the left column in the header table of Mẫu 1.4 (3829 of 9499 twips). */
const LEFT_SHARE = 0.403;

const leftColumn = Math.round(PORTRAIT_TEXT_WIDTH * LEFT_SHARE);

/** Column widths of the header table, in twips; together the whole text width. */
export const headerColumns = {
  left: leftColumn,
  right: PORTRAIT_TEXT_WIDTH - leftColumn,
} as const;

/** Room for text in a column of a borderless table. */
export function netWidth(columnWidth: number): number {
  return columnWidth - 2 * CELL_MARGIN;
}

/**
 * Quốc hiệu and Tiêu ngữ go in pairs, 13 with 14 points or 12 with 13; the
 * larger pair only where Quốc hiệu stays on one line.
 */
export const headerSizes =
  textWidthTwips(STATE_NAME, { sizePt: 13, bold: true }) <= netWidth(headerColumns.right)
    ? ({ stateNamePt: 13, mottoPt: 14 } as const)
    : ({ stateNamePt: 12, mottoPt: 13 } as const);
