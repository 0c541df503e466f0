import { isLegacyFont } from '#app/domain/decodeLegacyFont.ts';
import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import type { RawCell, RawParagraph } from '#app/importing/rawDocument.ts';
import { columnLetters } from '../cellReference.ts';
import { cellAddress, createDocumentBudget } from '../documentBudget.ts';
import { refuse } from '../fileRefusedError.ts';
import type { Archive } from '../openArchive.ts';
import { readRelationships } from '../packageParts.ts';
import { packCells, packSheet, type OpenSheet } from '../packCells.ts';
import type { PackedDocument } from '../packedDocument.ts';
import { parseXml, type XmlAttributes } from '../parseXml.ts';
import { fontOf, readWordStyles } from './readWordStyles.ts';

/**
 * Reads the results in a Word document: its tables as sheets, `Bảng 1` and on,
 * and what it says between them as paragraphs. Columns are those of the grid,
 * so that a cell over two columns moves nothing beside it. Deleted and hidden
 * text is left out; a table inside of a cell is text of that cell.
 */
export async function readWordResults(archive: Archive, part: string): Promise<PackedDocument> {
  const related = [...(await readRelationships(archive, part)).values()];
  const styles = related.find(({ type }) => type === 'styles')?.part;
  const styleOf = await readWordStyles(archive, styles);
  const reading = createReading((id) => styleOf(id).font ?? undefined);
  await parseXml(archive.read(part), {
    open: reading.open,
    text: reading.text,
    close: reading.close,
    tooLong: () => ({ why: 'archiveLimits', limit: 'text' }),
  });
  return reading.finish();
}

type Run = { text: string; font?: string };
type OpenParagraph = { at: string; runs: Run[]; style: string | null };
type OpenCell = {
  readonly column: number;
  columns: number;
  merge: 'none' | 'start' | 'continue';
  runs: Run[];
};
type OpenTable = {
  readonly sheet: OpenSheet;
  row: number;
  column: number;
  isHidden: boolean;
  cell: OpenCell | null;
  /** The merged cell that a column may go on with, by its first column. */
  readonly merged: Map<number, OpenSheet['merges'][number]>;
};

/** Text that was struck out, and the copy of a drawing for old programs. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback']);

function createReading(fontOfStyle: (id: string | null) => string | undefined) {
  const budget = createDocumentBudget();
  const sheets: OpenSheet[] = [];
  const paragraphs: RawParagraph[] = [];
  const open: OpenParagraph[] = [];
  let table: OpenTable | null = null;
  let depth = 0;
  let count = 0;
  let length = 0;
  let leftOut = 0;
  let isText = false;
  let isHidden = false;
  let inRun = 0;
  let font: string | undefined;

  function add(text: string): void {
    const paragraph = open.at(-1);
    if (paragraph === undefined || leftOut > 0 || isHidden) return;
    length += text.length;
    if (length > DOCUMENT_LIMITS.totalText) refuse({ why: 'archiveLimits', limit: 'text' });
    const used = font ?? fontOfStyle(paragraph.style);
    const run: Run = used === undefined || !isLegacyFont(used) ? { text } : { text, font: used };
    const last = paragraph.runs.at(-1);
    if (last !== undefined && last.font === run.font) last.text += text;
    else paragraph.runs.push(run);
  }

  function openTag(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (LEFT_OUT.has(name)) leftOut += 1;
    else if (name === 'tbl') openTable();
    else if (depth === 1 && table !== null && openTablePart(table, name, value)) return;
    else if (name === 'p') openParagraph();
    else if (name === 'pStyle') setStyle(value);
    else if (name === 'r') {
      inRun += 1;
      isHidden = false;
      font = undefined;
    } else if (name === 't') isText = true;
    else if (inRun > 0) openRunPart(name, attributes);
  }

  function openTable(): void {
    depth += 1;
    if (depth > 1) return;
    budget.startSheet();
    const sheet: OpenSheet = {
      name: `Bảng ${sheets.length + 1}`,
      hidden: false,
      cells: packCells(),
      merges: [],
    };
    sheets.push(sheet);
    table = { sheet, row: 0, column: 0, isHidden: false, cell: null, merged: new Map() };
  }

  function openParagraph(): void {
    // A text box inside of a paragraph belongs to its place.
    const isNested = open.length > 0;
    if (depth === 0 && !isNested) count += 1;
    open.push({ at: `đoạn ${count}`, runs: [], style: null });
  }

  function setStyle(value: string | undefined): void {
    const paragraph = open.at(-1);
    if (paragraph !== undefined) paragraph.style = value ?? null;
  }

  function openRunPart(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (name === 'rFonts') font = fontOf(attributes)?.slice(0, 100) ?? undefined;
    else if (name === 'vanish') isHidden = value !== '0' && value !== 'false';
    else if (name === 'tab') add(' ');
    else if (name === 'br' || name === 'cr') add('\n');
    else if (name === 'noBreakHyphen') add('-');
  }

  function closeTag(name: string): void {
    if (LEFT_OUT.has(name)) leftOut -= 1;
    else if (name === 't') isText = false;
    else if (name === 'r') inRun -= 1;
    else if (name === 'p') closeParagraph();
    else if (name === 'tc' && depth === 1 && table !== null) closeCell(table);
    else if (name === 'tbl') {
      depth -= 1;
      if (depth === 0) table = null;
    }
  }

  function closeParagraph(): void {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    const { at, runs } = paragraph;
    const cell = table?.cell ?? null;
    if (cell !== null) {
      if (cell.runs.length > 0 && runs.length > 0) cell.runs.push({ text: '\n' });
      cell.runs.push(...runs);
      return;
    }
    const found = textOf(runs, at);
    if (found.text.trim() === '') return;
    if (paragraphs.length === DOCUMENT_LIMITS.rows) {
      refuse({ why: 'archiveLimits', limit: 'paragraphs' });
    }
    paragraphs.push({ at, ...found });
  }

  function closeCell(at: OpenTable): void {
    const { sheet, row, isHidden: hiddenRow, cell, merged } = at;
    if (cell === null) return;
    const right = cell.column + cell.columns - 1;
    const above = merged.get(cell.column);
    at.column = right;
    at.cell = null;
    if (cell.merge === 'continue' && above !== undefined) {
      above.bottom = row;
      return;
    }
    const range = { top: row, left: cell.column, bottom: row, right };
    if (cell.merge === 'start') merged.set(cell.column, range);
    else merged.delete(cell.column);
    if (cell.merge === 'start' || cell.columns > 1) addMerge(sheet, range);
    const address = cellAddress(sheet.name, columnLetters(cell.column), row);
    const found = textOf(cell.runs, address);
    if (found.text.trim() === '') return;
    budget.add(sheet, {
      row,
      column: cell.column,
      kind: 'text',
      ...found,
      formula: false,
      hiddenRow,
      hiddenColumn: false,
    });
  }

  return {
    open: openTag,
    text: (text: string) => {
      if (isText) add(text);
    },
    close: closeTag,
    finish: (): PackedDocument => {
      budget.finish();
      return { kind: 'word', sheets: sheets.map(packSheet), paragraphs };
    },
  };
}

/** Rows, cells and spans of the outer table; false for every other element. */
function openTablePart(table: OpenTable, name: string, value: string | undefined): boolean {
  const { cell } = table;
  if (name === 'tr') {
    table.row += 1;
    table.column = 0;
    table.isHidden = false;
  } else if (name === 'gridBefore' && cell === null) table.column += span(value);
  else if (name === 'hidden' && cell === null) table.isHidden = true;
  else if (name === 'tc') {
    table.cell = { column: table.column + 1, columns: 1, merge: 'none', runs: [] };
  } else if (name === 'gridSpan' && cell !== null) cell.columns = Math.max(1, span(value));
  else if (name === 'vMerge' && cell !== null) {
    cell.merge = value === 'restart' ? 'start' : 'continue';
  } else return false;
  return true;
}

function span(value: string | undefined): number {
  return value !== undefined && /^\d{1,3}$/u.test(value) ? Number(value) : 1;
}

function addMerge({ merges }: OpenSheet, range: OpenSheet['merges'][number]): void {
  if (merges.length === DOCUMENT_LIMITS.merges) refuse({ why: 'archiveLimits', limit: 'merges' });
  merges.push(range);
}

const MOST_RUNS = 1000;

function textOf(runs: readonly Run[], at: string): Pick<RawCell, 'text' | 'font' | 'runs'> {
  const text = runs.map((run) => run.text).join('');
  if (text.length > DOCUMENT_LIMITS.cellText) {
    refuse({ why: 'textTooLong', at, limit: DOCUMENT_LIMITS.cellText });
  }
  const fonts = new Set(runs.map(({ font }) => font));
  const [only] = fonts;
  if (fonts.size === 1) return only === undefined ? { text } : { text, font: only };
  return runs.length > MOST_RUNS || fonts.size === 0 ? { text } : { text, runs: [...runs] };
}
