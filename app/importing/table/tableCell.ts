import { decodeLegacyFont, isLegacyFont } from '#app/domain/decodeLegacyFont.ts';
import type { RawCell, RawSheet } from '../rawDocument.ts';

/** A cell of a table with its text as people see it. */
export type TableCell = RawCell & {
  /** The stored text, where a legacy font makes it another than `text`. */
  readonly stored?: string;
  /** Set for text in a legacy font; `doubtful` text may still be wrong. */
  readonly legacy?: 'converted' | 'doubtful';
};

/** The cells of a sheet with text of legacy fonts brought to the letters people see. */
export function readableCells({ cells }: Pick<RawSheet, 'cells'>): readonly TableCell[] {
  return cells.some(hasLegacyFont) ? cells.map(readable) : cells;
}

/** The text as it stands in the file: what a proposal shows as its source. */
export function storedText(cell: TableCell): string {
  return cell.stored ?? cell.text;
}

function hasLegacyFont({ font, runs }: RawCell): boolean {
  return isLegacyFont(font) || (runs?.some((run) => isLegacyFont(run.font)) ?? false);
}

function readable(cell: RawCell): TableCell {
  if (cell.kind !== 'text' || !hasLegacyFont(cell)) return cell;
  const runs = cell.runs ?? [{ text: cell.text, font: cell.font }];
  const decoded = runs.map(({ text, font }) => decodeLegacyFont(text, font ?? cell.font));
  if (decoded.every((run) => run.is === 'plain')) return cell;
  return {
    ...cell,
    text: decoded.map(({ text }) => text).join(''),
    stored: cell.text,
    legacy: decoded.some((run) => run.is === 'doubtful') ? 'doubtful' : 'converted',
  };
}
