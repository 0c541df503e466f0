import { z } from 'zod';
import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import {
  LAST_ROW,
  cellLookShape,
  rawDocumentSchema,
  rawSheetSchema,
  rawTextRunsSchema,
} from '#app/importing/rawDocument.ts';
import { RUN_NUMBERS } from './packCells.ts';

/**
 * A document on its way from the isolated reader to the core. A sheet may have
 * hundreds of thousands of cells, and an object for each is more than the
 * process that reads may use: cells side by side that look the same are one run.
 * The schema is the border between the process that touched an untrusted file
 * and the rest of the product, so every field is bounded.
 */
export type PackedDocument = z.infer<typeof packedDocumentSchema>;
export type PackedSheet = z.infer<typeof packedSheetSchema>;
export type PackedCells = Pick<PackedSheet, 'looks' | 'runs' | 'texts' | 'dates' | 'mixed'>;
export type CellLook = PackedSheet['looks'][number];

const { cells, cellText, columns } = DOCUMENT_LIMITS;
const cellIndex = z.int().min(0).max(cells);

const packedSheetSchema = z
  .strictObject({
    ...rawSheetSchema.omit({ cells: true }).shape,
    looks: z.array(z.strictObject(cellLookShape)).max(cells),
    /** `RUN_NUMBERS` for each run, one run after the other. */
    runs: z.array(z.int().min(0)).max(cells * RUN_NUMBERS),
    /** One of every cell, in the order of the runs. */
    texts: z.array(z.string().max(cellText)).max(cells),
    /** Calendar days, by the place of their cell among the texts. */
    dates: z.array(z.tuple([cellIndex, z.iso.date()])).max(cells),
    /** Texts with several fonts, by the place of their cell among the texts. */
    mixed: z.array(z.tuple([cellIndex, rawTextRunsSchema])).max(cells),
  })
  .refine(({ runs, looks, texts }) => countCells(runs, looks.length) === texts.length);

export const packedDocumentSchema = z.strictObject({
  ...rawDocumentSchema.shape,
  sheets: z.array(packedSheetSchema).max(DOCUMENT_LIMITS.sheets),
});

/** How many cells the runs are of; null when one of them lies outside of every sheet. */
function countCells(runs: readonly number[], looks: number): number | null {
  let counted = 0;
  for (let at = 0; at < runs.length; at += RUN_NUMBERS) {
    const [row = 0, column = 0, count = 0, look = looks] = runs.slice(at, at + RUN_NUMBERS);
    const isInside = row >= 1 && row <= LAST_ROW && column >= 1 && column + count - 1 <= columns;
    if (!isInside || look >= looks) return null;
    counted += count;
  }
  return counted;
}
