import type { ImportFlag, ImportProposal } from '../importProposal.ts';
import type { RawSheet } from '../rawDocument.ts';
import { settleDuplicates } from '../settleDuplicates.ts';
import { readTables } from './readTables.ts';
import type { TableContext } from './tableContext.ts';
import type { UnitLine } from './unitLine.ts';

export type TablesProposal = {
  readonly proposal: ImportProposal;
  /** Sheets in which nothing of the campaign was found. */
  readonly withoutResults: readonly RawSheet[];
};

/**
 * Proposes what the tables of all visible sheets state. `known` is whose values
 * they are when something outside of the tables says so; `flags` hold for every
 * value.
 */
export function proposeFromTables(
  sheets: readonly RawSheet[],
  context: TableContext,
  known: UnitLine | null,
  flags: readonly ImportFlag[],
): TablesProposal {
  const readings = sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({ sheet, ...readTables(sheet, context, known) }));
  const cells = readings
    .flatMap((reading) => reading.cells)
    .map((cell) => (flags.length === 0 ? cell : { ...cell, flags: [...cell.flags, ...flags] }));
  return {
    proposal: {
      cells: settleDuplicates(cells),
      unknownUnits: [...new Set(readings.flatMap(({ unknownUnits }) => unknownUnits))],
      foreignRows: readings.flatMap(({ foreignRows }) => foreignRows),
      activities: [],
      refused: null,
    },
    withoutResults: readings.flatMap((reading) =>
      reading.cells.length === 0 && reading.unknownUnits.length === 0 ? [reading.sheet] : [],
    ),
  };
}
