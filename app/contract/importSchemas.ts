import { z } from 'zod';
import { isoDateSchema, statedValueSchema } from './schemas.ts';

const MAX_NAME = 200;
const MAX_TEXT = 10_000;

/** Most cells one source may offer: 500 units × 40 indicators. */
const MAX_CELLS = 20_000;

const nextKindSchema = z.enum(['replace', 'add', 'correct']);
const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
const newKindSchema = z.enum(['phong-ban', 'don-vi', 'truong-hoc', 'thon']);
const code = z.string().max(MAX_NAME);

export const trayCellSchema = z.object({
  key: z.string(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  indicator: z.string().nullable(),
  stated: statedValueSchema.nullable(),
  raw: z.string(),
  candidates: z.array(z.string()),
  flags: z.array(z.string()),
  proposedKind: nextKindSchema.nullable(),
  corrects: z.object({ raw: z.string(), at: z.string() }).nullable(),
  column: z.object({ label: z.string(), layout: z.string() }).nullable(),
  at: z.string(),
  words: spanSchema.nullable(),
});

const activityFieldsSchema = z.object({
  name: z.string().max(MAX_TEXT),
  startOn: isoDateSchema.nullable(),
  endOn: isoDateSchema.nullable(),
  place: z.string().max(MAX_TEXT).nullable(),
  participants: z.int().min(0).nullable(),
  result: z.string().max(MAX_TEXT).nullable(),
});

export const trayActivitySchema = z.object({
  key: z.string(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  fields: activityFieldsSchema,
  raw: z.string(),
  flags: z.array(z.string()),
  at: z.string(),
  words: spanSchema.nullable(),
});

/** A result the campaign does not ask for: shown, never stored. */
export const foreignRowSchema = z.object({ label: z.string(), raw: z.string(), at: z.string() });

export const trayReceiptSchema = z.object({
  receivedOn: isoDateSchema,
  receivedTime: z.iso.time({ precision: -1 }).nullable(),
  channel: z.enum(['paper', 'zalo', 'email', 'phone', 'meeting', 'file']).nullable(),
  sentBy: z.string().max(MAX_NAME).nullable(),
});

/** What a person decided about one source; nothing of it is on record before the import. */
export const trayDecisionsSchema = z.object({
  cells: z
    .record(
      code,
      z.object({
        isTaken: z.boolean(),
        indicator: code.nullable(),
        stated: statedValueSchema.nullable(),
      }),
    )
    .refine((cells) => Object.keys(cells).length <= MAX_CELLS),
  activities: z.record(
    code,
    z.object({ isTaken: z.boolean(), fields: activityFieldsSchema.nullable() }),
  ),
  units: z.record(
    z.string().max(MAX_TEXT),
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('unit'), code }),
      z.object({ is: z.literal('new'), kind: newKindSchema }),
      z.object({ is: z.literal('nobody') }),
    ]),
  ),
  kinds: z.record(z.string().max(2 * MAX_NAME), nextKindSchema),
});

export const sourceKindSchema = z.enum(['table', 'message', 'photo', 'refused']);

/** A file or message in the tray, without what of it was applied before. */
const traySourceSchema = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  kind: sourceKindSchema,
  addedAt: z.string(),
  byteSize: z.int(),
  receipt: trayReceiptSchema,
  cells: z.array(trayCellSchema),
  activities: z.array(trayActivitySchema),
  foreignRows: z.array(foreignRowSchema),
  decisions: trayDecisionsSchema,
  appliedUnits: z.array(z.string()),
  /** Why nothing was read, and what to do. */
  refused: z.string().nullable(),
  /** The day the very same file was imported before. */
  repeatedOn: z.string().nullable(),
});

const trayFactsSchema = z.object({
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      onForm: z.array(z.string()),
      stated: z.record(z.string(), statedValueSchema),
      reportedOn: z.string().nullable(),
    }),
  ),
  indicators: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      unitOfMeasure: z.string(),
      type: z.enum(['integer', 'decimal', 'money', 'text']),
      isDue: z.boolean(),
    }),
  ),
  newKinds: z.array(z.object({ kind: newKindSchema, onForm: z.array(z.string()) })),
  activities: z.array(activityFieldsSchema.extend({ unit: z.string() })),
});

export const trayDeskSchema = z.object({
  campaign: z.object({ code: z.string(), name: z.string(), isOpen: z.boolean() }),
  today: z.string(),
  /** The last change on record: an import of what was seen later is refused. */
  sequence: z.int(),
  facts: trayFactsSchema,
  sources: z.array(traySourceSchema),
});

/** The tray in one line, for the screens it is opened from. */
export const traySummarySchema = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: sourceKindSchema,
      asking: z.int(),
      ready: z.int(),
    }),
  ),
  asking: z.int(),
});

/** What stands around one place of a source. */
export const sourceWindowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    /** Where paragraphs begin that count the places of words by themselves, by `at`. */
    starts: z.record(z.string(), z.int()),
  }),
  z.object({
    kind: z.literal('sheet'),
    sheet: z.string(),
    rows: z.array(
      z.object({
        row: z.int(),
        cells: z.array(z.object({ column: z.int(), at: z.string(), text: z.string() })),
      }),
    ),
  }),
  z.object({ kind: z.literal('photo') }),
  z.object({ kind: z.literal('none') }),
]);
