import {
  attributeOf,
  childOf,
  findAll,
  hasBelow,
  innerText,
  type SpanElement,
} from './spanTree.ts';

/** A cell of a Word table with the elements behind it; rows and columns count from 1. */
type WordCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Holds a field, a picture or a table: its text is not ours to write. */
  readonly isFixed: boolean;
  /** First paragraph, where text is put; null when the cell has none of its own. */
  readonly paragraph: SpanElement | null;
};

export type WordTable = {
  readonly rows: readonly SpanElement[];
  readonly columns: number;
  readonly cells: readonly WordCell[];
};

/** The tables of a document part that stand in no other table, in their order. */
export function wordTables(xml: string, root: SpanElement): WordTable[] {
  return findAll(root, 'tbl').map((table) => readTable(xml, table));
}

function readTable(xml: string, table: SpanElement): WordTable {
  const rows = through(table, 'tr');
  const cells: WordCell[] = [];
  let columns = childOf(table, 'tblGrid')?.children.length ?? 0;
  for (const [index, row] of rows.entries()) {
    let column = 1 + numberOf(xml, childOf(childOf(row, 'trPr') ?? row, 'gridBefore'), 0);
    for (const cell of through(row, 'tc')) {
      const properties = childOf(cell, 'tcPr');
      const columnSpan = Math.max(1, numberOf(xml, childOf(properties, 'gridSpan'), 1));
      const merge = childOf(properties, 'vMerge');
      const isContinued = merge !== undefined && attributeOf(xml, merge, 'val') !== 'restart';
      const above = isContinued
        ? cells.findLast((each) => each.column === column && each.row < index + 1)
        : undefined;
      if (above === undefined) cells.push(readCell(xml, cell, index + 1, column, columnSpan));
      else cells[cells.indexOf(above)] = { ...above, rowSpan: index + 2 - above.row };
      column += columnSpan;
    }
    columns = Math.max(columns, column - 1);
  }
  return { rows, columns, cells };
}

function readCell(
  xml: string,
  cell: SpanElement,
  row: number,
  column: number,
  columnSpan: number,
): WordCell {
  const [first = null, ...more] = through(cell, 'p');
  const text = [first, ...more].flatMap((each) => (each === null ? [] : [textOf(xml, each)]));
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan,
    text: text.join('\n').replace(/\n+$/u, ''),
    isFixed: first === null || hasBelow(cell, NOT_TEXT),
    paragraph: first,
  };
}

/** What a paragraph may hold that is no plain text: taking it out would break the document. */
const NOT_TEXT = new Set([
  'tbl',
  'fldChar',
  'fldSimple',
  'drawing',
  'pict',
  'object',
  'AlternateContent',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'oMath',
  'ruby',
]);

/** Elements of a name in an element, looking through content controls, never into other elements. */
function through(element: SpanElement, name: string): SpanElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? through(child, name) : [];
  });
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

function textOf(xml: string, element: SpanElement): string {
  if (element.name === 't') return innerText(xml, element);
  if (element.name === 'tab') return '\t';
  if (element.name === 'br' || element.name === 'cr') return '\n';
  if (element.name === 'pPr' || element.name === 'rPr') return '';
  return element.children.map((child) => textOf(xml, child)).join('');
}

function numberOf(xml: string, element: SpanElement | undefined, otherwise: number): number {
  const stated = element === undefined ? undefined : attributeOf(xml, element, 'val');
  return stated !== undefined && /^\d{1,3}$/u.test(stated) ? Number(stated) : otherwise;
}
