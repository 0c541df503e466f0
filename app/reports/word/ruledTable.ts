import { FileChild, type IContext } from 'docx';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { CELL_MARGIN } from './headerGeometry.ts';
import type { StyleId } from './paragraphStyles.ts';

export type RuledCell = {
  readonly style: StyleId;
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
};

export type RuledRow = {
  readonly cells: readonly RuledCell[];
  /** Repeats on top of every page; header rows come first. */
  readonly isHeader?: boolean;
  /** Least height in twips; as high as its text where none is given. */
  readonly height?: number;
  /** Higher than a page can be read in one look: texts begin at its top. */
  readonly isTall?: boolean;
};

/**
 * A table with thin black lines, fixed columns (twips) and rows that never
 * split over pages. A cell covered by a `rowSpan` above is left out of its row.
 * The last row stays with what follows, so that no note or end mark begins a
 * page alone.
 *
 * Written as text: the docx library keeps some twenty objects for a cell, which
 * a roster of a thousand units pays for with seconds and half a gigabyte.
 */
export function ruledTable(columnWidths: readonly number[], rows: readonly RuledRow[]): FileChild {
  return new WrittenTable(tableXml(columnWidths, rows));
}

/**
 * Takes away what carried written tables through the library, whose XML writer
 * leaves character data as it is.
 */
export function unwrapWrittenTables(documentXml: string): string {
  return documentXml.replaceAll(WRAP_START, '').replaceAll(WRAP_END, '');
}

const WRAP_START = '<w:p><![CDATA[';
const WRAP_END = ']]></w:p>';

class WrittenTable extends FileChild {
  readonly #xml: string;

  constructor(xml: string) {
    super('w:p');
    this.#xml = xml;
  }

  override prepForXml(_context: IContext): { 'w:p': { _cdata: string } } {
    return { 'w:p': { _cdata: this.#xml } };
  }
}

/** Columns that a cell of an earlier row reaches down into, with the rows left. */
type Covered = Map<number, { rowsLeft: number; readonly span: number }>;

function tableXml(widths: readonly number[], rows: readonly RuledRow[]): string {
  const covered: Covered = new Map();
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((row, at) => rowXml(row, widths, covered, at === rows.length - 1));
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${total}"/>${TABLE_PROPERTIES}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
  );
}

function rowXml(
  { cells, height, isHeader = false, isTall = false }: RuledRow,
  widths: readonly number[],
  covered: Covered,
  isLast: boolean,
): string {
  let xml = '<w:tr><w:trPr><w:cantSplit/>';
  if (isHeader) xml += '<w:tblHeader/>';
  if (height !== undefined) xml += `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
  xml += '</w:trPr>';
  let column = 0;
  const passCovered = (): void => {
    for (let above = covered.get(column); above !== undefined; above = covered.get(column)) {
      xml += cellXml(widths, column, above.span, '<w:vMerge w:val="continue"/>', isTall, '<w:p/>');
      above.rowsLeft -= 1;
      if (above.rowsLeft === 0) covered.delete(column);
      column += above.span;
    }
  };
  for (const { style, text, columnSpan = 1, rowSpan = 1 } of cells) {
    passCovered();
    const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
    if (rowSpan > 1) covered.set(column, { rowsLeft: rowSpan - 1, span: columnSpan });
    const keep = isLast ? '<w:keepNext/>' : '';
    const paragraph = `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}</w:pPr>${runsXml(text)}</w:p>`;
    xml += cellXml(widths, column, columnSpan, merge, isTall, paragraph);
    column += columnSpan;
  }
  passCovered();
  return `${xml}</w:tr>`;
}

function cellXml(
  widths: readonly number[],
  column: number,
  span: number,
  merge: string,
  isTall: boolean,
  content: string,
): string {
  let width = 0;
  for (let at = column; at < column + span; at += 1) width += widths[at] ?? 0;
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spanned}${merge}` +
    `<w:vAlign w:val="${isTall ? 'top' : 'center'}"/></w:tcPr>${content}</w:tc>`
  );
}

/** A line feed becomes a line break, as everywhere in a document. */
function runsXml(text: string): string {
  return cleanXmlText(text)
    .split('\n')
    .map((line, at) => {
      const lineBreak = at > 0 ? '<w:br/>' : '';
      return `<w:r>${lineBreak}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`;
    })
    .join('');
}

/** `>` too: no text can end the character data it travels in. */
function escapeXml(text: string): string {
  if (!/[&<>]/u.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const LINE = 'w:val="single" w:color="000000" w:sz="4"';

/** Thin black lines inside and around. */
const TABLE_LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${LINE}/>`)
  .join('');

const TABLE_PROPERTIES =
  `<w:tblInd w:type="dxa" w:w="0"/><w:tblBorders>${TABLE_LINES}</w:tblBorders>` +
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:type="dxa" w:w="0"/>' +
  `<w:left w:type="dxa" w:w="${CELL_MARGIN}"/><w:bottom w:type="dxa" w:w="0"/>` +
  `<w:right w:type="dxa" w:w="${CELL_MARGIN}"/></w:tblCellMar>`;
