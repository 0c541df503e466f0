import { z } from 'zod';

const reference = z.string().min(1).max(200);

export const assignSchema = z.object({
  campaign: reference.nullable(),
  rowId: reference,
  /** Code, name or alias as typed; blank is nobody's. */
  unit: z.string().max(200),
  person: z.string().trim().min(1).max(200),
});

export const attendSchema = z.object({
  campaign: reference.nullable(),
  id: reference,
  attended: z.boolean(),
});

export const assignmentReference = z.object({ campaign: reference.nullable(), id: reference });

export const programmeSchema = z.object({
  isOpen: z.boolean(),
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      event: z.string(),
      title: z.string(),
      timeText: z.string(),
      date: z.string().nullable(),
      part: z.string().nullable(),
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          unitCode: z.string().nullable(),
          unitName: z.string().nullable(),
          attended: z.boolean(),
        }),
      ),
    }),
  ),
  /** Different people who attended. */
  persons: z.int(),
  /** By unit that sent somebody: different people who attended, and what its form says so far. */
  counts: z.array(z.object({ unitCode: z.string(), unitName: z.string(), persons: z.int() })),
});
