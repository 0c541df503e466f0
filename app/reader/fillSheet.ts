import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { invariant } from '#app/domain/result.ts';
import type { FormContent, FormEdits } from '#app/importing/rawForm.ts';
import { columnLetters, parseCellReference } from './cellReference.ts';
import type { CellStyle } from './readStyles.ts';
import { isoDateToSerial } from './serialToIsoDate.ts';
import {
  attributeOf,
  childOf,
  escapeXml,
  openTag,
  replaceAll,
  spanTree,
  type Replacement,
  type SpanElement,
} from './spanTree.ts';

type CellEdit = FormEdits['cells'][number];

/**
 * Writes cells into the XML of one sheet and leaves every other character as it
 * is: styles, merges, formulas, widths. A cell keeps its style; one that the
 * file does not have yet takes that of its row or column. Cells with formulas
 * must not be asked for.
 */
export function fillSheet(
  xml: string,
  edits: readonly CellEdit[],
  { styles, from1904 }: { readonly styles: readonly CellStyle[]; readonly from1904: boolean },
): string {
  const root = spanTree(xml);
  const data = childOf(root, 'sheetData');
  invariant(data, 'a sheet has sheetData');
  const rows = numberedRows(xml, data);
  const looks = columnLooks(xml, root);
  const replacements: Replacement[] = [];
  const added: string[] = [];
  const write = (edit: CellEdit, style: string | undefined): string => {
    const showsDates = styles[Number(style ?? '0')]?.format === 'date';
    const value = valueXml(edit.content, data.prefix, showsDates, from1904);
    return cellXml(edit, data.prefix, style, value);
  };
  for (const [number, ofRow] of groupSorted(edits)) {
    const row = rows.find((each) => each.number === number);
    const like = (edit: CellEdit): string | undefined =>
      styleAt(xml, rows, edit.likeRow ?? number, edit.column) ??
      rowStyle(xml, row?.element) ??
      looks(edit.column);
    if (row === undefined) {
      const cells = ofRow.map((edit) => write(edit, like(edit))).join('');
      const element = `<${data.prefix}row r="${number}">${cells}</${data.prefix}row>`;
      const next = rows.find((each) => each.number > number);
      if (next === undefined) added.push(element);
      else replacements.push({ start: next.element.start, end: next.element.start, text: element });
      continue;
    }
    replacements.push(...editRow(xml, row, ofRow, write, like));
  }
  if (added.length > 0) replacements.push(appendTo(xml, data, added.join('')));
  return replaceAll(xml, mergeInsertions(replacements));
}

type NumberedRow = {
  readonly number: number;
  readonly element: SpanElement;
  readonly cells: readonly { readonly column: number; readonly element: SpanElement }[];
};

/** Rows and cells may state no number: then they follow the one before. */
function numberedRows(xml: string, data: SpanElement): NumberedRow[] {
  let number = 0;
  return data.children.map((element) => {
    const stated = parseCellReference(`A${attributeOf(xml, element, 'r') ?? ''}`)?.row;
    number = stated ?? number + 1;
    let column = 0;
    const cells = element.children
      .filter(({ name }) => name === 'c')
      .map((cell) => {
        column = parseCellReference(attributeOf(xml, cell, 'r') ?? '')?.column ?? column + 1;
        return { column, element: cell };
      });
    return { number, element, cells };
  });
}

function editRow(
  xml: string,
  row: NumberedRow,
  edits: readonly CellEdit[],
  write: (edit: CellEdit, style: string | undefined) => string,
  like: (edit: CellEdit) => string | undefined,
): Replacement[] {
  const replacements: Replacement[] = [];
  const appended: string[] = [];
  for (const edit of edits) {
    const found = row.cells.find(({ column }) => column === edit.column);
    if (found !== undefined) {
      invariant(childOf(found.element, 'f') === undefined, 'formulas are not written over');
      const { start, end } = found.element;
      replacements.push({ start, end, text: write(edit, attributeOf(xml, found.element, 's')) });
      continue;
    }
    const text = write(edit, like(edit));
    const next = row.cells.find(({ column }) => column > edit.column);
    if (next === undefined) appended.push(text);
    else replacements.push({ start: next.element.start, end: next.element.start, text });
  }
  if (appended.length > 0) replacements.push(...appendToRow(xml, row.element, appended.join('')));
  return replacements;
}

/** After the last cell, before whatever extension the row may end with. */
function appendToRow(xml: string, row: SpanElement, text: string): Replacement[] {
  const last = row.children.findLast(({ name }) => name === 'c');
  if (last !== undefined) return [{ start: last.end, end: last.end, text }];
  return [appendTo(xml, row, text)];
}

function appendTo(xml: string, element: SpanElement, text: string): Replacement {
  if (!element.isEmpty) return { start: element.innerEnd, end: element.innerEnd, text };
  const tag = openTag(xml, element).replace(/\s*\/>$/u, '>');
  const close = `</${element.prefix}${element.name}>`;
  return { start: element.start, end: element.end, text: `${tag}${text}${close}` };
}

/** Several insertions at one place become one, in their order. */
function mergeInsertions(replacements: readonly Replacement[]): Replacement[] {
  const merged = new Map<string, Replacement>();
  for (const each of replacements) {
    const key = `${each.start}-${each.end}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? each : { ...each, text: before.text + each.text });
  }
  return [...merged.values()];
}

function cellXml(
  { row, column }: CellEdit,
  prefix: string,
  style: string | undefined,
  { type, inner }: CellValue,
): string {
  const reference = `${columnLetters(column)}${row}`;
  const look = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  const tag = `<${prefix}c r="${reference}"${look}${type === null ? '' : ` t="${type}"`}`;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${prefix}c>`;
}

type CellValue = { readonly type: string | null; readonly inner: string };

/** A date is the day's number where the cell shows dates, else the day as it is written. */
function valueXml(
  content: FormContent,
  prefix: string,
  showsDates: boolean,
  from1904: boolean,
): CellValue {
  const number = (value: number): CellValue => ({
    type: null,
    inner: `<${prefix}v>${value}</${prefix}v>`,
  });
  switch (content.kind) {
    case 'blank':
      return { type: null, inner: '' };
    case 'number':
      return number(content.value);
    case 'date':
      if (showsDates) return number(isoDateToSerial(content.date, from1904));
      return wordsXml(content.date.split('-').toReversed().join('/'), prefix);
    case 'text':
      return wordsXml(content.text, prefix);
  }
}

/** Spreadsheets read `_x0041_` as a letter: text that looks like it is written so that it stays. */
function wordsXml(words: string, prefix: string): CellValue {
  const safe = escapeXml(cleanXmlText(words).replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_'));
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${safe}</${prefix}t></${prefix}is>`;
  return { type: 'inlineStr', inner };
}

function styleAt(
  xml: string,
  rows: readonly NumberedRow[],
  row: number,
  column: number,
): string | undefined {
  const cell = rows
    .find(({ number }) => number === row)
    ?.cells.find((each) => each.column === column);
  return cell === undefined ? undefined : attributeOf(xml, cell.element, 's');
}

function rowStyle(xml: string, row: SpanElement | undefined): string | undefined {
  if (row === undefined) return undefined;
  const isOwn = ['1', 'true'].includes(attributeOf(xml, row, 'customFormat') ?? '');
  return isOwn ? attributeOf(xml, row, 's') : undefined;
}

function columnLooks(xml: string, root: SpanElement): (column: number) => string | undefined {
  const columns = (childOf(root, 'cols')?.children ?? []).map((element) => ({
    first: Number(attributeOf(xml, element, 'min')),
    last: Number(attributeOf(xml, element, 'max')),
    style: attributeOf(xml, element, 'style'),
  }));
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.style;
}

function groupSorted(edits: readonly CellEdit[]): [number, CellEdit[]][] {
  const sorted = edits.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return [...Map.groupBy(sorted, ({ row }) => row)];
}
