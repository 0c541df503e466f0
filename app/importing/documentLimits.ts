/** Caps on one document (reliability rules, section 4 step 5), shared by the reader and the schema of its answer. */
export const DOCUMENT_LIMITS = {
  sheets: 20,
  rows: 20_000,
  columns: 256,
  cells: 200_000,
  merges: 20_000,
  /** Characters of one cell: what spreadsheets themselves allow. */
  cellText: 32_767,
  /** Characters of all cells, so that one shared string cannot be multiplied without end. */
  totalText: 10_000_000,
} as const;
