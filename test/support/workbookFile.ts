import { strToU8, zipSync } from 'fflate';

/** A cell as written: a text, a number, or the XML of the whole `<c>` element. */
type WrittenCell = string | number | null | { readonly xml: string };

export type WrittenSheet = {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly WrittenCell[])[];
  /** Rows written as hidden, counted from 1. */
  readonly hiddenRows?: readonly number[];
  /** XML before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  /** Replaces everything inside `<sheetData>`. */
  readonly data?: string;
};

export type WrittenWorkbook = {
  readonly sheets: readonly WrittenSheet[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly mainType?: string;
  readonly extraParts?: Readonly<Record<string, Uint8Array>>;
};

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Writes a workbook byte by byte as the test wants it, valid or not. */
export function buildWorkbook(workbook: WrittenWorkbook): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(workbookParts(workbook)).map(([name, bytes]) => [name, [bytes, { level: 6 }]]),
    ),
  );
}

export function workbookParts(workbook: WrittenWorkbook): Record<string, Uint8Array> {
  const { sheets, sharedStrings, styles, extraParts = {} } = workbook;
  const relationships = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (sharedStrings !== undefined) {
    relationships.push(relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  }
  if (styles !== undefined) relationships.push(relationship('rIdT', 'styles', '/xl/styles.xml'));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook.mainType ?? `${TYPES}.sheet.main+xml`}"/></Types>`,
    'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="${RELATIONSHIPS}">${workbook.workbookProperties ?? ''}<sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  if (sharedStrings !== undefined)
    parts['xl/sharedStrings.xml'] = `<sst ${NAMESPACE}>${sharedStrings}</sst>`;
  if (styles !== undefined)
    parts['xl/styles.xml'] = `<styleSheet ${NAMESPACE}>${styles}</styleSheet>`;
  return {
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    ...extraParts,
  };
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function sheetXml({
  rows = [],
  hiddenRows = [],
  before = '',
  after = '',
  data,
}: WrittenSheet): string {
  const written = rows.map((cells, index) => {
    const row = index + 1;
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
    return `<row r="${row}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row}`)).join('')}</row>`;
  });
  return `<worksheet ${NAMESPACE}>${before}<sheetData>${data ?? written.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: WrittenCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return cell.xml;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
