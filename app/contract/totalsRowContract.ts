import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const totalSchema = z.object({
  indicator: z.string(),
  label: z.string(),
  groupLabel: z.string(),
  unitOfMeasure: z.string(),
  /** Null where no unit gave a number or a text. */
  value: z.union([z.number(), z.string(), z.null()]),
  /** What there is instead of a value. */
  state: z.enum(['none', 'notApplicable', 'missing', 'notDue']).nullable(),
  /** Over how many units. */
  units: z.int(),
});

/** "Biểu gửi Sở": the totals of a campaign as one row, to be sent or copied into a web form. */
export const totalsRowContract = {
  /** In the order of the campaign's indicators. */
  read: operation.input(campaignReference).output(z.array(totalSchema)),
  /** One row of heads, one of totals, as a workbook in the export folder or for the browser. */
  export: operation
    .input(campaignReference)
    .output(z.object({ file: z.string(), name: z.string() })),
  download: operation.input(campaignReference).output(z.file()),
};
