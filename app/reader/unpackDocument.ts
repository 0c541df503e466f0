import type { RawCell, RawDocument, RawSheet } from '#app/importing/rawDocument.ts';
import { columnLetters } from './cellReference.ts';
import { RUN_NUMBERS } from './packCells.ts';
import type { PackedDocument, PackedSheet } from './packedDocument.ts';

/** The cells of a packed document, each with its address as people read it. */
export function unpackDocument({ sheets, ...document }: PackedDocument): RawDocument {
  return { ...document, sheets: sheets.map(unpackSheet) };
}

export function unpackSheet(packed: PackedSheet): RawSheet {
  const { looks, runs, texts, dates, mixed, ...sheet } = packed;
  const cells: RawCell[] = [];
  const columnHeads: string[] = [];
  for (let run = 0; run < runs.length; run += RUN_NUMBERS) {
    const [row = 0, first = 0, count = 0] = [runs[run], runs[run + 1], runs[run + 2]];
    const look = looks[runs[run + 3] ?? -1];
    if (look === undefined) throw new Error('runs name looks that are there');
    const { kind, formula, hiddenRow, hiddenColumn, font } = look;
    // A number is written as text once a run, not once a cell.
    const rowText = String(row);
    for (let column = first; column < first + count; column += 1) {
      const head = (columnHeads[column] ??= `${sheet.name}!${columnLetters(column)}`);
      const at = head + rowText;
      const text = texts[cells.length] ?? '';
      // Written out twice: V8 makes such a cell where it stays, and copies one that is spread.
      if (font === undefined) {
        cells.push({ at, row, column, kind, text, formula, hiddenRow, hiddenColumn });
      } else {
        cells.push({ at, row, column, kind, text, formula, hiddenRow, hiddenColumn, font });
      }
    }
  }
  for (const [index, date] of dates) Object.assign(cells[index] ?? {}, { date });
  for (const [index, own] of mixed) Object.assign(cells[index] ?? {}, { runs: own });
  return { ...sheet, cells };
}
