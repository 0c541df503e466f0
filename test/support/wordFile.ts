import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Writes a Word document with the XML of its body as the test wants it. */
export function buildWordFile(
  body: string,
  {
    prolog = '',
    extraParts = {},
  }: { prolog?: string; extraParts?: Readonly<Record<string, Uint8Array>> } = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${TYPES}"/></Types>`,
    ),
    'word/document.xml': strToU8(
      `${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ),
    ...extraParts,
  });
}

/** A paragraph; `font` is written on its run. */
export function wordParagraph(text: string, font?: string): string {
  const fonts = font === undefined ? '' : `<w:rPr><w:rFonts w:hAnsi="${font}"/></w:rPr>`;
  return `<w:p><w:r>${fonts}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table cell; `properties` is XML for its `<w:tcPr>`. */
export function wordCell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
}

export function wordTableOf(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
