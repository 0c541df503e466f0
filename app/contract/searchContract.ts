import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '#app/domain/searchTerms.ts';
import { operation } from './operation.ts';

/** A piece of a text; what the query found in it is lit. */
const pieces = z.array(z.object({ text: z.string(), isLit: z.boolean() }));

/** Where a hit is opened: a screen and what gets the focus there. */
const placeSchema = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('directive'), directiveId: z.string() }),
  z.object({ screen: z.literal('document'), role: z.enum(['requestedBy', 'passedOnBy']) }),
  z.object({ screen: z.literal('event'), eventId: z.string() }),
  z.object({ screen: z.literal('programme'), rowId: z.string() }),
  z.object({ screen: z.literal('duty'), dutyId: z.string() }),
  z.object({ screen: z.literal('unit'), unitCode: z.string() }),
  z.object({ screen: z.literal('grid'), unitCode: z.string(), indicator: z.string().nullable() }),
  z.object({ screen: z.literal('activity'), activityId: z.string() }),
  z.object({ screen: z.literal('photo'), photoId: z.string() }),
  z.object({ screen: z.literal('report'), reportId: z.string().nullable() }),
  z.object({ screen: z.literal('receivedForm'), formId: z.string() }),
]);

const hitSchema = z.object({
  id: z.string(),
  /** What holds the words. */
  found: z.enum([
    'directive',
    'duty',
    'event',
    'programme',
    'unit',
    'alias',
    'value',
    'activity',
    'activityPhoto',
    'campaignPhoto',
    'submission',
    'cellNote',
    'dutyResult',
    'draft',
    'draftParagraph',
    'report',
    'reportParagraph',
    'person',
    'directiveFile',
    'sentFile',
    'activityPhotoFile',
    'campaignPhotoFile',
    'receivedForm',
    'signedCopy',
  ]),
  title: pieces,
  /** The words where the title does not hold them all. */
  passage: pieces.nullable(),
  /** Null for what belongs to the whole office. */
  campaign: z.object({ code: z.string(), name: z.string() }).nullable(),
  unitName: z.string().nullable(),
  /** The question of the form, for a figure or a note on it. */
  indicatorLabel: z.string().nullable(),
  place: placeSchema,
});

const foundSchema = z.array(
  z.object({
    kind: z.enum(['directive', 'unit', 'result', 'report', 'person', 'file']),
    /** Best first: exact tones, then the campaign asked from. */
    hits: z.array(hitSchema),
    /** More is found than was asked for. */
    hasMore: z.boolean(),
  }),
);

/** Finds what people wrote, with or without marks, in every campaign. */
export const searchContract = {
  find: operation
    .input(
      z.object({
        query: z.string().max(MAX_QUERY_LENGTH),
        /** Code of the campaign whose hits come first. */
        campaign: z.string().min(1).nullable(),
        /** Hits of one kind. */
        limit: z.int().min(1).max(50),
      }),
    )
    .output(foundSchema),
};
