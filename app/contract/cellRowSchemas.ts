import { z } from 'zod';
import { MAX_BLOCK_CELLS, rawTextSchema, statedValueSchema } from './schemas.ts';

/** A plain number is an amount, null states nothing. */
const shortStatedSchema = z.union([z.int(), statedValueSchema]).nullable();

/**
 * Cells of one unit as lists that run beside each other. A pasted grid as 20,000 objects
 * is six times as long, and takes page and core as much longer to write and to read.
 */
const cellRowSchema = z
  .object({
    unitCode: z.string(),
    indicators: z.array(z.string()),
    stated: z.array(shortStatedSchema),
    raw: z.array(rawTextSchema),
    /** What the cells stated when the typing began. */
    base: z.array(shortStatedSchema),
  })
  .refine(({ indicators, stated, raw, base }) =>
    [stated, raw, base].every(({ length }) => length === indicators.length),
  );

export type CellRow = z.infer<typeof cellRowSchema>;

/** Cells typed or pasted together, by their rows: stored as one step, all or none. */
export const blockRowsSchema = z.object({
  campaign: z.string().min(1).nullable(),
  rows: z.array(cellRowSchema).refine((rows) => {
    const cells = rows.reduce((sum, { indicators }) => sum + indicators.length, 0);
    return cells > 0 && cells <= MAX_BLOCK_CELLS;
  }),
});
