import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  sourceWindowSchema,
  trayDecisionsSchema,
  trayDeskSchema,
  trayReceiptSchema,
  traySummarySchema,
} from './importSchemas.ts';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const sourceId = z.string().regex(/^[0-9a-z-]{1,64}$/u);
const sourceReference = z.object({ id: sourceId });

/** Files in one go: more are dropped again. */
const MAX_FILES = 200;

/**
 * The import tray: what came in, what a person decided about it, and its import
 * as one step. Nothing of it is on record before `apply`.
 */
export const importContract = {
  read: operation.input(campaignReference).output(trayDeskSchema),
  summary: operation.input(campaignReference).output(traySummarySchema),
  /**
   * Takes files in one by one and tells which one is being read; whoever stops
   * listening stops the reading, and what was read stays. A pasted text comes as
   * a text file that says so.
   */
  receive: operation
    .input(
      campaignReference.extend({
        files: z.array(z.file()).min(1).max(MAX_FILES),
        isMessage: z.boolean(),
      }),
    )
    .output(
      eventIterator(
        z.object({ at: z.int(), total: z.int(), name: z.string() }),
        z.object({
          ids: z.array(z.string()),
          /** Files that lie in the tray already. */
          known: z.array(z.string()),
        }),
      ),
    ),
  /** Keeps what was decided about a source; the version tells two windows apart. */
  decide: operation
    .input(
      sourceReference.extend({
        version: z.int(),
        decisions: trayDecisionsSchema,
        receipt: trayReceiptSchema,
      }),
    )
    .output(z.object({ version: z.int() })),
  /** Takes a source out of the tray, or lays it back. */
  remove: operation.input(sourceReference.extend({ isRemoved: z.boolean() })).output(z.void()),
  /** What stands around a place of a source. */
  window: operation
    .input(sourceReference.extend({ at: z.string().max(200).nullable() }))
    .output(sourceWindowSchema),
  /** The file as it came. */
  original: operation.input(sourceReference).output(z.file()),
  /** A picture that was typed from leaves the tray with the report it belongs to. */
  settle: operation
    .input(sourceReference.extend({ submissionId: z.string().min(1).max(100) }))
    .output(z.void()),
  /** Imports what is ready as one step; refused when anything changed since it was seen. */
  apply: operation
    .input(
      campaignReference.extend({
        sequence: z.int(),
        seen: z.array(z.object({ id: sourceId, version: z.int() })).max(10_000),
      }),
    )
    .output(z.object({ values: z.int(), activities: z.int(), sources: z.int() })),
};
