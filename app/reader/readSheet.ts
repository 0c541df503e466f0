import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import type { RawCell, RawSheet } from '#app/importing/rawDocument.ts';
import { columnLetters, parseCellRange, parseCellReference } from './cellReference.ts';
import type { CellRange } from './cellReference.ts';
import { cellAddress } from './documentBudget.ts';
import type { DocumentBudget } from './documentBudget.ts';
import { refuse } from './fileRefusedError.ts';
import type { Archive } from './openArchive.ts';
import { parseXml } from './parseXml.ts';
import type { XmlAttributes } from './parseXml.ts';
import { collectText, type SharedString } from './readSharedStrings.ts';
import type { CellStyle } from './readStyles.ts';
import { serialToIsoDate } from './serialToIsoDate.ts';

export type SheetSource = {
  readonly archive: Archive;
  readonly part: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly strings: readonly SharedString[];
  readonly styles: readonly CellStyle[];
  /** Days count from 1904 instead of 1900, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly budget: DocumentBudget;
};

/**
 * Reads the cells with content of one sheet. Validations, drawings and
 * conditional formats are passed over, merged ranges stay ranges, and nothing
 * ever runs over rows or columns that are not written in the file.
 */
export async function readSheet(source: SheetSource): Promise<RawSheet> {
  const { name, budget } = source;
  const cells: RawCell[] = [];
  const merges: CellRange[] = [];
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const inline = collectText();
  let row = { number: 0, hidden: false };
  let open: OpenCell | null = null;
  let column = 0;
  budget.startSheet();
  await parseXml(source.archive.read(source.part), {
    open: (tag, attributes) => {
      if (tag === 'col' && isTrue(attributes['hidden'])) {
        hiddenColumns.push({ first: Number(attributes['min']), last: Number(attributes['max']) });
      } else if (tag === 'row') {
        row = { number: rowNumber(attributes, row.number), hidden: isTrue(attributes['hidden']) };
        column = 0;
      } else if (tag === 'c') {
        const position = parseCellReference(attributes['r'] ?? '');
        column = position?.column ?? column + 1;
        open = openCell(position?.row ?? row.number, column, attributes);
      } else if (tag === 'mergeCell') {
        const range = parseCellRange(attributes['ref'] ?? '');
        if (range !== null) merges.push(range);
        if (merges.length > DOCUMENT_LIMITS.merges) {
          refuse({ why: 'archiveLimits', limit: 'merges' });
        }
      } else if (open !== null) {
        open.element = tag;
        if (tag === 'f') open.formula = true;
        inline.open(tag, attributes);
      }
    },
    text: (text) => {
      if (open?.element === 'v') open.value = bounded(open.value + text);
      else if (open?.element === 'f') open.formulaText = bounded(open.formulaText + text);
      else if (open !== null) inline.text(text);
    },
    close: (tag) => {
      inline.close(tag);
      if (open === null) return;
      if (tag !== 'c') {
        open.element = '';
        return;
      }
      const content = contentOf(open, inline.take(), source);
      if (content !== null) {
        const { column: at, row: line, style } = open;
        const font = source.styles[style]?.font;
        budget.add(cells, {
          at: cellAddress(name, columnLetters(at), line),
          row: line,
          column: at,
          ...content,
          formula: open.formula,
          hiddenRow: row.hidden,
          hiddenColumn: hiddenColumns.some(({ first, last }) => first <= at && at <= last),
          ...(font === undefined ? {} : { font }),
        });
      }
      open = null;
    },
    tooLong: () =>
      open === null
        ? { why: 'unsafeXml' }
        : {
            why: 'textTooLong',
            at: cellAddress(name, columnLetters(open.column), open.row),
            limit: DOCUMENT_LIMITS.cellText,
          },
  });
  return { name, hidden: source.hidden, cells, merges };
}

type OpenCell = {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  element: string;
  value: string;
  formula: boolean;
  formulaText: string;
};

type Content = Pick<RawCell, 'kind' | 'text' | 'date' | 'runs'>;

function openCell(row: number, column: number, attributes: XmlAttributes): OpenCell {
  return {
    row,
    column,
    type: attributes['t'] ?? 'n',
    style: Number(attributes['s'] ?? '0'),
    element: '',
    value: '',
    formula: false,
    formulaText: '',
  };
}

/** Null for a cell without content: formatted blanks are not data. */
function contentOf(cell: OpenCell, inline: SharedString, source: SheetSource): Content | null {
  if (cell.type === 'inlineStr') return inline.text === '' ? null : { kind: 'text', ...inline };
  if (cell.value === '') {
    return cell.formula ? { kind: 'noResult', text: bounded(`=${cell.formulaText}`) } : null;
  }
  switch (cell.type) {
    case 's': {
      const shared = source.strings[Number(cell.value)];
      if (shared === undefined) refuse({ why: 'damagedArchive' });
      return shared.text === '' ? null : { kind: 'text', ...shared };
    }
    case 'str':
      return { kind: 'text', text: cell.value };
    case 'b':
      return { kind: 'boolean', text: cell.value };
    case 'e':
      return { kind: 'error', text: cell.value };
    case 'd': {
      const [date] = /^\d{4}-\d{2}-\d{2}/u.exec(cell.value) ?? [];
      return { kind: 'date', text: cell.value, ...(date === undefined ? {} : { date }) };
    }
    default:
      return numberContent(cell, source);
  }
}

function numberContent(cell: OpenCell, source: SheetSource): Content {
  const text = cell.value.trim();
  const format = source.styles[cell.style]?.format ?? 'plain';
  if (format === 'percent') return { kind: 'percent', text };
  if (format === 'plain') return { kind: 'number', text };
  const date = serialToIsoDate(text, source.from1904);
  return { kind: 'date', text, ...(date === null ? {} : { date }) };
}

/** One character beyond the limit is kept so that the cap is noticed. */
function bounded(text: string): string {
  return text.slice(0, DOCUMENT_LIMITS.cellText + 1);
}

function rowNumber(attributes: XmlAttributes, previous: number): number {
  const stated = attributes['r'];
  return stated === undefined
    ? previous + 1
    : (parseCellReference(`A${stated}`)?.row ?? previous + 1);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
