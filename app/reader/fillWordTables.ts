import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { invariant } from '#app/domain/result.ts';
import type { FormContent, FormEdits } from '#app/importing/rawForm.ts';
import {
  attributeOf,
  childOf,
  escapeXml,
  findAll,
  openTag,
  replaceAll,
  spanTree,
  type Replacement,
  type SpanElement,
} from './spanTree.ts';
import { wordTables } from './wordTable.ts';

/**
 * Writes into the table cells of a Word document's main part: text goes into
 * the first paragraph of the cell with the look of its first run, every other
 * character stays. Rows that are added are copies of the row above them.
 */
export function fillWordTables(xml: string, { addRows, cells }: FormEdits): string {
  const longer = insertRows(xml, addRows);
  const tables = wordTables(longer, spanTree(longer));
  const replacements = cells.map(({ table, row, column, content }) => {
    const cell = tables[table]?.cells.find((each) => each.row === row && each.column === column);
    invariant(cell?.paragraph && !cell.isFixed, 'places of a form were checked');
    return paragraphWith(longer, cell.paragraph, wordsOf(content));
  });
  return replaceAll(longer, replacements);
}

function insertRows(xml: string, addRows: FormEdits['addRows']): string {
  const tables = wordTables(xml, spanTree(xml));
  return replaceAll(
    xml,
    addRows.map(({ table, after, count }) => {
      const row = tables[table]?.rows[after - 1];
      invariant(row, 'rows of a form were checked');
      const copy = withoutIdentity(xml.slice(row.start, row.end));
      return { start: row.end, end: row.end, text: copy.repeat(count) };
    }),
  );
}

/** Identifiers and bookmarks exist once: a copy goes without, and begins no merge of its own. */
function withoutIdentity(row: string): string {
  return row
    .replace(/\s(?:w14:(?:paraId|textId)|w:rsid\w*)="[^"]*"/gu, '')
    .replace(/<w:(?:bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd)\b[^>]*\/>/gu, '')
    .replace(/<w:vMerge\b[^>]*\/>/gu, '');
}

const REPLACED = new Set(['r', 'hyperlink', 'ins', 'del', 'smartTag', 'sdt', 'moveFrom', 'moveTo']);

/** Runs give way to one run; marks that others point at stay. */
function paragraphWith(xml: string, paragraph: SpanElement, words: string): Replacement {
  const { prefix, children } = paragraph;
  const kept = children
    .filter(({ name }) => name !== 'pPr' && !REPLACED.has(name))
    .map(({ start, end }) => xml.slice(start, end))
    .join('');
  const properties = childOf(paragraph, 'pPr');
  const look = runLook(xml, paragraph);
  const lines = cleanXmlText(words).split('\n').map(escapeXml);
  const texts = lines.map((line) => `<${prefix}t xml:space="preserve">${line}</${prefix}t>`);
  const run = words === '' ? '' : `<${prefix}r>${look}${texts.join(`<${prefix}br/>`)}</${prefix}r>`;
  const head = properties === undefined ? '' : xml.slice(properties.start, properties.end);
  const tag = openTag(xml, paragraph).replace(/\s*\/>$/u, '>');
  return {
    start: paragraph.start,
    end: paragraph.end,
    text: `${tag}${head}${kept}${run}</${prefix}p>`,
  };
}

/** Properties of the first run; of the paragraph mark where there is no run. */
function runLook(xml: string, paragraph: SpanElement): string {
  const [run] = findAll(paragraph, 'r');
  const own = childOf(run, 'rPr');
  if (own !== undefined) return propertiesXml(xml, own, isPlaceholder);
  const mark = run === undefined ? childOf(childOf(paragraph, 'pPr'), 'rPr') : undefined;
  if (mark === undefined) return '';
  return propertiesXml(xml, mark, (_, { name }) => MARK_ONLY.has(name));
}

function propertiesXml(
  xml: string,
  { prefix, children }: SpanElement,
  isLeftOut: (xml: string, property: SpanElement) => boolean,
): string {
  const inner = children
    .filter((child) => !isLeftOut(xml, child))
    .map(({ start, end }) => xml.slice(start, end))
    .join('');
  return `<${prefix}rPr>${inner}</${prefix}rPr>`;
}

/** The grey of "Bấm để nhập" belongs to the prompt, not to what is entered. */
function isPlaceholder(xml: string, property: SpanElement): boolean {
  return property.name === 'rStyle' && attributeOf(xml, property, 'val') === 'PlaceholderText';
}

/** What only the mark of a paragraph may have. */
const MARK_ONLY = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange']);

function wordsOf(content: FormContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'date':
      return content.date.split('-').toReversed().join('/');
    case 'number':
      invariant(false, 'figures in Word are words: the plan writes them as people read them');
  }
}
