import type { Alignment, Borders, Font, Style } from 'exceljs';
import { DECIMAL_SCALE } from '#app/domain/value.ts';

/** A cell's look plus what measuring its text needs. */
export type SheetStyle = {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** One object per look: exceljs stores a style once per object, not once per cell. */
  readonly excel: Partial<Style>;
};

/** The two looks of a number: of a unit, and of a total. */
export type NumberStyles = { readonly plain: SheetStyle; readonly bold: SheetStyle };

/** The one font of official papers (Nghị định 30/2020, Phụ lục I). */
export const FONT_NAME = 'Times New Roman';

/** Size of the workbook's Normal style; Excel counts column widths in digits of it. */
export const NORMAL_FONT_PT = 12;

/** Size inside tables, not below 10 pt; the model lays out its column widths for it. */
const TABLE_FONT_PT = 11;

/** Looks of the official paper (Nghị định 30/2020, Phụ lục I) outside tables. */
export const HEADING_STYLES = {
  issuer: sheetStyle({ sizePt: 13, bold: true, horizontal: 'center' }),
  superior: sheetStyle({ sizePt: 13, horizontal: 'center' }),
  annexNumber: sheetStyle({ sizePt: 14, bold: true, horizontal: 'center' }),
  title: sheetStyle({ sizePt: 14, bold: true, horizontal: 'center' }),
  pointer: sheetStyle({ sizePt: 13, italic: true, horizontal: 'center' }),
  caption: sheetStyle({ sizePt: 12, bold: true, horizontal: 'left' }),
  note: sheetStyle({ sizePt: 11, italic: true, horizontal: 'left' }),
  blank: sheetStyle({ sizePt: 11, horizontal: 'left' }),
} as const;

/** Looks of ruled table cells. */
export const TABLE_STYLES = {
  head: tableStyle({ bold: true, horizontal: 'center' }),
  columnNumber: tableStyle({ horizontal: 'center' }),
  order: tableStyle({ horizontal: 'center', numFmt: '0' }),
  text: tableStyle({ horizontal: 'left' }),
  indentedText: tableStyle({ horizontal: 'left', indent: 2 }),
  centredText: tableStyle({ horizontal: 'center' }),
  boldText: tableStyle({ bold: true, horizontal: 'left' }),
  italicText: tableStyle({ italic: true, horizontal: 'left' }),
  sign: tableStyle({ horizontal: 'center' }),
  boldSign: tableStyle({ bold: true, horizontal: 'center' }),
  count: tableStyle({ horizontal: 'right', numFmt: '#,##0' }),
  boldCount: tableStyle({ bold: true, horizontal: 'right', numFmt: '#,##0' }),
  italicCount: tableStyle({ italic: true, horizontal: 'right', numFmt: '#,##0' }),
  share: tableStyle({ bold: true, horizontal: 'right', numFmt: '0.0%' }),
  date: tableStyle({ horizontal: 'right', numFmt: 'dd/mm/yyyy' }),
} as const;

const DECIMAL_STYLES = [
  { plain: TABLE_STYLES.count, bold: TABLE_STYLES.boldCount },
  decimalStyles('#,##0.0'),
  decimalStyles('#,##0.00'),
] as const;

/**
 * Look of the numbers of one column. All of a column share one count of
 * decimals, because `#,##0.##` prints a lone separator after whole numbers.
 * Excel shows `,` and `.` by the regional settings of the PC.
 */
export function numberStyles(values: readonly number[]): NumberStyles {
  const hundredths = values.map((value) => Math.round(value * DECIMAL_SCALE));
  if (hundredths.some((value) => value % 10 !== 0)) return DECIMAL_STYLES[2];
  if (hundredths.some((value) => value % DECIMAL_SCALE !== 0)) return DECIMAL_STYLES[1];
  return DECIMAL_STYLES[0];
}

type Look = {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly indent?: number;
  readonly numFmt?: string;
};

function decimalStyles(numFmt: string): NumberStyles {
  return {
    plain: tableStyle({ horizontal: 'right', numFmt }),
    bold: tableStyle({ bold: true, horizontal: 'right', numFmt }),
  };
}

function tableStyle(look: Omit<Look, 'sizePt'>): SheetStyle {
  const line = { style: 'thin', color: { argb: 'FF000000' } } as const;
  return sheetStyle(
    { ...look, sizePt: TABLE_FONT_PT },
    {
      top: line,
      left: line,
      bottom: line,
      right: line,
    },
  );
}

function sheetStyle(look: Look, border?: Partial<Borders>): SheetStyle {
  const { sizePt, bold = false, italic = false, horizontal, indent = 0, numFmt } = look;
  const font: Partial<Font> = { name: FONT_NAME, family: 1, size: sizePt, bold, italic };
  const alignment: Partial<Alignment> = { horizontal, indent, vertical: 'middle', wrapText: true };
  return {
    sizePt,
    bold,
    italic,
    excel: {
      font,
      alignment,
      ...(border === undefined ? {} : { border }),
      ...(numFmt === undefined ? {} : { numFmt }),
    },
  };
}
