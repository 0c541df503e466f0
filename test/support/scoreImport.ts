import { z } from 'zod';
import {
  isBlocking,
  type ImportProposal,
  type ProposedCell,
} from '#app/importing/importProposal.ts';

const placeSchema = z.object({ raw: z.string(), at: z.string() });

/** What a truth file says a received file must give. */
export const importTruthSchema = z.object({
  file: z.string(),
  expect: z.enum(['import', 'refuse', 'refuse-or-correct']),
  cells: z.array(
    placeSchema.extend({
      unit: z.string(),
      indicator: z.string(),
      value: z.union([z.number(), z.string()]).optional(),
      state: z.literal('none').optional(),
      flag: z.enum(['approx', 'corrected']).optional(),
    }),
  ),
  mustFlag: z.array(
    placeSchema.extend({
      unit: z.string().nullable(),
      indicator: z.string().nullable(),
      candidates: z.array(z.string()).optional(),
    }),
  ),
  unknownUnits: z.array(z.string()),
});
export type ImportTruth = z.infer<typeof importTruthSchema>;

export type ImportScore = {
  readonly expected: number;
  /** Proposed as the truth says, from the place it says, ready to be stored. */
  readonly right: number;
  /** Would be stored and is not what the truth says. */
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  /** Doubts of the truth that nobody would be asked about. */
  readonly unflagged: readonly string[];
};

/** Compares what a file gave with its truth. */
export function scoreImport(truth: ImportTruth, proposal: ImportProposal): ImportScore {
  const open = new Map(truth.cells.map((cell) => [keyOf(cell), cell]));
  const wrong: string[] = [];
  for (const cell of proposal.cells) {
    if (cell.flags.some(isBlocking)) continue;
    const expected = open.get(keyOf(cell));
    if (expected !== undefined && isSame(expected, cell)) open.delete(keyOf(cell));
    else wrong.push(`${keyOf(cell)} ${JSON.stringify(cell.stated)} (${cell.source.at})`);
  }
  return {
    expected: truth.cells.length,
    right: truth.cells.length - open.size,
    wrong,
    missing: [...open.values()].map((cell) => `${keyOf(cell)} “${cell.raw}” (${cell.at})`),
    unflagged: truth.mustFlag
      .filter((doubt) => !proposal.cells.some((cell) => asks(cell, doubt)))
      .map(({ unit, indicator, raw, at }) => `${unit} ${indicator} “${raw}” (${at})`),
  };
}

/** The score of one file as a line for people. */
export function formatImportScore(
  file: string,
  { expected, right, wrong, missing, unflagged }: ImportScore,
): string {
  const counts = [
    `${right}/${expected} right`,
    `${wrong.length} wrong`,
    `${missing.length} missing`,
    `${unflagged.length} unflagged`,
  ];
  return `${file.padEnd(44)}${counts.map((count) => count.padStart(16)).join('')}`;
}

function keyOf({
  unit,
  indicator,
}: {
  readonly unit: string | null;
  readonly indicator: string | null;
}): string {
  return `${unit}.${indicator}`;
}

function isSame(truth: ImportTruth['cells'][number], cell: ProposedCell): boolean {
  const { stated, flags, raw, source } = cell;
  const value =
    stated?.state !== 'value' ? undefined : 'text' in stated ? stated.text : stated.amount;
  const state = stated?.state === 'value' ? undefined : stated?.state;
  return (
    value === truth.value &&
    state === truth.state &&
    raw === truth.raw &&
    source.at === truth.at &&
    (truth.flag === undefined ? flags.length === 0 : flags.includes(truth.flag))
  );
}

function asks(
  { unit, indicator, candidates, flags }: ProposedCell,
  doubt: ImportTruth['mustFlag'][number],
): boolean {
  if (!flags.some(isBlocking)) return false;
  if (doubt.unit === null) {
    return unit === null && (doubt.candidates ?? []).every((code) => candidates.includes(code));
  }
  const isIndicator =
    doubt.indicator === null ||
    indicator === doubt.indicator ||
    (indicator === null && candidates.includes(doubt.indicator));
  return unit === doubt.unit && isIndicator;
}
