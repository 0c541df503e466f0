import type { ImportContext, ImportProposal } from './importProposal.ts';
import type { RawDocument } from './rawDocument.ts';
import { readHandedOutForm } from './readHandedOutForm.ts';
import { settleDuplicates } from './settleDuplicates.ts';
import { readTables } from './table/readTables.ts';
import { prepareTableContext } from './table/tableContext.ts';

/**
 * Proposes values from a received file: a form the office handed out by its
 * hidden identity, tables of any layout by their heads and names. Hidden sheets
 * give nothing, blanks state nothing, sums are no results, and nothing is
 * chosen, split or added up: what is unclear is flagged for a person. A file
 * without any results is refused.
 */
export function importDocument(document: RawDocument, campaign: ImportContext): ImportProposal {
  const context = prepareTableContext(campaign);
  const form = readHandedOutForm(document, context);
  if (form.kind === 'read') return form.proposal;
  const readings = document.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => readTables(sheet, context, form.sender));
  const cells = readings.flatMap((reading) => reading.cells);
  const unknownUnits = [...new Set(readings.flatMap((reading) => reading.unknownUnits))];
  const foreignRows = readings.flatMap((reading) => reading.foreignRows);
  if (cells.length === 0 && unknownUnits.length === 0) {
    return { ...NOTHING, foreignRows, refused: { why: 'layoutUnknown' } };
  }
  const flagged = cells.map((cell) => ({ ...cell, flags: [...cell.flags, ...form.flags] }));
  return { ...NOTHING, cells: settleDuplicates(flagged), unknownUnits, foreignRows };
}

const NOTHING: ImportProposal = {
  cells: [],
  unknownUnits: [],
  foreignRows: [],
  activities: [],
  refused: null,
};
