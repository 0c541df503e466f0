import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ITableCellOptions } from 'docx';
import { CELL_MARGIN } from './headerGeometry.ts';

/**
 * A layout table without lines: fixed columns and cell margins (twips), no
 * indent, rows that never split over pages.
 */
export function borderlessTable(
  columnWidths: readonly number[],
  rows: readonly (readonly ITableCellOptions['children'][])[],
  cellMargin = CELL_MARGIN,
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: cellMargin, right: cellMargin, top: 0, bottom: 0 },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
