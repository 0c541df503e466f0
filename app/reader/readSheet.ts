import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import { columnLetters, parseCellRange, parseCellReference } from './cellReference.ts';
import { cellAddress } from './documentBudget.ts';
import type { DocumentBudget } from './documentBudget.ts';
import { refuse } from './fileRefusedError.ts';
import type { Archive } from './openArchive.ts';
import { packCells, packSheet, type FoundCell, type OpenSheet } from './packCells.ts';
import type { PackedSheet } from './packedDocument.ts';
import { parseXml } from './parseXml.ts';
import type { XmlAttributes } from './parseXml.ts';
import { plainRows } from './plainRows.ts';
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
export async function readSheet(source: SheetSource): Promise<PackedSheet> {
  const { name, hidden, budget, styles } = source;
  const sheet: OpenSheet = { name, hidden, cells: packCells(), merges: [] };
  const isHiddenColumn: boolean[] = [];
  const inline = collectText();
  let row = { number: 0, hidden: false };
  let open: OpenCell | null = null;
  let column = 0;
  budget.startSheet();

  function openRow(attributes: XmlAttributes): void {
    row = { number: rowNumber(attributes, row.number), hidden: isTrue(attributes['hidden']) };
    column = 0;
  }

  function addCell(place: Pick<OpenCell, 'row' | 'column' | 'style'>, cell: CellContent): void {
    const content = contentOf(cell, source);
    if (content === null) return;
    const font = styles[place.style]?.font;
    const found: FoundCell = {
      row: place.row,
      column: place.column,
      kind: content.kind,
      text: content.text,
      formula: cell.formula,
      hiddenRow: row.hidden,
      hiddenColumn: isHiddenColumn[place.column] ?? false,
    };
    const isBare = content.date === undefined && content.runs === undefined && font === undefined;
    // Nearly every cell: nothing is copied for it.
    if (isBare) budget.add(sheet, found);
    else budget.add(sheet, { ...found, ...content, ...(font === undefined ? {} : { font }) });
  }

  await parseXml(source.archive.read(source.part), {
    plain: plainRows({ row: openRow, cell: (cell) => addCell(cell, cell) }),
    open: (tag, attributes) => {
      if (tag === 'col' && isTrue(attributes['hidden'])) {
        hideColumns(isHiddenColumn, Number(attributes['min']), Number(attributes['max']));
      } else if (tag === 'row') openRow(attributes);
      else if (tag === 'c') {
        const position = parseCellReference(attributes['r'] ?? '');
        column = position?.column ?? column + 1;
        open = openCell(position?.row ?? row.number, column, attributes);
      } else if (tag === 'mergeCell') {
        const range = parseCellRange(attributes['ref'] ?? '');
        if (range !== null) sheet.merges.push(range);
        if (sheet.merges.length > DOCUMENT_LIMITS.merges) {
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
      addCell(open, { ...open, inline: inline.take() });
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
  return packSheet(sheet);
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

/** What a cell says, without its place. */
type CellContent = Pick<OpenCell, 'type' | 'style' | 'value' | 'formula'> & {
  readonly formulaText?: string;
  readonly inline?: SharedString;
};

type Content = Pick<FoundCell, 'kind' | 'text' | 'date' | 'runs'>;

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
function contentOf(cell: CellContent, source: SheetSource): Content | null {
  const { inline, formulaText = '' } = cell;
  if (cell.type === 'inlineStr') {
    return inline === undefined || inline.text === '' ? null : { kind: 'text', ...inline };
  }
  if (cell.value === '') {
    return cell.formula ? { kind: 'noResult', text: bounded(`=${formulaText}`) } : null;
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

function numberContent(cell: CellContent, source: SheetSource): Content {
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

/** Columns beyond the cap hold nothing that is kept. */
function hideColumns(isHidden: boolean[], first: number, last: number): void {
  for (let at = Math.max(1, first); at <= Math.min(last, DOCUMENT_LIMITS.columns); at += 1) {
    isHidden[at] = true;
  }
}
