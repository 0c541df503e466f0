import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { CELL_MARGIN } from './headerGeometry.ts';
import type { StyleId } from './paragraphStyles.ts';
import { textRuns } from './styledText.ts';

export type RuledCell = {
  readonly style: StyleId;
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
};

export type RuledRow = {
  readonly cells: readonly RuledCell[];
  /** Repeats on top of every page; header rows come first. */
  readonly isHeader?: boolean;
  /** Least height in twips; as high as its text where none is given. */
  readonly height?: number;
  /** Higher than a page can be read in one look: texts begin at its top. */
  readonly isTall?: boolean;
};

/**
 * A table with thin black lines, fixed columns (twips) and rows that never
 * split over pages. A cell covered by a `rowSpan` above is left out of its row.
 * The last row stays with what follows, so that no note or end mark begins a
 * page alone.
 */
export function ruledTable(columnWidths: readonly number[], rows: readonly RuledRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 0, bottom: 0 },
    borders: TABLE_LINES,
    rows: rows.map(
      ({ cells, isHeader = false, height, isTall = false }, index) =>
        new TableRow({
          cantSplit: true,
          ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
          ...(isHeader && { tableHeader: true }),
          children: cells.map((cell) => tableCell(cell, isTall, index === rows.length - 1)),
        }),
    ),
  });
}

function tableCell(
  { style, text, columnSpan, rowSpan }: RuledCell,
  isTall: boolean,
  isInLastRow: boolean,
): TableCell {
  return new TableCell({
    verticalAlign: isTall ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(columnSpan !== undefined && { columnSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    children: [
      new Paragraph({
        style,
        ...(isInLastRow && { keepNext: true }),
        children: textRuns(text),
      }),
    ],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Thin black lines inside and around. */
export const TABLE_LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
