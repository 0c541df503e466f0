import { z } from 'zod';
import { operation } from './operation.ts';
import {
  amendSchema,
  attachSchema,
  confirmSchema,
  detachSchema,
  draftSchema,
  effectSchema,
  evidenceReference,
  recordSchema,
  reviewSchema,
  sheetReference,
  sheetSchema,
} from './submissionSchemas.ts';

const recorded = z.object({ submissionId: z.string() });

/** One unit's reports: received, corrected, checked, supplemented, with what they rest on. */
export const submissionContract = {
  sheet: operation.input(sheetReference).output(sheetSchema),
  /** Says what `record` would do; stores nothing. */
  preview: operation.input(draftSchema).output(effectSchema),
  record: operation.input(recordSchema).output(recorded),
  /** "Không có hoạt động" for a unit that has not reported. */
  recordNoActivity: operation.input(sheetReference).output(recorded),
  /** Date, time, channel and persons of a report, never its kind or figures. */
  amend: operation.input(amendSchema).output(z.void()),
  /** The paper that confirms a report by phone or at a meeting has come. */
  confirm: operation.input(confirmSchema).output(z.void()),
  review: operation.input(reviewSchema).output(z.void()),
  attach: operation.input(attachSchema).output(z.void()),
  detach: operation.input(detachSchema).output(z.void()),
  /** The kept bytes as they came. */
  evidenceFile: operation.input(evidenceReference).output(z.file()),
};
