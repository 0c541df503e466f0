import { z } from 'zod';
import { unitStatusSchema } from './boardSchemas.ts';

const emptyStateSchema = z.enum(['none', 'notApplicable', 'missing', 'notDue']);

/** One cell as the grid shows it. Amounts are stored integers (decimals times 100, đồng). */
const gridCellSchema = z.union([
  z.object({
    state: z.literal('value'),
    amount: z.int().optional(),
    text: z.string().optional(),
    isApproximate: z.boolean(),
  }),
  z.object({ state: emptyStateSchema }),
]);

/** Figures that ask "kiểm tra lại?"; they count as they stand. */
const doubtsSchema = z.array(
  z.object({
    indicator: z.string(),
    kind: z.enum(['atLeast', 'requires', 'outlier']),
    /** The other indicator of the check, null for a far figure. */
    other: z.string().nullable(),
    against: z.enum(['group', 'lastYear']).nullable(),
    usual: z.number().nullable(),
  }),
);

const gridUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  /** Id of the form it answers. */
  form: z.string(),
  status: unitStatusSchema,
  /** True while a submission of the unit was not checked yet. */
  isUnchecked: z.boolean(),
  /** Codes of indicators that the unit's form does not ask for: nothing can be entered there. */
  offForm: z.array(z.string()),
  doubts: doubtsSchema,
  /** By indicator code. */
  cells: z.record(z.string(), gridCellSchema),
  /** What people wrote about cells, by indicator code. */
  notes: z.record(z.string(), z.string()),
});

const gridTotalSchema = z.object({
  amount: z.int().nullable(),
  /** What the total is when there is no number. */
  state: emptyStateSchema.nullable(),
  units: z.int(),
});

const gridIndicatorSchema = z.object({
  code: z.string(),
  groupLabel: z.string(),
  label: z.string(),
  unitOfMeasure: z.string(),
  type: z.enum(['integer', 'decimal', 'money', 'text']),
  aggregate: z.enum(['sum', 'max', 'list']),
});

/** Nhập kết quả: units × indicators with live totals. */
export const gridSchema = z.object({
  /** The last change on record when it was read: a window that is told of no later one need not ask again. */
  asOf: z.int(),
  campaign: z.object({
    code: z.string(),
    name: z.string(),
    state: z.enum(['draft', 'open', 'closed']),
    cutOffOn: z.string().nullable(),
  }),
  /** Forms that units of the campaign answer, in their order, with what they ask in theirs. */
  forms: z.array(z.object({ id: z.string(), name: z.string(), indicators: z.array(z.string()) })),
  indicators: z.array(gridIndicatorSchema),
  units: z.array(gridUnitSchema),
  totals: z.record(z.string(), gridTotalSchema),
});

/** A note on one cell; an empty text takes it off. */
export const cellNoteSchema = z.object({
  campaign: z.string().min(1).max(200).nullable(),
  unitCode: z.string().min(1).max(200),
  indicator: z.string().min(1).max(200),
  text: z.string().max(1000),
  /** The note the window saw, empty for none. */
  seen: z.string().max(1000),
});

/**
 * After a save: everything it changed. A grid that was read as of `before` and takes
 * this over is the grid as of `asOf`.
 */
export const savedCellsSchema = z.object({
  before: z.int(),
  asOf: z.int(),
  /** The rows that were saved into. */
  units: z.array(gridUnitSchema),
  totals: z.record(z.string(), gridTotalSchema),
  /**
   * What is doubtful of the saved indicators in all other rows, since a figure is
   * measured by those beside it; a row that is not named doubts none of them.
   */
  doubtsBeside: z.array(z.object({ unitCode: z.string(), doubts: doubtsSchema })),
});

/** Where one number comes from, unit by unit. */
export const sourcesSchema = z.object({
  label: z.string(),
  unitOfMeasure: z.string(),
  totalText: z.string(),
  units: z.int(),
  entries: z.array(
    z.object({
      unitCode: z.string(),
      unitName: z.string(),
      valueText: z.string(),
      source: z.string(),
    }),
  ),
});
