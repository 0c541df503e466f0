import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const LONGEST_RESULT = 4000;

const assessmentSchema = z.enum(['done', 'partly', 'notDone']);

const dutySchema = z.object({
  id: z.string(),
  unitText: z.string(),
  text: z.string(),
  result: z.string(),
  /** Null while nobody decided. */
  assessment: assessmentSchema.nullable(),
  /** 0 while nothing is stored. */
  version: z.int(),
  /** Figures of the units the duty names; null where the text names no unit of the campaign. */
  proposal: z
    .object({
      text: z.string(),
      units: z.array(z.string()),
      figures: z.array(z.object({ indicator: z.string(), text: z.string() })),
    })
    .nullable(),
});

/** Nhiệm vụ | Kết quả | Đánh giá: what the directives of a campaign asked for and what became of it. */
export const dutyContract = {
  list: operation
    .input(campaignReference)
    .output(z.object({ state: z.enum(['draft', 'open', 'closed']), duties: z.array(dutySchema) })),
  save: operation
    .input(
      campaignReference.extend({
        duty: z.string().min(1).max(60),
        result: z.string().max(LONGEST_RESULT),
        assessment: assessmentSchema.nullable(),
        version: z.int().min(0),
      }),
    )
    .output(z.object({ version: z.int() })),
};
