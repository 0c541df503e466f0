import { strToU8, zipSync } from 'fflate';

export type WrittenOpenDocument = {
  /** XML of the `<table:table>` elements. */
  readonly tables: string;
  /** XML inside of `<office:automatic-styles>`. */
  readonly styles?: string;
  readonly fonts?: string;
  readonly type?: 'spreadsheet' | 'text';
  /** XML put into the manifest's entries. */
  readonly manifest?: string;
  /** What stands before the root of the content. */
  readonly prolog?: string;
  readonly extraParts?: Readonly<Record<string, Uint8Array>>;
};

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'table', 'text', 'style', 'manifest'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ');

/** Writes an OpenDocument file byte by byte as the test wants it, valid or not. */
export function buildOpenDocument({
  tables,
  styles = '',
  fonts = '',
  type = 'spreadsheet',
  manifest = '',
  prolog = '',
  extraParts = {},
}: WrittenOpenDocument): Uint8Array {
  const media = `application/vnd.oasis.opendocument.${type}`;
  return zipSync({
    mimetype: [strToU8(media), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:full-path="/" manifest:media-type="${media}"/>${manifest}</manifest:manifest>`,
    ),
    'content.xml': strToU8(
      `${prolog}<office:document-content ${NAMESPACES}><office:font-face-decls>${fonts}</office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...extraParts,
  });
}

/** A table of plain texts and numbers; null leaves a cell out. */
export function openTable(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  attributes = '',
): string {
  const written = rows.map((cells) => {
    const xml = cells.map((cell) => {
      if (cell === null) return '<table:table-cell/>';
      return typeof cell === 'number'
        ? `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`;
    });
    return `<table:table-row>${xml.join('')}</table:table-row>`;
  });
  return `<table:table table:name="${name}"${attributes}>${written.join('')}</table:table>`;
}
