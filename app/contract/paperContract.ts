import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference, isoDateSchema } from './schemas.ts';

/** Every paper of a campaign that is printed or sent on. */
export const paperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('requestLetter') }),
  z.object({ kind: z.literal('reportForm'), formId: z.string() }),
  z.object({ kind: z.literal('trackingBook') }),
  z.object({ kind: z.literal('signSheet') }),
  z.object({ kind: z.literal('reminderLetter') }),
  z.object({ kind: z.literal('callList') }),
  z.object({ kind: z.literal('missingList') }),
  z.object({ kind: z.literal('programmeList') }),
  z.object({ kind: z.literal('supplementSlip'), submissionId: z.string() }),
  z.object({ kind: z.literal('phoneRecord'), submissionId: z.string() }),
  z.object({ kind: z.literal('unitSheet'), unitCode: z.string() }),
  /** To fill in with Excel: of one unit, of a form's whole group, or one for each unit in a zip. */
  z.object({
    kind: z.literal('excelForm'),
    of: z.discriminatedUnion('scope', [
      z.object({ scope: z.literal('unit'), unitCode: z.string() }),
      z.object({ scope: z.literal('form'), formId: z.string() }),
      z.object({ scope: z.literal('everyUnit') }),
    ]),
  }),
]);

const paperRequest = campaignReference.extend({ paper: paperSchema });

/** Papers are written to the export folder, or handed to a browser that saves them itself. */
export const paperContract = {
  export: operation.input(paperRequest).output(z.object({ file: z.string(), name: z.string() })),
  download: operation.input(paperRequest).output(z.file()),
};

const handoutChannel = z.enum(['paper', 'zalo', 'email', 'phone', 'meeting']);

const handoutFacts = z.object({
  channel: handoutChannel,
  sentOn: isoDateSchema,
  receivedOn: isoDateSchema.nullable(),
  receivedBy: z.string().trim().max(200).nullable(),
  note: z.string().trim().max(500).nullable(),
});

const handoutListSchema = z.object({
  today: isoDateSchema,
  forms: z.array(z.object({ id: z.string(), name: z.string(), units: z.int() })),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      form: z.string(),
      phone: z.string().nullable(),
      handout: handoutFacts.nullable(),
    }),
  ),
});

/** Giao việc: how the request reached every unit. */
export const handoutContract = {
  list: operation.input(campaignReference).output(handoutListSchema),
  /** Many units in one step; null takes the entry back. */
  save: operation
    .input(
      campaignReference.extend({
        units: z.array(z.string()).min(1).max(1000),
        /** Only what changes; a unit without an entry gets one of today on paper. */
        patch: handoutFacts.partial().nullable(),
      }),
    )
    .output(handoutListSchema),
  /** The numbered reply a unit fills in on Zalo. */
  messageText: operation
    .input(campaignReference.extend({ formId: z.string() }))
    .output(z.object({ text: z.string() })),
};
