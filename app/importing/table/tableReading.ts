import type { ForeignRow, ProposedCell } from '../importProposal.ts';

/** What one table gives. */
export type TableReading = {
  readonly cells: readonly ProposedCell[];
  readonly foreignRows: readonly ForeignRow[];
  readonly unknownUnits: readonly string[];
  /** The row below the table, where the search for the next one goes on. */
  readonly next: number;
};
