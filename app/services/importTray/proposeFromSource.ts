import type { ImportContext, ImportProposal, ProposedCell } from '#app/importing/importProposal.ts';
import { importDocument } from '#app/importing/importDocument.ts';
import { importMessage } from '#app/importing/text/importMessage.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import type { TraySourceFile } from './traySourceFile.ts';

/** What a table, a form or a Word document offers. */
export function proposeFromDocument(document: RawDocument, context: ImportContext): ImportProposal {
  return importDocument(document, context);
}

/** What the text of a message offers; code points count from its start. */
export function proposeFromText(text: string, context: ImportContext): ImportProposal {
  return importMessage(text, context);
}

type Offers = Pick<TraySourceFile, 'cells' | 'activities' | 'foreignRows'>;

/** A proposal in the form the tray keeps: every offer under a key of its own. */
export function offersOf(proposal: ImportProposal): Offers {
  const nameOf = unitNames(proposal);
  return {
    cells: proposal.cells.map((cell, index) => ({
      key: `c${index}`,
      unit: cell.unit,
      unitName: cell.unit === null ? nameOf(cell) : null,
      indicator: cell.indicator,
      stated: cell.stated,
      raw: cell.raw,
      candidates: [...cell.candidates],
      flags: [...cell.flags],
      // What replaced an earlier figure of the same source is part of the same report.
      proposedKind: cell.corrects === undefined ? (cell.proposedKind ?? null) : null,
      corrects:
        cell.corrects === undefined
          ? null
          : { raw: cell.corrects.raw, at: cell.corrects.source.at },
      column: cell.column ?? null,
      at: cell.source.at,
      words: cell.source.words ?? null,
    })),
    activities: proposal.activities.map((activity, index) => ({
      key: `a${index}`,
      unit: activity.unit,
      unitName: null,
      fields: {
        name: activity.name,
        startOn: activity.startsOn,
        endOn: activity.endsOn,
        place: activity.place,
        participants: activity.participants,
        result: activity.result,
      },
      raw: activity.name,
      flags: [...activity.flags],
      at: activity.source.at,
      words: activity.source.words ?? null,
    })),
    foreignRows: proposal.foreignRows.map(({ label, raw, source }) => ({
      label,
      raw,
      at: source.at,
    })),
  };
}

/** The name a cell of nobody goes by: as written, else the only one the document leaves open. */
function unitNames({ unknownUnits }: ImportProposal): (cell: ProposedCell) => string | null {
  const [only, ...others] = unknownUnits;
  return ({ unitName, flags }) =>
    unitName ??
    (flags.includes('unitUnknown') && only !== undefined && others.length === 0 ? only : null);
}
