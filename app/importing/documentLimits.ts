/** Caps on one document, shared by the reader and the schema of its answer. */
export const DOCUMENT_LIMITS = {
  sheets: 20,
  rows: 20_000,
  columns: 256,
  /** Room for 10,000 rows of 32 columns; a document at this cap takes the reader half a second. */
  cells: 400_000,
  merges: 20_000,
  /** Characters of one cell: what spreadsheets themselves allow. */
  cellText: 32_767,
  /** Characters of all cells, so that one shared string cannot be multiplied without end. */
  totalText: 10_000_000,
} as const;
