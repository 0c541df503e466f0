import { z } from 'zod';
import {
  COVERAGE_FIGURES,
  FORM_FACTS,
  UNIT_KINDS,
  type FormStates,
  type FormTarget,
} from '#app/domain/receivedForm.ts';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

const indicator = z.string().min(1).max(100);

const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('total'), indicator }),
  z.object({ kind: z.literal('groupTotal'), indicator, unitKind: z.enum(UNIT_KINDS) }),
  z.object({ kind: z.literal('coverage'), figure: z.enum(COVERAGE_FIGURES) }),
  z.object({ kind: z.literal('fact'), fact: z.enum(FORM_FACTS) }),
  z.object({ kind: z.literal('unitOrder') }),
  z.object({ kind: z.literal('unitName') }),
  z.object({ kind: z.literal('unitValue'), indicator }),
]) satisfies z.ZodType<FormTarget>;

/** Tables count from 0, rows and columns from 1. */
const place = { table: z.int().min(0), row: z.int().min(1), column: z.int().min(1) };

const stateAs = z.enum(['sign', 'empty']);
const statesSchema = z.object({
  none: stateAs,
  notApplicable: stateAs,
  missing: stateAs,
  notDue: stateAs,
}) satisfies z.ZodType<FormStates>;

const formSchema = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(['xlsx', 'docx']),
  receivedAt: z.string(),
});

const emptyReasonSchema = z.enum([
  'none',
  'notApplicable',
  'missing',
  'notDue',
  'unknown',
  'noUnitName',
  'tooLong',
]);

const deskSchema = z.object({
  form: formSchema.extend({ sha256: z.string(), byteSize: z.int() }),
  states: statesSchema,
  tables: z.array(
    z.object({
      name: z.string(),
      isHidden: z.boolean(),
      rows: z.int(),
      columns: z.int(),
      cells: z.array(
        z.object({
          row: z.int(),
          column: z.int(),
          rowSpan: z.int(),
          columnSpan: z.int(),
          kind: z.enum(['text', 'number', 'date']),
          text: z.string(),
          isFixed: z.boolean(),
        }),
      ),
    }),
  ),
  mapping: z.array(z.object({ ...place, target: targetSchema, isConfirmed: z.boolean() })),
  /** What labels say of blank cells; nothing is filled in by them. */
  suggestions: z.array(z.object({ ...place, target: targetSchema })),
  /** Every cell as it will be filled, in the places of the form as it came. */
  filled: z.array(
    z.object({
      ...place,
      target: targetSchema,
      isConfirmed: z.boolean(),
      text: z.string(),
      empty: emptyReasonSchema.nullable(),
      unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    }),
  ),
  /** Rows that a Word table grows by. */
  addedRows: z.array(z.object({ table: z.int(), after: z.int(), count: z.int() })),
  unplaced: z.array(z.object({ table: z.int(), unit: z.string() })),
  indicators: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      groupLabel: z.string(),
      unitOfMeasure: z.string(),
    }),
  ),
  unitKinds: z.array(z.enum(UNIT_KINDS)),
});

const formReference = z.object({ formId: z.string().min(1) });

/** Forms the Sở sends to be filled in: kept as they came, mapped once, filled as a copy. */
export const receivedFormContract = {
  /** Newest first. */
  list: operation.input(campaignReference).output(z.array(formSchema)),
  receive: operation.input(campaignReference.extend({ file: z.file() })).output(
    z.object({
      formId: z.string(),
      /** Whether a mapping of before serves: of the same file, or of one with the same labels. */
      known: z.enum(['same', 'similar']).nullable(),
    }),
  ),
  read: operation.input(formReference).output(deskSchema),
  map: operation
    .input(
      formReference.extend({
        cells: z
          .array(z.object({ ...place, target: targetSchema.nullable() }))
          .min(1)
          .max(2000),
      }),
    )
    .output(z.void()),
  acceptProposed: operation.input(formReference).output(z.void()),
  saveStates: operation.input(formReference.extend({ states: statesSchema })).output(z.void()),
  remove: operation.input(formReference).output(z.void()),
  /** Writes the filled copy to the export folder, or hands it to a browser that saves it itself. */
  export: operation.input(formReference).output(z.object({ file: z.string(), name: z.string() })),
  download: operation.input(formReference).output(z.file()),
  /** The form as it came. */
  original: operation.input(formReference).output(z.file()),
};
