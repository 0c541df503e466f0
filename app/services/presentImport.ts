import type { z } from 'zod';
import { describeError } from '#app/contract/messages.vi.ts';
import { describeRefusal } from '#app/contract/refusals.vi.ts';
import type { importOutcomeSchema } from '#app/contract/schemas.ts';
import { displayNumber, type IndicatorType } from '#app/domain/value.ts';
import type { ProposedCell } from '#app/importing/importProposal.ts';
import type { FileProposal, ImportOutcome } from './importResults.ts';

type Presented = z.infer<typeof importOutcomeSchema>;

/** The contract's form of an import: one entry a file, values as people see them. */
export function presentImport(
  { files, storedCells }: ImportOutcome,
  types: ReadonlyMap<string, IndicatorType>,
): Presented {
  return { files: files.map((file) => presentFile(file, types)), storedCells };
}

function presentFile(
  { file, proposal, error }: FileProposal,
  types: ReadonlyMap<string, IndicatorType>,
): Presented['files'][number] {
  return {
    file,
    cells: proposal.cells.map((cell) => presentCell(cell, types)),
    unknownUnits: [...proposal.unknownUnits],
    refused: refusedSentence(proposal.refused, error),
  };
}

function refusedSentence(
  refused: FileProposal['proposal']['refused'],
  error: FileProposal['error'],
): string | null {
  if (refused !== null) return describeRefusal(refused);
  return error === null ? null : describeError(error);
}

function presentCell(
  { unit, indicator, stated, raw, candidates, flags, source }: ProposedCell,
  types: ReadonlyMap<string, IndicatorType>,
): Presented['files'][number]['cells'][number] {
  const common = {
    unit,
    indicator,
    raw,
    candidates: [...candidates],
    flags: [...flags],
    source: { at: source.at },
  };
  if (stated === null) return common;
  if (stated.state !== 'value') return { ...common, state: stated.state };
  const type = (indicator === null ? undefined : types.get(indicator)) ?? 'integer';
  return {
    ...common,
    value: 'amount' in stated ? displayNumber(stated.amount, type) : stated.text,
  };
}
