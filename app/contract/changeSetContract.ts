import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { AppError } from '#app/domain/result.ts';
import { operation } from './operation.ts';
import { historySchema, stepPageSchema } from './recordSchemas.ts';
import { undoneSchema } from './schemas.ts';

const id = z.string().min(1).max(100);
const campaign = z.string().min(1).max(100).nullable().default(null);

/**
 * Undo and redo. A named campaign means its own steps and those of the whole
 * office, so that nobody takes back a step of a campaign that is not on the
 * screen; null means every step.
 */
export const changeSetContract = {
  /** The newest step, or the one that was chosen. */
  undo: operation
    .input(
      z.object({ id: id.nullable().default(null), campaign }).default({ id: null, campaign: null }),
    )
    .output(undoneSchema),
  /** Everything from the newest step to the chosen one, one undo each, until one is refused. */
  undoBackTo: operation
    .input(z.object({ id, campaign }))
    .output(
      z.object({ undone: z.array(undoneSchema), stoppedBy: z.custom<AppError>().nullable() }),
    ),
  redo: operation.input(z.object({ campaign }).default({ campaign: null })).output(undoneSchema),
  history: operation
    .input(z.object({ campaign }).default({ campaign: null }))
    .output(historySchema),
  steps: operation
    .input(z.object({ campaign, before: z.int().nullable(), limit: z.int().min(1).max(100) }))
    .output(stepPageSchema),
  /**
   * Yields after every committed change, whichever window or host made it, and at
   * once where the record no longer stands at `since`: what was committed while
   * nobody listened is not missed.
   */
  watch: operation
    .input(z.object({ since: z.int().nullable().default(null) }).default({ since: null }))
    .output(eventIterator(z.object({ sequence: z.int() }))),
};
