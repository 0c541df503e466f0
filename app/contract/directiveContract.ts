import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  clockTimeSchema,
  directionSchema,
  directiveDeskSchema,
  directiveDraftSchema,
  directiveRowSchema,
  draftRowSchema,
  duplicatesSchema,
  spanSchema,
} from './directiveSchemas.ts';
import { operation } from './operation.ts';
import { isoDateSchema } from './schemas.ts';

const deskReference = z.object({ id: z.string().regex(/^[0-9a-z-]{1,64}$/u) });

/** What is being read of a scan. */
const scanProgressSchema = z.object({ page: z.int(), pages: z.int(), share: z.number() });

const proposedUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Words of a group reach it, but it is not plainly meant: a person decides. */
  isAsked: z.boolean(),
});

/** What a campaign could take from a directive; nothing of it is applied by itself. */
const proposalSchema = z.object({
  id: z.string(),
  direction: directionSchema,
  label: z.string(),
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  superiorName: z.string().nullable(),
  periods: z.array(z.object({ start: z.string(), end: z.string() })),
  deadline: z.object({ on: z.string(), time: z.string().nullable() }).nullable(),
  events: z.array(
    z.object({
      name: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      programme: z.int(),
    }),
  ),
  duties: z.int(),
  roster: z.array(
    z.object({
      pointer: z.string(),
      words: z.string(),
      units: z.array(proposedUnitSchema),
      /** The count the words state, where it differs from the office's own list. */
      stated: z.int().nullable(),
    }),
  ),
  indicators: z.array(
    z.object({
      pointer: z.string(),
      words: z.string(),
      matches: z.array(
        z.object({
          code: z.string(),
          label: z.string(),
          unitOfMeasure: z.string(),
          /** Where in `words`, in UTF-16 units. */
          at: spanSchema,
        }),
      ),
    }),
  ),
  /** A stored paper of the other direction that this one refers to, or that refers to it. */
  other: z.object({ id: z.string(), label: z.string() }).nullable(),
  /** Documents it cites that could be the request it passes on; none where that one is stored. */
  cited: z.array(
    z.object({ number: z.string(), symbol: z.string(), issuedOn: isoDateSchema.nullable() }),
  ),
});

const deadlineSchema = z.object({ on: isoDateSchema, time: clockTimeSchema.nullable() });

const acceptedSchema = deskReference.extend({
  name: z.string().trim().min(1).max(200),
  reportSubject: z.string().trim().max(1000),
  reportTo: z.string().trim().min(1).max(200).nullable(),
  collectFrom: isoDateSchema.nullable(),
  collectTo: isoDateSchema.nullable(),
  deadline: deadlineSchema.nullable(),
  units: z.array(z.string()).max(1000),
  indicators: z.array(z.string()).max(200),
  other: z.string().nullable(),
  /** Which of the cited documents is the request, as the proposal numbers them. */
  cited: z.int().min(0).nullable(),
});

/** Directives: received, read, corrected, stored, and what a campaign takes from them. */
export const directiveContract = {
  list: operation.output(
    z.object({ drafts: z.array(draftRowSchema), stored: z.array(directiveRowSchema) }),
  ),
  /**
   * Reads one file (a pasted text comes as a text file) into a draft; by hand,
   * nothing is recognised and the fields stay empty beside the pages.
   */
  receive: operation
    .input(z.object({ file: z.file(), byHand: z.boolean() }))
    .output(eventIterator(scanProgressSchema, deskReference)),
  read: operation.input(deskReference).output(directiveDeskSchema),
  /** A page of the original drawn by the reader, as JPEG; pages count from 1. */
  page: operation.input(deskReference.extend({ page: z.int().min(1) })).output(z.file()),
  /** The file as it came. */
  original: operation.input(deskReference).output(z.file()),
  saveDraft: operation
    .input(deskReference.extend({ version: z.int(), draft: directiveDraftSchema }))
    .output(z.object({ version: z.int(), savedAt: z.string(), duplicates: duplicatesSchema })),
  /** A draft that was never stored, or corrections of a stored directive. */
  discardDraft: operation.input(deskReference).output(z.void()),
  /** Puts the draft on record, or its corrections; a second copy only when that was decided. */
  store: operation.input(deskReference.extend({ isSecondCopy: z.boolean() })).output(deskReference),
  propose: operation.input(deskReference).output(proposalSchema),
  /** A draft campaign that rests on the directive, with what a person accepted and nothing else. */
  createCampaign: operation.input(acceptedSchema).output(z.object({ campaign: z.string() })),
  /** Makes the directive the paper of a campaign, or takes it off again. */
  link: operation
    .input(deskReference.extend({ campaign: z.string().min(1), isLinked: z.boolean() }))
    .output(z.void()),
};
