import { importWordDocument } from './importWordDocument.ts';
import type { ImportContext, ImportProposal } from './importProposal.ts';
import { looksDelimited } from './looksDelimited.ts';
import type { RawDocument } from './rawDocument.ts';
import { readHandedOutForm } from './readHandedOutForm.ts';
import { proposeFromTables } from './table/proposeFromTables.ts';
import { prepareTableContext } from './table/tableContext.ts';
import { importMessage } from './text/importMessage.ts';

/**
 * Proposes values from a received file: a form the office handed out by its
 * hidden identity, tables of any layout by their heads and names, one unit's
 * report in prose, a message saved as text. Hidden sheets give nothing, blanks
 * state nothing, sums are no results, and nothing is chosen, split or added up:
 * what is unclear is flagged for a person. A file without any results is refused.
 */
export function importDocument(document: RawDocument, campaign: ImportContext): ImportProposal {
  const { kind, text = '' } = document;
  const isMessage = kind === 'delimited' && !looksDelimited(text);
  const proposal = isMessage ? NOTHING : proposeFromParts(document, campaign);
  if (!isEmpty(proposal)) return proposal;
  const told = text === '' ? NOTHING : importMessage(text, campaign);
  return isEmpty(told) ? { ...proposal, refused: { why: 'layoutUnknown' } } : told;
}

const NOTHING: ImportProposal = {
  cells: [],
  unknownUnits: [],
  foreignRows: [],
  activities: [],
  refused: null,
};

function isEmpty({ cells, unknownUnits, activities }: ImportProposal): boolean {
  return cells.length + unknownUnits.length + activities.length === 0;
}

function proposeFromParts(document: RawDocument, campaign: ImportContext): ImportProposal {
  const context = prepareTableContext(campaign);
  if (document.kind === 'word') return importWordDocument(document, context);
  const form = readHandedOutForm(document, context);
  return form.kind === 'read'
    ? form.proposal
    : proposeFromTables(document.sheets, context, form.sender, form.flags).proposal;
}
