import { z } from 'zod';

export const isoDateSchema = z.iso.date();
export const submissionKindSchema = z.enum(['first', 'replace', 'add', 'correct']);

/** Names a campaign by id or code; null is the only open one. */
export const campaignReference = z.object({ campaign: z.string().min(1).nullable() });

export const unitSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['phong-ban', 'don-vi', 'truong-hoc', 'thon']),
  aliases: z.array(z.string()),
  contactName: z.string().nullable(),
  contactRole: z.string().nullable(),
  phone: z.string().nullable(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  mergedInto: z.string().nullable(),
  /** Its last day is over. */
  hasEnded: z.boolean(),
});

export const unitImportSchema = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
});

export const campaignSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
});

/** Figures of completeness: `expected = reported + returned + missing`. */
export const statusSchema = z.object({
  expected: z.int(),
  reported: z.int(),
  onTime: z.int(),
  late: z.int(),
  returned: z.int(),
  none: z.int(),
  missing: z.int(),
  missingUnits: z.array(z.object({ code: z.string(), name: z.string() })),
});

const stateSchema = z.enum(['none', 'notApplicable', 'missing', 'notDue']);

export const statedValueSchema = z.union([
  z.object({ state: z.literal('value'), amount: z.int() }),
  z.object({ state: z.literal('value'), text: z.string() }),
  z.object({ state: z.enum(['none', 'notApplicable']) }),
]);

/** Twice the longest text: what a person typed is kept as typed. */
const MAX_RAW_LENGTH = 10_000;

export const rawTextSchema = z.string().max(MAX_RAW_LENGTH);

/** 500 units × 40 indicators. */
export const MAX_BLOCK_CELLS = 20_000;

export const cellEntrySchema = z.object({
  campaign: z.string().min(1).nullable(),
  unitCode: z.string(),
  indicator: z.string(),
  stated: statedValueSchema.nullable(),
  raw: rawTextSchema,
  /** What the cell stated when the typing began; without it the entry counts whatever stands. */
  base: statedValueSchema.nullable().optional(),
});

export const importRequestSchema = z.object({
  campaign: z.string().min(1).nullable(),
  files: z.array(z.file()).min(1),
  receivedOn: isoDateSchema.nullable(),
  kind: submissionKindSchema.nullable(),
  apply: z.boolean(),
});

const proposedCellSchema = z.object({
  unit: z.string().nullable(),
  indicator: z.string().nullable(),
  value: z.union([z.number(), z.string()]).optional(),
  state: z.enum(['none', 'notApplicable']).optional(),
  raw: z.string(),
  candidates: z.array(z.string()),
  flags: z.array(z.string()),
  source: z.object({ at: z.string() }),
});

export const importOutcomeSchema = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      cells: z.array(proposedCellSchema),
      unknownUnits: z.array(z.string()),
      /** A sentence when nothing could be read. */
      refused: z.string().nullable(),
    }),
  ),
  storedCells: z.int(),
});

export const reportRequestSchema = z.object({
  campaign: z.string().min(1).nullable(),
  /** A frozen report, null for the live one. */
  reportId: z.string().nullable().default(null),
  /** "Trình ký" with the same content. */
  submit: z.boolean(),
});

export const reportSchema = z.object({
  totals: z.record(
    z.string(),
    z.object({ value: z.union([z.number(), z.array(z.string()), z.null()]), units: z.int() }),
  ),
  perUnit: z.array(
    z.object({
      unit: z.string(),
      values: z.record(
        z.string(),
        z.union([z.number(), z.string(), z.object({ state: stateSchema })]),
      ),
    }),
  ),
  files: z.object({
    docx: z.string(),
    xlsx: z.string(),
    leaderDocx: z.string(),
    insideXlsx: z.string(),
  }),
  /** Id of the frozen report when it was submitted. */
  submitted: z.string().nullable(),
});

export const undoneSchema = z.object({ action: z.string(), subject: z.string() });

export const backupSchema = z.object({
  file: z.string(),
  byteSize: z.int(),
  files: z.int(),
  lostFiles: z.array(z.string()),
});

export const healthSchema = z.object({
  isHealthy: z.boolean(),
  database: z.string(),
  foreignKeyFaults: z.int(),
  brokenAuditSequence: z.int().nullable(),
  auditEntries: z.int(),
  files: z.int(),
  lostFiles: z.array(z.string()),
});
