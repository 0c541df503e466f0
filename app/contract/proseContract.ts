import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const textKindSchema = z.enum(['all', 'thematic', 'quick', 'short']);

/** Longest wording of the office's own, and longest paragraph a clerk writes. */
const MAX_WORDING = 4000;
const MAX_PARAGRAPH = 20_000;

const reportTextSchema = z.object({
  kind: textKindSchema,
  key: z.string(),
  /** Group or indicator the words are of; null for the sentences of a report. */
  subject: z.string().nullable(),
  form: z.enum(['title', 'sentence', 'figure']),
  builtIn: z.string(),
  /** The office's own, null while the built-in one stands. */
  wording: z.string().nullable(),
  /** Places this wording alone may name. */
  own: z.array(z.string()),
});

/** Sentences of the report: wordings of the office and paragraphs written by hand. */
export const proseContract = {
  texts: operation.input(campaignReference).output(z.array(reportTextSchema)),
  /** Changes one wording; null goes back to the built-in one. A broken placeholder is refused with its place. */
  saveText: operation
    .input(
      campaignReference.extend({
        kind: textKindSchema,
        key: z.string().min(1).max(300),
        wording: z.string().max(MAX_WORDING).nullable(),
      }),
    )
    .output(z.void()),
  /**
   * Keeps a paragraph of the live report as a person wrote it; empty leaves it
   * out, null goes back to the automatic sentence. `seen` is what stood there.
   */
  saveParagraph: operation
    .input(
      campaignReference.extend({
        paragraphId: z.string().min(1).max(400),
        wording: z.string().max(MAX_PARAGRAPH).nullable(),
        seen: z.string().nullable(),
      }),
    )
    .output(z.void()),
};
