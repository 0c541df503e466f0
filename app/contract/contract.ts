import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { AppError } from '#app/domain/result.ts';
import {
  backupSchema,
  campaignReference,
  campaignSchema,
  cellEntrySchema,
  healthSchema,
  importOutcomeSchema,
  importRequestSchema,
  reportRequestSchema,
  reportSchema,
  statusSchema,
  undoneSchema,
  unitImportSchema,
  unitSchema,
} from './schemas.ts';

/** Expected failures travel as data; their sentences are in `messages.vi.ts`. */
const operation = oc.errors({ APP_ERROR: { status: 422, data: type<AppError>() } });

/**
 * Everything a host can ask of the product. Command line, loopback server and
 * Electron serve this one contract; every input and output is checked by zod.
 */
export const contract = {
  unit: {
    list: operation.output(z.array(unitSchema)),
    import: operation.input(z.object({ file: z.file() })).output(unitImportSchema),
  },
  campaign: {
    list: operation.output(z.array(campaignSchema)),
    status: operation.input(campaignReference).output(statusSchema),
  },
  result: { import: operation.input(importRequestSchema).output(importOutcomeSchema) },
  value: { save: operation.input(cellEntrySchema).output(z.void()) },
  report: { export: operation.input(reportRequestSchema).output(reportSchema) },
  changeSet: { undo: operation.output(undoneSchema) },
  audit: {
    verify: operation.output(
      z.object({ entries: z.int(), brokenSequence: z.int().nullable(), head: z.string() }),
    ),
  },
  backup: { create: operation.output(backupSchema) },
  health: { check: operation.output(healthSchema) },
};
