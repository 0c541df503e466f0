import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const LONGEST_RESULT = 4000;
const LONGEST_DUTY = 2000;

const dutyId = z.string().min(1).max(60);

const assessmentSchema = z.enum(['done', 'partly', 'notDone']);

const dutySchema = z.object({
  id: z.string(),
  unitText: z.string(),
  text: z.string(),
  /** Typed by a person, not read out of the document: its words may be changed. */
  isTyped: z.boolean(),
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
  list: operation.input(campaignReference).output(
    z.object({
      state: z.enum(['draft', 'open', 'closed']),
      /** A duty is of a document; without one there is nothing to write it into. */
      hasDocument: z.boolean(),
      duties: z.array(dutySchema),
    }),
  ),
  /** Writes down a duty by hand, or changes the words of one that was. */
  write: operation
    .input(
      campaignReference.extend({
        duty: dutyId.nullable(),
        unitText: z.string().trim().min(1).max(300),
        text: z.string().trim().min(1).max(LONGEST_DUTY),
      }),
    )
    .output(z.void()),
  /** Takes a typed duty away with what was written of it. */
  remove: operation.input(campaignReference.extend({ duty: dutyId })).output(z.void()),
  save: operation
    .input(
      campaignReference.extend({
        duty: dutyId,
        result: z.string().max(LONGEST_RESULT),
        assessment: assessmentSchema.nullable(),
        version: z.int().min(0),
      }),
    )
    .output(z.object({ version: z.int() })),
};
