import { z } from 'zod';

/**
 * A form to be filled in, as the isolated reader hands it back: its tables as
 * cells, and the hash of every part of the package, so that a filled copy can be
 * proven to differ nowhere else. The border of an untrusted file, so every field
 * is bounded.
 */
export type RawForm = z.infer<typeof rawFormSchema>;
export type RawFormTable = z.infer<typeof rawFormTableSchema>;
export type RawFormCell = z.infer<typeof rawFormCellSchema>;

/** A form is looked at cell by cell, so it is far smaller than a file of results may be. */
export const FORM_LIMITS = {
  tables: 40,
  rows: 600,
  columns: 100,
  /** Places of all tables together, empty ones counted: every one is drawn. */
  places: 20_000,
  cellText: 32_767,
  edits: 50_000,
  parts: 2_000,
} as const;

/** Rows may run on below what the form draws: per-unit rows are written downwards. */
const LAST_FILLED_ROW = FORM_LIMITS.rows + 1_000;

const rawFormCellSchema = z.strictObject({
  /** Rows and columns count from 1; of a Word table, columns are those of its grid. */
  row: z.int().min(1).max(LAST_FILLED_ROW),
  column: z.int().min(1).max(FORM_LIMITS.columns),
  rowSpan: z.int().min(1).max(LAST_FILLED_ROW),
  columnSpan: z.int().min(1).max(FORM_LIMITS.columns),
  kind: z.enum(['text', 'number', 'date']),
  /** Numbers in the machine form of the file, dates as ISO. */
  text: z.string().max(FORM_LIMITS.cellText),
  /** A formula, a field, a picture: never written over. */
  isFixed: z.boolean(),
});

const rawFormTableSchema = z.strictObject({
  name: z.string().max(100),
  isHidden: z.boolean(),
  rows: z.int().min(0).max(LAST_FILLED_ROW),
  columns: z.int().min(0).max(FORM_LIMITS.columns),
  /** Cells with content or with a span; every other place of the table is empty. */
  cells: z.array(rawFormCellSchema).max(FORM_LIMITS.places),
});

export const rawFormSchema = z.strictObject({
  kind: z.enum(['xlsx', 'docx']),
  tables: z.array(rawFormTableSchema).max(FORM_LIMITS.tables),
  parts: z
    .array(z.strictObject({ name: z.string().max(1000), sha256: z.hash('sha256') }))
    .max(FORM_LIMITS.parts),
});

/** What is written into one cell; `blank` takes away what stood there. */
const formContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(FORM_LIMITS.cellText) }),
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('blank') }),
]);
export type FormContent = z.infer<typeof formContentSchema>;

export const formEditsSchema = z.strictObject({
  /** Word only: copies of a row put below it, before any cell is written. */
  addRows: z
    .array(
      z.strictObject({
        table: z.int().min(0),
        after: z.int().min(1),
        count: z.int().min(1).max(1000),
      }),
    )
    .max(FORM_LIMITS.tables),
  /** Tables count from 0; places are those after rows were added. */
  cells: z
    .array(
      z.strictObject({
        table: z.int().min(0).max(FORM_LIMITS.tables),
        row: z.int().min(1).max(LAST_FILLED_ROW),
        column: z.int().min(1).max(FORM_LIMITS.columns),
        content: formContentSchema,
        /** Row whose look a cell takes that the file does not have yet. */
        likeRow: z.int().min(1).nullable(),
      }),
    )
    .max(FORM_LIMITS.edits),
});
export type FormEdits = z.infer<typeof formEditsSchema>;
