import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fail, ok } from '#app/domain/result.ts';
import type { Result } from '#app/domain/result.ts';
import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import type { RawSheet } from '#app/importing/rawDocument.ts';
import { FORM_LIMITS, type RawForm, type RawFormTable } from '#app/importing/rawForm.ts';
import { parseCellReference } from './cellReference.ts';
import { detectFileType } from './detectFileType.ts';
import { createDocumentBudget } from './documentBudget.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import { openArchive, type Archive } from './openArchive.ts';
import { findMainPart } from './packageParts.ts';
import { parseXml } from './parseXml.ts';
import type { ReaderRefusal } from './readerAnswer.ts';
import { READER_LIMITS } from './readerLimits.ts';
import { readPartText } from './readPartText.ts';
import { readSheet } from './readSheet.ts';
import { readWorkbookParts } from './readWorkbook.ts';
import { spanTree } from './spanTree.ts';
import { unpackSheet } from './unpackDocument.ts';
import { wordTables } from './wordTable.ts';

/**
 * Reads a form that is to be filled in, a workbook or a Word document, into its
 * tables. Runs in the reader process only. Every part is inflated once more for
 * its hash, so a form that hides something too big is refused as a whole.
 */
export async function readForm(path: string): Promise<Result<RawForm, ReaderRefusal>> {
  return withPackage(path, async (archive) => {
    const { kind, part } = await findMainPart(archive);
    const tables =
      kind === 'xlsx' ? await sheetTables(archive) : await documentTables(archive, part);
    const places = tables.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    if (places > FORM_LIMITS.places) {
      refuse({ why: 'tooManyCells', found: places, limit: FORM_LIMITS.places });
    }
    return { kind, tables, parts: await hashParts(archive) };
  });
}

/** Opens the package of an untrusted file for one piece of work and closes it again. */
export async function withPackage<T>(
  path: string,
  work: (archive: Archive) => Promise<T>,
): Promise<Result<T, ReaderRefusal>> {
  try {
    const { size } = await stat(path);
    const limit = READER_LIMITS.fileBytes;
    if (size > limit) return fail({ why: 'tooLarge', bytes: size, limit });
    if (detectFileType(await readFile(path)) === 'text') return fail({ why: 'notForm' });
    const archive = await openArchive(path);
    try {
      return ok(await work(archive));
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof FileRefusedError) return fail(error.refusal);
    throw error;
  }
}

async function sheetTables(archive: Archive): Promise<RawFormTable[]> {
  const workbook = await readWorkbookParts(archive);
  const budget = createDocumentBudget();
  const tables: RawFormTable[] = [];
  for (const sheet of workbook.sheets) {
    const read = await readSheet({ archive, budget, ...workbook, ...sheet });
    tables.push(sheetTable(unpackSheet(read), await styledExtent(archive, sheet.part)));
  }
  budget.finish();
  return tables;
}

type Extent = { readonly rows: number; readonly columns: number };

/** Blank rows that are ruled for entries belong to the form; those formatted without end do not. */
const RULED_BEYOND = { rows: 60, columns: 6 };

function sheetTable(sheet: RawSheet, styled: Extent): RawFormTable {
  const used = {
    rows: Math.max(0, ...sheet.cells.map(({ row }) => row)),
    columns: Math.max(0, ...sheet.cells.map(({ column }) => column)),
  };
  const extent = {
    rows: Math.max(used.rows, Math.min(styled.rows, used.rows + RULED_BEYOND.rows)),
    columns: Math.max(used.columns, Math.min(styled.columns, used.columns + RULED_BEYOND.columns)),
  };
  capExtent(extent);
  const cells: RawFormTable['cells'] = sheet.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: 1,
    columnSpan: 1,
    kind: cell.date !== undefined ? 'date' : NUMBERS.has(cell.kind) ? 'number' : 'text',
    text: shortText(cell.date ?? cell.text, cell.at),
    isFixed: cell.formula || cell.kind === 'error' || cell.kind === 'boolean',
  }));
  const drawn = new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top > extent.rows || left > extent.columns) continue;
    const spans = {
      rowSpan: Math.min(bottom, extent.rows) - top + 1,
      columnSpan: Math.min(right, extent.columns) - left + 1,
    };
    const found = drawn.get(placeKey(top, left));
    if (found !== undefined) Object.assign(found, spans);
    else {
      const empty = { kind: 'text', text: '', isFixed: false } as const;
      cells.push({ row: top, column: left, ...spans, ...empty });
    }
  }
  return { name: sheet.name, isHidden: sheet.hidden, ...extent, cells };
}

const NUMBERS = new Set(['number', 'percent']);

function placeKey(row: number, column: number): number {
  return row * (DOCUMENT_LIMITS.columns + 1) + column;
}

/** How far down and right the sheet has cells at all, styled blanks counted. */
async function styledExtent(archive: Archive, part: string): Promise<Extent> {
  const extent = { rows: 0, columns: 0 };
  await parseXml(archive.read(part), {
    open: (tag, attributes) => {
      if (tag !== 'c') return;
      const place = parseCellReference(attributes['r'] ?? '');
      if (place === null) return;
      extent.rows = Math.max(extent.rows, place.row);
      extent.columns = Math.max(extent.columns, place.column);
    },
  });
  return extent;
}

async function documentTables(archive: Archive, part: string): Promise<RawFormTable[]> {
  const xml = await readPartText(archive, part);
  const tables = wordTables(xml, spanTree(xml));
  if (tables.length > FORM_LIMITS.tables) refuse({ why: 'archiveLimits', limit: 'tables' });
  return tables.map(({ rows, columns, cells }, index) => {
    capExtent({ rows: rows.length, columns });
    return {
      name: String(index + 1),
      isHidden: false,
      rows: rows.length,
      columns,
      cells: cells.map(({ row, column, rowSpan, columnSpan, text, isFixed }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        kind: 'text',
        text: shortText(text, `${index + 1}`),
        isFixed,
      })),
    };
  });
}

function capExtent({ rows, columns }: Extent): void {
  if (rows > FORM_LIMITS.rows) refuse({ why: 'tooManyRows', found: rows, limit: FORM_LIMITS.rows });
  if (columns > FORM_LIMITS.columns) refuse({ why: 'archiveLimits', limit: 'columns' });
}

function shortText(text: string, at: string): string {
  if (text.length > FORM_LIMITS.cellText) {
    refuse({ why: 'textTooLong', at, limit: FORM_LIMITS.cellText });
  }
  return text;
}

async function hashParts(archive: Archive): Promise<RawForm['parts']> {
  const parts: RawForm['parts'] = [];
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const hash = createHash('sha256');
    for await (const piece of archive.read(name)) hash.update(piece);
    parts.push({ name, sha256: hash.digest('hex') });
  }
  return parts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
