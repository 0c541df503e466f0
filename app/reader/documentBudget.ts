import { DOCUMENT_LIMITS } from '#app/importing/rawDocument.ts';
import type { RawCell } from '#app/importing/rawDocument.ts';
import { refuse } from './fileRefusedError.ts';

/**
 * Counts what a document has given so far and refuses it at the first cap it
 * passes. Only cells with content count: sheets are often formatted down to
 * their last row.
 */
export function createDocumentBudget(): {
  readonly startSheet: () => void;
  readonly add: (cells: RawCell[], cell: RawCell) => void;
} {
  const used = { sheets: 0, rows: 0, cells: 0, text: 0, row: 0 };
  return {
    startSheet: () => {
      used.sheets += 1;
      used.row = 0;
      if (used.sheets > DOCUMENT_LIMITS.sheets) refuse({ why: 'archiveLimits', limit: 'sheets' });
    },
    add: (cells, cell) => {
      const { at, row, column, text } = cell;
      if (text.length > DOCUMENT_LIMITS.cellText) {
        refuse({ why: 'textTooLong', at, limit: DOCUMENT_LIMITS.cellText });
      }
      if (column > DOCUMENT_LIMITS.columns) refuse({ why: 'archiveLimits', limit: 'columns' });
      if (row !== used.row) used.rows += 1;
      used.row = row;
      used.cells += 1;
      used.text += text.length;
      if (used.rows > DOCUMENT_LIMITS.rows) {
        refuse({ why: 'tooManyRows', found: used.rows, limit: DOCUMENT_LIMITS.rows });
      }
      if (used.cells > DOCUMENT_LIMITS.cells) {
        refuse({ why: 'tooManyCells', found: used.cells, limit: DOCUMENT_LIMITS.cells });
      }
      if (used.text > DOCUMENT_LIMITS.totalText) refuse({ why: 'archiveLimits', limit: 'text' });
      cells.push(cell);
    },
  };
}

export type DocumentBudget = ReturnType<typeof createDocumentBudget>;

/** `Sheet1!B10`, with sheet names no longer than spreadsheets allow plus some room. */
export function cellAddress(sheet: string, letters: string, row: number): string {
  return `${sheet}!${letters}${row}`;
}
