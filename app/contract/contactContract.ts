import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference, isoDateSchema } from './schemas.ts';

const MOST_UNITS = 500;
const LONGEST_ANSWER = 500;

/** What a unit can be reminded by. */
export const contactKindSchema = z.enum(['call', 'message', 'letter']);

export const contactEntrySchema = campaignReference.extend({
  /** Codes of the units that were reached by the same call, message or letter. */
  units: z.array(z.string().min(1).max(40)).min(1).max(MOST_UNITS),
  kind: contactKindSchema,
  on: isoDateSchema,
  time: z.iso.time({ precision: -1 }).nullable(),
  answer: z.string().trim().max(LONGEST_ANSWER).nullable(),
});

/** The record of who was reminded, when and with what answer. */
export const contactContract = {
  log: operation.input(contactEntrySchema).output(z.void()),
};
