import { z } from 'zod';
import { DOCUMENT_LIMITS } from './documentLimits.ts';

/**
 * What the reader found in a file: plain cells, nothing interpreted, every
 * field bounded.
 */
export type RawDocument = z.infer<typeof rawDocumentSchema>;
export type RawSheet = z.infer<typeof rawSheetSchema>;
export type RawCell = z.infer<typeof rawCellSchema>;

/** The last row and column a workbook has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const row = z.int().min(1).max(LAST_ROW);
const column = z.int().min(1).max(LAST_COLUMN);

const runSchema = z.strictObject({
  text: z.string().max(DOCUMENT_LIMITS.cellText),
  font: z.string().max(100).optional(),
});
export const rawTextRunsSchema = z.array(runSchema).max(1000);

/** What many cells of a sheet have in common. */
export const cellLookShape = {
  /**
   * `percent` and `date` are numbers whose number format says so; `noResult` is
   * a formula without a stored result, its text the formula itself.
   */
  kind: z.enum(['text', 'number', 'percent', 'date', 'boolean', 'error', 'noResult']),
  formula: z.boolean(),
  hiddenRow: z.boolean(),
  hiddenColumn: z.boolean(),
  /** Font name when the file states one: legacy Vietnamese fonts change what the letters mean. */
  font: z.string().max(100).optional(),
};

const rawCellSchema = z.strictObject({
  /** Where the cell stands, as people read it: `Sheet1!B10`. */
  at: z.string().max(100),
  row,
  column: z.int().min(1).max(DOCUMENT_LIMITS.columns),
  /** Stored text; for numbers the machine form of the file (`1850000`, `0.95`, `1E+2`). */
  text: z.string().max(DOCUMENT_LIMITS.cellText),
  ...cellLookShape,
  /** The pieces of a text whose fonts differ; only where a font changes what letters mean. */
  runs: rawTextRunsSchema.optional(),
  /** For `date`: the calendar day the serial number stands for. */
  date: z.iso.date().optional(),
});

const rangeSchema = z.strictObject({ top: row, left: column, bottom: row, right: column });

export const rawSheetSchema = z.strictObject({
  name: z.string().max(60),
  hidden: z.boolean(),
  /** Cells with content only, by row, then by column. */
  cells: z.array(rawCellSchema).max(DOCUMENT_LIMITS.cells),
  /** Merged ranges stay ranges: unfolding a whole-sheet merge is a known attack. */
  merges: z.array(rangeSchema).max(DOCUMENT_LIMITS.merges),
});

const rawParagraphSchema = z.strictObject({
  /** `đoạn 5`: paragraphs of the body are counted, empty ones too, those in tables not. */
  at: z.string().max(40),
  text: z.string().max(DOCUMENT_LIMITS.cellText),
  font: z.string().max(100).optional(),
  runs: rawTextRunsSchema.optional(),
});
export type RawParagraph = z.infer<typeof rawParagraphSchema>;

export const rawDocumentSchema = z.strictObject({
  /** `delimited` has one sheet called `csv`; the sheets of `word` are its tables, `Bảng 1` and on. */
  kind: z.enum(['workbook', 'delimited', 'word']),
  sheets: z.array(rawSheetSchema).max(DOCUMENT_LIMITS.sheets),
  /** What a Word document says outside of its tables; paragraphs without text are left out. */
  paragraphs: z.array(rawParagraphSchema).max(DOCUMENT_LIMITS.rows).optional(),
  /** All of a text file: it may be a message instead of a table. */
  text: z.string().max(DOCUMENT_LIMITS.totalText).optional(),
});
