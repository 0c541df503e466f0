import { z } from 'zod';
import { MAX_AMOUNT, MAX_TEXT_LENGTH } from '#app/domain/value.ts';
import { isoDateSchema } from './schemas.ts';

const MAX_NAME = 500;

/** A block pasted from a spreadsheet. */
const MAX_ROWS = 500;

const reference = z.string().min(1).max(200);

const activityFieldsSchema = z.object({
  name: z.string().trim().min(1).max(MAX_NAME),
  startOn: isoDateSchema.nullable(),
  endOn: isoDateSchema.nullable(),
  place: z.string().max(MAX_NAME).nullable(),
  participants: z.int().min(0).max(MAX_AMOUNT).nullable(),
  result: z.string().max(MAX_TEXT_LENGTH).nullable(),
});

export const activitySaveSchema = z.object({
  campaign: reference.nullable(),
  rows: z
    .array(
      z.object({
        /** Null adds an activity. */
        id: reference.nullable(),
        /** Code, name or alias as typed; one that fits no or several units is refused. */
        unit: z.string().max(200),
        fields: activityFieldsSchema,
        /** What the window saw before the typing; null for a new row. */
        seen: activityFieldsSchema.nullable(),
      }),
    )
    .min(1)
    .max(MAX_ROWS),
});

export const activityReference = z.object({ campaign: reference.nullable(), id: reference });

export const matchAnswerSchema = z.object({
  campaign: reference.nullable(),
  firstId: reference,
  secondId: reference,
  /** Null takes the answer back. */
  isSame: z.boolean().nullable(),
});

export const activityDeskSchema = z.object({
  isOpen: z.boolean(),
  window: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      unitCode: z.string(),
      unitName: z.string(),
      photos: z.int(),
      fields: activityFieldsSchema,
    }),
  ),
  /** Typed figures that differ from what the unit's activities add up to. */
  differences: z.array(
    z.object({
      unitCode: z.string(),
      unitName: z.string(),
      indicator: z.string(),
      label: z.string(),
      /** Null: nothing was typed. */
      stated: z.int().nullable(),
      counted: z.int(),
    }),
  ),
  /** Pairs that may be one event, with the answer given. */
  pairs: z.array(
    z.object({ firstId: z.string(), secondId: z.string(), isSame: z.boolean().nullable() }),
  ),
});
