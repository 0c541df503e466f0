import { z } from 'zod';
import { isoDateSchema } from './schemas.ts';

const reference = z.string().min(1).max(200);

/** A list pasted from a spreadsheet. */
const MAX_PEOPLE = 500;

const personFieldsSchema = z.object({
  person: z.string().trim().min(1).max(200),
  /** Office the person holds; blank when it is not to be printed. */
  title: z.string().trim().max(200),
  /** Code, name or alias as typed; blank is nobody's. */
  unit: z.string().max(200),
});

export const peopleSaveSchema = z.object({
  campaign: reference.nullable(),
  people: z
    .array(
      z.object({
        /** Null sends one more person. */
        id: reference.nullable(),
        rowId: reference,
        fields: personFieldsSchema,
        /** What the window saw before the typing, the unit by its code; null for a new person. */
        seen: personFieldsSchema.nullable(),
      }),
    )
    .min(1)
    .max(MAX_PEOPLE),
});

export const attendSchema = z.object({
  campaign: reference.nullable(),
  id: reference,
  attended: z.boolean(),
});

export const assignmentReference = z.object({ campaign: reference.nullable(), id: reference });

const programmeFieldsSchema = z.object({
  /** When, in the document's words; blank where it gives none. */
  timeText: z.string().trim().max(200),
  title: z.string().trim().min(1).max(500),
  date: isoDateSchema.nullable(),
  /** Part of the day. */
  part: z.string().trim().min(1).max(50).nullable(),
});

/** A row of an event's programme as it stands in its order. */
export const programmeRowSchema = programmeFieldsSchema.extend({
  id: z.string(),
  /** People sent to it; a row with people stays. */
  people: z.int(),
});

const MAX_ROWS = 200;

export const programmeRowsSaveSchema = z.object({
  campaign: reference.nullable(),
  rows: z
    .array(
      z.object({
        /** Null adds a row at the end of the event's programme. */
        id: reference.nullable(),
        eventId: reference,
        fields: programmeFieldsSchema,
        /** What the window saw before the typing; null for a new row. */
        seen: programmeFieldsSchema.nullable(),
      }),
    )
    .min(1)
    .max(MAX_ROWS),
});

export const programmeRowReference = z.object({ campaign: reference.nullable(), id: reference });

export const programmeRowMoveSchema = programmeRowReference.extend({
  by: z.union([z.literal(1), z.literal(-1)]),
});

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
          title: z.string(),
          unitCode: z.string().nullable(),
          unitName: z.string().nullable(),
          attended: z.boolean(),
        }),
      ),
    }),
  ),
  /** Different people who attended. */
  persons: z.int(),
  /** By unit that sent somebody: different people who attended. */
  counts: z.array(z.object({ unitCode: z.string(), unitName: z.string(), persons: z.int() })),
});
