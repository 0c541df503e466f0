import { z } from 'zod';
import { MAX_AMOUNT } from '#app/domain/value.ts';
import { programmeRowSchema } from './programmeSchemas.ts';
import { campaignReference, isoDateSchema } from './schemas.ts';

const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().min(1).max(1000);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);
const deadlineSchema = z.object({ on: isoDateSchema, time: clockTime.nullable() });

/** A document the campaign rests on, as far as its paper states it. */
const documentSchema = z.object({
  issuer: shortText.nullable(),
  number: z.string().trim().min(1).max(20).nullable(),
  symbol: z.string().trim().min(1).max(50).nullable(),
  issuedOn: isoDateSchema.nullable(),
  subject: longText.nullable(),
});

const factsSchema = z.object({
  name: shortText,
  reportSubject: z.string().trim().max(1000),
  reportTo: shortText.nullable(),
  collectFrom: isoDateSchema.nullable(),
  collectTo: isoDateSchema.nullable(),
  unitDeadline: deadlineSchema.nullable(),
  superiorDeadline: deadlineSchema.nullable(),
  cutOffOn: isoDateSchema.nullable(),
});

const helpSchema = z.string().trim().max(500).nullable();

const indicatorSchema = z.object({
  code: z.string().regex(/^[a-z0-9_]{1,60}$/u),
  groupLabel: shortText,
  label: shortText,
  unitOfMeasure: z.string().trim().max(50),
  type: z.enum(['integer', 'decimal', 'money', 'text']),
  aggregate: z.enum(['sum', 'max', 'list']),
  /** What every form prints beside it that has no help of its own. */
  helpText: helpSchema,
  /** Id of the event it belongs to; it is not due before the event is over by the cut-off. */
  event: z.string().nullable(),
  derivesFrom: z.enum(['activities', 'participants', 'photos']).nullable(),
  /** Last year's total typed by hand, in stored amounts; null leaves what the earlier campaign says. */
  priorTotal: z.int().min(0).max(MAX_AMOUNT).nullable(),
});

/** An event the campaign's document names. */
const eventSchema = z.object({
  id: z.string(),
  name: shortText,
  start: isoDateSchema.nullable(),
  end: isoDateSchema.nullable(),
  venue: shortText.nullable(),
});

const checkSchema = z.union([
  z.object({ kind: z.enum(['atLeast', 'requires']), indicator: z.string(), other: z.string() }),
  z.object({ kind: z.literal('outlier'), indicator: z.string(), other: z.null() }),
]);

const formSchema = z.object({
  /** Null for a form that is not stored yet. */
  id: z.string().nullable(),
  name: shortText,
  /** Who answers it: a group by its code, or one unit by its code. */
  target: z.union([z.object({ group: z.string() }), z.object({ unit: z.string() })]),
  /** Codes of its indicators; without an order of its own it is that of the campaign's indicators. */
  indicators: z.array(z.string()).max(200),
  hasOwnOrder: z.boolean(),
  /** By indicator code: help that differs from the common one, null where the form prints none. */
  ownHelp: z.record(z.string(), helpSchema),
});

const rosterUnitSchema = z.object({ unit: z.string(), deadline: deadlineSchema.nullable() });

const MAX_EVENTS = 20;
const MAX_UNITS = 1000;
const MAX_INDICATORS = 200;

const formsSchema = z.object({
  indicators: z.array(indicatorSchema).max(MAX_INDICATORS),
  forms: z.array(formSchema).max(50),
  checks: z.array(checkSchema).max(500),
});
const rosterSchema = z.object({ units: z.array(rosterUnitSchema).max(MAX_UNITS) });

/** What a campaign needs before its units can be asked. */
const gapSchema = z.enum(['reportSubject', 'roster', 'indicators', 'emptyForm', 'noForm']);

/** Everything a campaign is set up with, as one screen shows it. */
export const setupSchema = z.object({
  code: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
  version: z.int(),
  reopenReason: z.string().nullable(),
  previous: z.object({ code: z.string(), name: z.string() }).nullable(),
  facts: factsSchema,
  requestedBy: documentSchema.nullable(),
  passedOnBy: documentSchema.nullable(),
  /** Ids of the two documents, to open them on Văn bản. */
  papers: z.object({ requestedBy: z.string().nullable(), passedOnBy: z.string().nullable() }),
  events: z.array(
    eventSchema.extend({
      isUsed: z.boolean(),
      programme: z.array(programmeRowSchema),
      /** Words of the document stand behind its programme: it is quoted, not typed. */
      isQuoted: z.boolean(),
    }),
  ),
  indicators: z.array(indicatorSchema),
  /** By indicator code: how many units state it; such an indicator keeps its type. */
  statedUnits: z.record(z.string(), z.int()),
  forms: z.array(formSchema),
  checks: z.array(checkSchema),
  /** By indicator code: what the earlier campaign counted, in stored amounts. */
  previousTotals: z.record(z.string(), z.int()),
  roster: z.array(
    rosterUnitSchema.extend({
      /** As frozen at issue; of a draft as the unit is called now. */
      name: z.string(),
      form: z.string(),
      submissions: z.int(),
    }),
  ),
  groups: z.array(z.object({ code: z.string(), name: z.string(), units: z.array(z.string()) })),
  gaps: z.array(z.object({ gap: gapSchema, of: z.string() })),
});

/** The version a person saw; a set-up saved elsewhere meanwhile is not overwritten. */
const seen = campaignReference.extend({ version: z.int() });

export const newCampaignSchema = z.object({
  name: shortText,
  /** Whose roster, forms and indicators it takes over, and whose figures stand beside; dates never. */
  previous: z.string().nullable(),
});

export const saveFactsSchema = seen.extend({ facts: factsSchema });
export const saveDocumentSchema = seen.extend({
  which: z.enum(['requestedBy', 'passedOnBy']),
  document: documentSchema,
});
export const saveEventsSchema = seen.extend({
  events: z.array(eventSchema.extend({ id: z.string().nullable() })).max(MAX_EVENTS),
});
export const saveFormsSchema = seen.extend(formsSchema.shape);
export const saveRosterSchema = seen.extend(rosterSchema.shape);

/**
 * What a change of the forms does to units: `closes` cells with figures to entry,
 * or `asks` units that have reported already for one more indicator.
 */
export const formEffectsSchema = z.array(
  z.object({
    effect: z.enum(['closes', 'asks']),
    indicator: z.string(),
    form: z.string(),
    units: z.int(),
  }),
);

export const reopenSchema = campaignReference.extend({
  reason: z.string().trim().min(1).max(500),
});
