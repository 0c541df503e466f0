import { z } from 'zod';

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
    reportState: z.enum(['draft', 'submitted', 'returned', 'signed', 'issued']),
  }),
  today: z.string(),
  coverage: coverageSchema,
  /** Units that have not reported or were asked to supplement, in roster order. */
  openUnits: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      status: z.enum(['missing', 'returned']),
      contactName: z.string().nullable(),
      contactRole: z.string().nullable(),
      phone: z.string().nullable(),
      note: z.string().nullable(),
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
  /** Units that had reported at the end of each day with an arrival. */
  progress: z.array(z.object({ on: z.string(), reported: z.int() })),
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
