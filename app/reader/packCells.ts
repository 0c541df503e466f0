import type { RawCell, RawSheet } from '#app/importing/rawDocument.ts';
import type { CellLook, PackedCells, PackedSheet } from './packedDocument.ts';

/** Numbers of one run: its row, its first column, how many cells, which look. */
export const RUN_NUMBERS = 4;

/** A cell as a file gives it; its address follows from its sheet and place. */
export type FoundCell = Omit<RawCell, 'at'>;

/** Cells of one sheet that take little room: their texts, and runs of cells that look the same. */
export type CellPacker = {
  readonly packed: PackedCells;
  readonly add: (cell: FoundCell) => void;
};

/** A sheet while it is read. */
export type OpenSheet = Pick<RawSheet, 'name' | 'hidden' | 'merges'> & {
  readonly cells: CellPacker;
};

export function packSheet({ cells, ...sheet }: OpenSheet): PackedSheet {
  return { ...sheet, ...cells.packed };
}

export function packCells(): CellPacker {
  const packed: PackedCells = { looks: [], runs: [], texts: [], dates: [], mixed: [] };
  const { looks, runs, texts } = packed;
  const lookNumbers = new Map<string, number>();
  let [lastRow, lastColumn, lastLook] = [0, 0, -1];

  /** Most cells look like the one before. */
  function lookOf(cell: FoundCell): number {
    const before = looks[lastLook];
    if (before !== undefined && isSameLook(before, cell)) return lastLook;
    const { kind, formula, hiddenRow, hiddenColumn, font } = cell;
    const key = `${kind} ${formula} ${hiddenRow} ${hiddenColumn} ${font ?? '\0'}`;
    const known = lookNumbers.get(key);
    if (known !== undefined) return known;
    looks.push({
      kind,
      formula,
      hiddenRow,
      hiddenColumn,
      ...(font === undefined ? {} : { font }),
    });
    lookNumbers.set(key, looks.length - 1);
    return looks.length - 1;
  }

  return {
    packed,
    add: (cell) => {
      const { row, column, text, date, runs: mixed } = cell;
      const look = lookOf(cell);
      if (date !== undefined) packed.dates.push([texts.length, date]);
      if (mixed !== undefined) packed.mixed.push([texts.length, mixed]);
      texts.push(text);
      if (row === lastRow && column === lastColumn + 1 && look === lastLook) {
        runs[runs.length - 2] = (runs[runs.length - 2] ?? 0) + 1;
      } else {
        runs.push(row, column, 1, look);
      }
      lastRow = row;
      lastColumn = column;
      lastLook = look;
    },
  };
}

function isSameLook(look: CellLook, cell: FoundCell): boolean {
  return (
    look.kind === cell.kind &&
    look.formula === cell.formula &&
    look.hiddenRow === cell.hiddenRow &&
    look.hiddenColumn === cell.hiddenColumn &&
    look.font === cell.font
  );
}
