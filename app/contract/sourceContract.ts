import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const statusSchema = z.enum(['onTime', 'late', 'none', 'returned', 'missing']);

const evidenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['file', 'photo', 'link', 'paper']),
  url: z.string().nullable(),
  sha256: z.string().nullable(),
  byteSize: z.int().nullable(),
});

/** One submission that a figure of a unit rests on. */
const originSchema = z.object({
  submissionId: z.string(),
  revision: z.int(),
  kind: z.enum(['first', 'replace', 'add', 'correct']),
  channel: z.enum(['paper', 'zalo', 'email', 'phone', 'meeting', 'file']),
  receivedOn: z.string(),
  receivedTime: z.string().nullable(),
  sentBy: z.string().nullable(),
  receivedBy: z.string().nullable(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  awaitsConfirmation: z.boolean(),
  isChecked: z.boolean(),
  /** As it was written, when that is not the plain figure. */
  raw: z.string().nullable(),
  isApproximate: z.boolean(),
  /** Place in the file: `Sheet1!B10`, `dòng 5`; null for an entry by hand. */
  at: z.string().nullable(),
  /** The file or message the figure was read from. */
  readFrom: evidenceSchema.nullable(),
  /** What else the submission rests on. */
  attached: z.array(evidenceSchema),
});

const cellSourcesSchema = z.object({
  unit: z.object({ code: z.string(), name: z.string(), status: statusSchema }),
  label: z.string(),
  unitOfMeasure: z.string(),
  /** What the unit states now. */
  valueText: z.string(),
  /** Oldest first, in the order they were counted; empty where the unit stated nothing. */
  origins: z.array(originSchema),
});

const coverageUnitSchema = z.object({ code: z.string(), name: z.string(), status: statusSchema });

const reportId = z.string().min(1).max(100).nullable();

/** Every figure opens its source: the submissions behind a cell, the units behind a count. */
export const sourceContract = {
  ofCell: operation
    .input(
      campaignReference.extend({
        unitCode: z.string().min(1).max(100),
        indicator: z.string().min(1).max(100),
      }),
    )
    .output(cellSourcesSchema),
  /** In roster order; of a frozen report as it froze them. For inside views only. */
  ofCoverage: operation
    .input(campaignReference.extend({ reportId }))
    .output(z.array(coverageUnitSchema)),
};
