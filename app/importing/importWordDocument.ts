import { decodeLegacyFont } from '#app/domain/decodeLegacyFont.ts';
import { findReportingUnit } from './findReportingUnit.ts';
import type { ImportProposal } from './importProposal.ts';
import type { RawCell, RawDocument, RawParagraph, RawSheet } from './rawDocument.ts';
import { settleDuplicates } from './settleDuplicates.ts';
import { proposeFromTables } from './table/proposeFromTables.ts';
import { readableCells } from './table/tableCell.ts';
import type { TableContext } from './table/tableContext.ts';
import { unitOfHeading, type UnitLine } from './table/unitLine.ts';
import { importProse, type ProseParagraph } from './text/importProse.ts';

/**
 * Proposes what a Word document states: its tables, and its prose when the
 * tables are not those of several units, because prose around such tables tells
 * of the whole commune. Heads of official papers are tables without lines, so a
 * table without results counts as lines of text.
 */
export function importWordDocument(
  { sheets, paragraphs = [] }: RawDocument,
  context: TableContext,
): ImportProposal {
  const texts = paragraphs.map(readable);
  const first = proposeFromTables(sheets, context, null, []);
  const lines = [...first.withoutResults.flatMap(linesOf), ...texts];
  const isOpen = first.proposal.cells.some(({ flags }) => flags.includes('unitMissing'));
  const sender = isOpen ? senderOf(lines, context) : null;
  const tables =
    sender === null ? first.proposal : proposeFromTables(sheets, context, sender, []).proposal;
  const units = new Set(tables.cells.map(({ unit, unitName }) => unit ?? unitName));
  if (units.size > 1) return tables;
  const prose = importProse(lines, context.campaign);
  return {
    cells: settleDuplicates([...tables.cells, ...prose.cells]),
    unknownUnits: [...new Set([...tables.unknownUnits, ...prose.unknownUnits])],
    foreignRows: [...tables.foreignRows, ...prose.foreignRows],
    activities: prose.activities,
    refused: null,
  };
}

/** A heading is the beginning of a document. */
const HEADING_LINES = 20;

function senderOf(
  lines: readonly ProseParagraph[],
  { campaign, matchUnit }: TableContext,
): UnitLine | null {
  const cells = lines.slice(0, HEADING_LINES).map(({ at, text }, index): RawCell => ({
    at,
    row: index + 1,
    column: 1,
    kind: 'text',
    text,
    formula: false,
    hiddenRow: false,
    hiddenColumn: false,
  }));
  const found = findReportingUnit(cells, campaign.units, matchUnit);
  return found.flags.includes('unitMissing') ? null : unitOfHeading(found);
}

function readable({ at, text, font, runs }: RawParagraph): ProseParagraph {
  const pieces = runs ?? [{ text, font }];
  return {
    at,
    text: pieces.map((piece) => decodeLegacyFont(piece.text, piece.font).text).join(''),
  };
}

function linesOf(sheet: RawSheet): readonly ProseParagraph[] {
  return readableCells(sheet).flatMap(({ at, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ at: index === 0 ? at : `${at}, dòng ${index + 1}`, text: line })),
  );
}
