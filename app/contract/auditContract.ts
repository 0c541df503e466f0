import { z } from 'zod';
import { operation } from './operation.ts';
import { auditPageSchema, cellHistorySchema } from './recordSchemas.ts';
import { campaignReference, isoDateSchema } from './schemas.ts';

/** Which entries of Nhật ký; null and an empty text leave nothing out. */
const auditFilterSchema = z.object({
  actor: z.string().min(1).max(300).nullable(),
  /** `feature.verb` */
  action: z.string().min(1).max(100).nullable(),
  /** First and last day by the clock of the PC at the time. */
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  /** Words of the subject (unit, indicator, file), marks optional. */
  text: z.string().max(200),
});

const filtered = z.object({ filter: auditFilterSchema });

/** The audit record: who, when, what, before and after. */
export const auditContract = {
  list: operation
    .input(filtered.extend({ before: z.int().nullable(), limit: z.int().min(1).max(200) }))
    .output(auditPageSchema),
  /** Who is in the record and what they did, to filter by. */
  choices: operation.output(
    z.object({ actors: z.array(z.string()), actions: z.array(z.string()) }),
  ),
  /** The filtered entries as a workbook in the export folder, or for a browser that saves it. */
  export: operation.input(filtered).output(z.object({ file: z.string(), name: z.string() })),
  download: operation.input(filtered).output(z.file()),
  /** "Ai sửa số này?" */
  ofCell: operation
    .input(
      campaignReference.extend({
        unitCode: z.string().min(1).max(100),
        indicator: z.string().min(1).max(100),
      }),
    )
    .output(cellHistorySchema),
  verify: operation.output(
    z.object({ entries: z.int(), brokenSequence: z.int().nullable(), head: z.string() }),
  ),
};
