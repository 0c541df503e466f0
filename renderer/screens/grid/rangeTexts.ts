import { STATE_SIGNS_ON_SCREEN } from '../../i18n/grid.vi.ts';
import { cellText, type Column, type GridUnit } from './gridModel.ts';
import type { GridController } from './useGridController.ts';
import type { CellRange } from './useSelection.ts';

/** The cells of a range as a spreadsheet takes them, and as they can be pasted back. */
export function rangeTexts(
  range: CellRange,
  units: readonly GridUnit[],
  columns: readonly Column[],
  shown: GridController['shown'],
): string[][] {
  return units.slice(range.top, range.bottom + 1).map((unit) =>
    columns.slice(range.left, range.right + 1).map(({ code, type }) => {
      const cell = shown({ unit: unit.code, indicator: code });
      if (cell?.state === 'value') return cellText(cell, type);
      if (cell?.state === 'none') return STATE_SIGNS_ON_SCREEN.none;
      return cell?.state === 'notApplicable' ? NOT_APPLICABLE_KEY : '';
    }),
  );
}

/** The key of "không thuộc nhiệm vụ". */
const NOT_APPLICABLE_KEY = '/';
