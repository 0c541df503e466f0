import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import { columnLetters } from './cellReference.ts';
import { refuse } from './fileRefusedError.ts';
import type { FoundCell, OpenSheet } from './packCells.ts';

export type DocumentBudget = {
  readonly startSheet: () => void;
  /** Keeps the cell, or only counts it once a cap is passed. */
  readonly add: (sheet: OpenSheet, cell: FoundCell) => void;
  /** Refuses a document that has passed a cap, with the number a person can compare. */
  readonly finish: () => void;
};

/**
 * Counts what a document gives. Only cells with content count: sheets are often
 * formatted down to their last row. Rows and cells are counted to the end, so
 * that the refusal can say "tệp có N dòng, tối đa M"; nothing above the caps is
 * kept meanwhile.
 */
export function createDocumentBudget(): DocumentBudget {
  const used = { sheets: 0, rows: 0, cells: 0, text: 0, row: 0 };
  return {
    startSheet: () => {
      used.sheets += 1;
      used.row = 0;
      if (used.sheets > DOCUMENT_LIMITS.sheets) refuse({ why: 'archiveLimits', limit: 'sheets' });
    },
    add: ({ name, cells }, cell) => {
      const { row, column, text } = cell;
      if (text.length > DOCUMENT_LIMITS.cellText) {
        const at = cellAddress(name, columnLetters(column), row);
        refuse({ why: 'textTooLong', at, limit: DOCUMENT_LIMITS.cellText });
      }
      if (column > DOCUMENT_LIMITS.columns) refuse({ why: 'archiveLimits', limit: 'columns' });
      if (row !== used.row) used.rows += 1;
      used.row = row;
      used.cells += 1;
      if (used.rows > DOCUMENT_LIMITS.rows || used.cells > DOCUMENT_LIMITS.cells) return;
      used.text += text.length;
      if (used.text > DOCUMENT_LIMITS.totalText) refuse({ why: 'archiveLimits', limit: 'text' });
      cells.add(cell);
    },
    finish: () => {
      if (used.rows > DOCUMENT_LIMITS.rows) {
        refuse({ why: 'tooManyRows', found: used.rows, limit: DOCUMENT_LIMITS.rows });
      }
      if (used.cells > DOCUMENT_LIMITS.cells) {
        refuse({ why: 'tooManyCells', found: used.cells, limit: DOCUMENT_LIMITS.cells });
      }
    },
  };
}

/** Position of a cell as people read it: `Sheet1!B10`. */
export function cellAddress(sheet: string, letters: string, row: number): string {
  return `${sheet}!${letters}${row}`;
}
