import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import { LAST_COLUMN, LAST_ROW } from '#app/importing/rawDocument.ts';
import { createDocumentBudget } from './documentBudget.ts';
import { refuse } from './fileRefusedError.ts';
import type { Archive } from './openArchive.ts';
import { createOpenStyles, type OpenStyles } from './openDocumentStyles.ts';
import { packCells, packSheet, type FoundCell, type OpenSheet } from './packCells.ts';
import type { PackedDocument } from './packedDocument.ts';
import { parseXml, type XmlAttributes } from './parseXml.ts';

const MANIFEST = 'META-INF/manifest.xml';
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/u;

/** Whether a package is an OpenDocument one instead of one of Microsoft Office. */
export function isOpenDocument({ names }: Archive): boolean {
  return names.has(MANIFEST) && !names.has('[Content_Types].xml');
}

/**
 * Reads the values of an .ods workbook in the same way as those of an .xlsx one:
 * results of formulas, no formula run, merged ranges kept as ranges, repeated
 * rows and columns counted before they are opened.
 */
export async function readOpenDocument(archive: Archive): Promise<PackedDocument> {
  await checkManifest(archive);
  if (!archive.names.has('content.xml')) refuse({ why: 'damagedArchive' });
  const styles = createOpenStyles();
  if (archive.names.has('styles.xml')) {
    await parseXml(archive.read('styles.xml'), { open: styles.open, close: styles.close });
  }
  const sheets: OpenSheet[] = [];
  const content = createContent(styles, sheets);
  await parseXml(archive.read('content.xml'), {
    ...content,
    tooLong: () => ({ why: 'archiveLimits', limit: 'text' }),
  });
  content.finish();
  return { kind: 'workbook', sheets: sheets.map(packSheet) };
}

async function checkManifest(archive: Archive): Promise<void> {
  let type = '';
  let isEncrypted = false;
  await parseXml(archive.read(MANIFEST), {
    open: (name, attributes) => {
      if (name === 'encryption-data') isEncrypted = true;
      if (name === 'file-entry' && attributes['manifest:full-path'] === '/') {
        type = attributes['manifest:media-type'] ?? '';
      }
    },
  });
  if (isEncrypted) refuse({ why: 'passwordProtected' });
  if (!SPREADSHEET.test(type)) refuse({ why: 'unknownType' });
  if ([...archive.names].some((name) => /^(?:Basic|Scripts)\/.+[^/]$/u.test(name))) {
    refuse({ why: 'macros' });
  }
}

type OpenCell = {
  readonly attributes: XmlAttributes;
  readonly style: string | undefined;
  readonly repeated: number;
  paragraphs: number;
  text: string;
};

function createContent(styles: OpenStyles, sheets: OpenSheet[]) {
  const budget = createDocumentBudget();
  let columns: {
    readonly last: number;
    readonly style: string | undefined;
    readonly isHidden: boolean;
  }[] = [];
  let row = { number: 1, repeated: 0, isHidden: false };
  let rowCells: FoundCell[] = [];
  let column = 0;
  let open: OpenCell | null = null;
  let inTable = 0;
  let inNote = 0;
  let inParagraph = 0;

  function openTag(name: string, attributes: XmlAttributes): void {
    if (name === 'annotation') inNote += 1;
    if (name === 'table') openTable(attributes);
    else if (inTable !== 1) styles.open(name, attributes);
    else if (name === 'table-column') addColumns(attributes);
    else if (name === 'table-row') openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') openCell(name, attributes);
    else if (open !== null && inNote === 0) openText(open, name, attributes);
  }

  function openTable(attributes: XmlAttributes): void {
    inTable += 1;
    if (inTable > 1) return;
    budget.startSheet();
    sheets.push({
      name: (attributes['table:name'] ?? '').slice(0, 60),
      hidden: styles.isHiddenTable(attributes['table:style-name']),
      cells: packCells(),
      merges: [],
    });
    columns = [];
    row = { number: 1, repeated: 0, isHidden: false };
  }

  function addColumns(attributes: XmlAttributes): void {
    columns.push({
      last: (columns.at(-1)?.last ?? 0) + repeats(attributes['table:number-columns-repeated']),
      style: attributes['table:default-cell-style-name'],
      isHidden: isCollapsed(attributes),
    });
  }

  function openRow(attributes: XmlAttributes): void {
    row = {
      number: row.number + row.repeated,
      repeated: repeats(attributes['table:number-rows-repeated']),
      isHidden: isCollapsed(attributes),
    };
    rowCells = [];
    column = 0;
  }

  function openCell(name: string, attributes: XmlAttributes): void {
    open = {
      attributes: name === 'table-cell' ? attributes : {},
      style: attributes['table:style-name'],
      repeated: repeats(attributes['table:number-columns-repeated']),
      paragraphs: 0,
      text: '',
    };
  }

  function openText(cell: OpenCell, name: string, attributes: XmlAttributes): void {
    if (name === 'p') {
      inParagraph += 1;
      if (cell.paragraphs > 0) cell.text += '\n';
      cell.paragraphs += 1;
    } else if (name === 's') {
      cell.text = bounded(cell.text + ' '.repeat(Math.min(100, repeats(attributes['text:c']))));
    } else if (name === 'tab') cell.text += '\t';
    else if (name === 'line-break') cell.text += '\n';
  }

  function closeTag(name: string): void {
    if (name === 'annotation') inNote -= 1;
    else if (name === 'table') inTable -= 1;
    else if (inTable !== 1) styles.close(name);
    else if (name === 'p' && inNote === 0) inParagraph -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') closeCell();
    else if (name === 'table-row') closeRow();
  }

  function closeCell(): void {
    const cell = open;
    const sheet = sheets.at(-1);
    open = null;
    if (cell === null || sheet === undefined) return;
    const first = column + 1;
    column += cell.repeated;
    addMerge(sheet, cell, first);
    const found = contentOf(cell);
    if (found === null) return;
    if (column > DOCUMENT_LIMITS.columns) refuse({ why: 'archiveLimits', limit: 'columns' });
    for (let at = first; at <= column; at += 1) {
      const over = columns.find(({ last }) => at <= last);
      const font = styles.fontOf(cell.style ?? over?.style);
      rowCells.push({
        row: row.number,
        column: at,
        ...found,
        formula: cell.attributes['table:formula'] !== undefined,
        hiddenRow: row.isHidden,
        hiddenColumn: over?.isHidden ?? false,
        ...(font === undefined ? {} : { font }),
      });
    }
  }

  function addMerge({ merges }: OpenSheet, { attributes }: OpenCell, left: number): void {
    const wide = repeats(attributes['table:number-columns-spanned']);
    const high = repeats(attributes['table:number-rows-spanned']);
    if (wide === 1 && high === 1) return;
    if (merges.length === DOCUMENT_LIMITS.merges) refuse({ why: 'archiveLimits', limit: 'merges' });
    const right = Math.min(LAST_COLUMN, left + wide - 1);
    const bottom = Math.min(LAST_ROW, row.number + high - 1);
    if (left <= right && row.number <= bottom) {
      merges.push({ top: row.number, left, bottom, right });
    }
  }

  function closeRow(): void {
    const sheet = sheets.at(-1);
    if (sheet === undefined || rowCells.length === 0) return;
    if (row.repeated > DOCUMENT_LIMITS.rows) {
      refuse({ why: 'tooManyRows', found: row.repeated, limit: DOCUMENT_LIMITS.rows });
    }
    if (row.number + row.repeated > LAST_ROW) refuse({ why: 'archiveLimits', limit: 'rows' });
    for (let down = 0; down < row.repeated; down += 1) {
      for (const cell of rowCells) {
        budget.add(sheet, { ...cell, row: row.number + down });
      }
    }
  }

  return {
    open: openTag,
    text: (text: string): void => {
      if (open !== null && inNote === 0 && inParagraph > 0) open.text = bounded(open.text + text);
    },
    close: closeTag,
    finish: budget.finish,
  };
}

function repeats(value: string | undefined): number {
  return value !== undefined && /^\d{1,7}$/u.test(value) ? Math.max(1, Number(value)) : 1;
}

function isCollapsed(attributes: XmlAttributes): boolean {
  return ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');
}

/** One character beyond the limit is kept so that the cap is noticed. */
function bounded(text: string): string {
  return text.slice(0, DOCUMENT_LIMITS.cellText + 1);
}

/** Null for a cell without content: formatted blanks are not data. */
function contentOf({
  attributes,
  text,
}: OpenCell): Pick<FoundCell, 'kind' | 'text' | 'date'> | null {
  const value = attributes['office:value'];
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', text };
  switch (attributes['office:value-type'] ?? 'string') {
    case 'float':
    case 'currency':
      return { kind: 'number', text: value ?? text };
    case 'percentage':
      return { kind: 'percent', text: value ?? text };
    case 'boolean':
      return { kind: 'boolean', text: attributes['office:boolean-value'] === 'true' ? '1' : '0' };
    case 'date': {
      const stated = attributes['office:date-value'] ?? '';
      const [date] = /^\d{4}-\d{2}-\d{2}/u.exec(stated) ?? [];
      return { kind: 'date', text: stated, ...(date === undefined ? {} : { date }) };
    }
    case 'time':
      return { kind: 'date', text: attributes['office:time-value'] ?? text };
    default: {
      const formula = attributes['table:formula'];
      if (text === '' && formula !== undefined) return { kind: 'noResult', text: `=${formula}` };
      return text === '' ? null : { kind: 'text', text };
    }
  }
}
