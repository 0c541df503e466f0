import { z } from 'zod';
import { contactKindSchema } from './contactContract.ts';

const deadlineSchema = z.object({ on: z.string(), time: z.string().nullable() });

const coverageSchema = z.object({
  expected: z.int(),
  reported: z.int(),
  onTime: z.int(),
  late: z.int(),
  none: z.int(),
  returned: z.int(),
  missing: z.int(),
});

export const unitStatusSchema = z.enum(['onTime', 'late', 'none', 'returned', 'missing']);

const documentSchema = z.object({
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
});

/** Bàn làm việc: how far a campaign is, who is missing, what came last, what is coming. */
export const boardSchema = z.object({
  campaign: z.object({
    code: z.string(),
    name: z.string(),
    state: z.enum(['draft', 'open', 'closed']),
    requestedBy: documentSchema.nullable(),
    passedOnBy: documentSchema.nullable(),
    unitDeadline: deadlineSchema.nullable(),
    superiorDeadline: deadlineSchema.nullable(),
    cutOffOn: z.string().nullable(),
    checked: z.int(),
    /** Units that were given the request, or answered it. */
    handedOut: z.int(),
    reportState: z.enum(['draft', 'submitted', 'returned', 'signed', 'issued']),
  }),
  today: z.string(),
  coverage: coverageSchema,
  /** Every unit of the campaign in roster order: what stands behind each figure. */
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      status: unitStatusSchema,
      contactName: z.string().nullable(),
      contactRole: z.string().nullable(),
      phone: z.string().nullable(),
      /** Its own deadline where it has one, else that of the campaign. */
      deadline: deadlineSchema.nullable(),
      /** When the report that counts came; null while nothing came. */
      receivedOn: z.string().nullable(),
      receivedTime: z.string().nullable(),
      /** What a unit that was asked to supplement is asked for. */
      note: z.string().nullable(),
      /** Newest first. */
      contacts: z.array(
        z.object({
          kind: contactKindSchema,
          on: z.string(),
          time: z.string().nullable(),
          answer: z.string().nullable(),
          by: z.string(),
        }),
      ),
    }),
  ),
  /** Newest first. */
  arrivals: z.array(
    z.object({
      unitCode: z.string(),
      unitName: z.string(),
      unitStatus: unitStatusSchema,
      kind: z.enum(['first', 'replace', 'add', 'correct']),
      channel: z.enum(['paper', 'zalo', 'email', 'phone', 'meeting', 'file']),
      receivedOn: z.string(),
      receivedTime: z.string().nullable(),
      reviewState: z.enum(['received', 'checked', 'returned']),
      awaitsConfirmation: z.boolean(),
      values: z.int(),
      photos: z.int(),
    }),
  ),
  /** Days on which a unit that counts as reported came, with the units of that day and all so far. */
  progress: z.array(z.object({ on: z.string(), reported: z.int(), units: z.array(z.string()) })),
  events: z.array(
    z.object({
      name: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      venue: z.string().nullable(),
      programme: z.array(
        z.object({
          order: z.int(),
          title: z.string(),
          timeText: z.string(),
          date: z.string().nullable(),
          part: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** Every open campaign in one line: how far it is, by when, how many are silent. */
export const overviewSchema = z.object({
  today: z.string(),
  campaigns: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unitDeadline: deadlineSchema.nullable(),
      expected: z.int(),
      reported: z.int(),
      returned: z.int(),
      missing: z.int(),
    }),
  ),
});
