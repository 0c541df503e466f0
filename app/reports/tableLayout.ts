import { formatNumber } from '#app/domain/formatNumber.ts';
import type { ColumnGroup, IndicatorColumn } from '#app/domain/annexModel.ts';
import { LANDSCAPE_TEXT_WIDTH } from './a4Page.ts';
import { cellLines, TABLE_HEAD_TEXT } from './annexGeometry.ts';
import { longestWordTwips, textWidthTwips } from './textMetrics.ts';
import { columnHeading } from './unitTableText.ts';

export const ORDER_WIDTH = 624;
const NAME_WIDTH = 3_062;
/** Left and right padding of a table cell together. */
const CELL_PADDING = 150;
const MIN_COLUMN_WIDTH = 700;

export type PlannedColumn = Omit<IndicatorColumn, 'width' | 'number'> & {
  readonly groupLabel: string;
  /** Largest number the column prints; decides how narrow it may get. */
  readonly largest: number;
};

/**
 * Splits the indicators into tables that fit one landscape page side by side.
 * Groups stay whole unless a single one is wider than the page; the width left
 * over is shared out evenly. Column numbers run on over all tables.
 */
export function layOutTables(
  columns: readonly PlannedColumn[],
): { readonly nameWidth: number; readonly groups: readonly ColumnGroup[] }[] {
  const available = LANDSCAPE_TEXT_WIDTH - ORDER_WIDTH - NAME_WIDTH;
  const tables: PlannedColumn[][] = [];
  for (const block of splitWideBlocks(groupColumns(columns), available)) {
    const current = tables.at(-1);
    if (current !== undefined && totalWidth([...current, ...block]) <= available) {
      current.push(...block);
    } else {
      tables.push([...block]);
    }
  }
  let number = 0;
  return tables.map((table) => {
    const used = totalWidth(table);
    const extra = Math.floor((available - used) / Math.max(table.length, MIN_SHARERS));
    const placed = table.map((column) => {
      number += 1;
      return { column, number, width: neededWidth(column) + extra };
    });
    const columnsWidth = placed.reduce((sum, { width }) => sum + width, 0);
    return {
      nameWidth: LANDSCAPE_TEXT_WIDTH - ORDER_WIDTH - columnsWidth,
      groups: Array.from(
        Map.groupBy(placed, ({ column }) => column.groupLabel),
        ([label, members]) => ({ label, columns: members.map(finishColumn) }),
      ),
    };
  });
}

/** A table of few columns does not stretch them over the page: the name column takes the rest. */
const MIN_SHARERS = 8;

function finishColumn(placed: {
  readonly column: PlannedColumn;
  readonly number: number;
  readonly width: number;
}): IndicatorColumn {
  const { indicator, label, unitOfMeasure, type, aggregate } = placed.column;
  return {
    number: placed.number,
    indicator,
    label,
    unitOfMeasure,
    type,
    aggregate,
    width: placed.width,
  };
}

function groupColumns(columns: readonly PlannedColumn[]): PlannedColumn[][] {
  return [...Map.groupBy(columns, ({ groupLabel }) => groupLabel).values()];
}

function splitWideBlocks(blocks: readonly PlannedColumn[][], available: number): PlannedColumn[][] {
  return blocks.flatMap((block) => {
    const parts: PlannedColumn[][] = [[]];
    for (const column of block) {
      const part = parts.at(-1) ?? [];
      if (part.length > 0 && totalWidth([...part, column]) > available) parts.push([column]);
      else part.push(column);
    }
    return parts;
  });
}

function totalWidth(columns: readonly PlannedColumn[]): number {
  return columns.reduce((sum, column) => sum + neededWidth(column), 0);
}

/**
 * Neither a word of the head nor the largest number may break, and a long head
 * must not grow so high that few rows are left of a page.
 */
function neededWidth(column: PlannedColumn): number {
  const heading = columnHeading(column);
  const word = longestWordTwips(heading, TABLE_HEAD_TEXT);
  const figure = textWidthTwips(formatNumber(column.largest), TABLE_HEAD_TEXT);
  let width = Math.min(WIDEST_HEAD, Math.max(MIN_COLUMN_WIDTH, Math.ceil(word) + CELL_PADDING));
  while (width < WIDEST_HEAD && cellLines(heading, width, true) > MOST_HEAD_LINES) width += 100;
  return Math.max(width, Math.ceil(figure) + CELL_PADDING);
}

const MOST_HEAD_LINES = 6;

/** A longer word than this breaks. */
const WIDEST_HEAD = 4_000;
