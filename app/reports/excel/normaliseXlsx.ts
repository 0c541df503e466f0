import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { invariant } from '#app/domain/result.ts';
import { normalisePackage } from '../normalisePackage.ts';
import { spliceBulkRows, type BulkRows } from './bulkRows.ts';
import { FONT_NAME, NORMAL_FONT_PT } from './sheetStyles.ts';

/**
 * Turns what exceljs 4.4.0 writes into a package that passes the Open XML
 * schema, with the official font as the workbook's Normal style and the same
 * bytes for the same report. `pictureTexts` says in words what each picture
 * shows, in the order they were added; `bulkRows` are put into their sheets.
 */
export function normaliseXlsx(
  bytes: Uint8Array,
  pictureTexts: readonly string[] = [],
  bulkRows: readonly BulkRows[] = [],
): Uint8Array {
  return normalisePackage(bytes, (name, xml) => {
    if (name === 'xl/styles.xml') return orderFontChildren(setNormalFont(xml));
    if (name === 'docProps/core.xml') return addLanguage(xml);
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) return describePictures(xml, pictureTexts);
    const ofPart = bulkRows.filter(({ part }) => part === name);
    return ofPart.length === 0 ? xml : spliceBulkRows(xml, ofPart);
  });
}

/** exceljs writes an attribute that anchors of one cell do not have, and names pictures by number alone. */
function describePictures(drawing: string, texts: readonly string[]): string {
  let at = 0;
  return drawing
    .replaceAll(/(<xdr:oneCellAnchor) editAs="[^"]*"/g, '$1')
    .replaceAll(/<xdr:cNvPr (id="\d+" name="[^"]*")/g, (_tag, rest: string) => {
      const text = texts[at] ?? '';
      at += 1;
      return `<xdr:cNvPr ${rest} descr="${escapeAttribute(text)}"`;
    });
}

function escapeAttribute(text: string): string {
  return cleanXmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

/** Order of the elements of a font in the schema; exceljs writes them in its own. */
const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** exceljs always puts Calibri 11 first, as the font of cells that carry no style. */
const EXCELJS_NORMAL_FONT =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';

function setNormalFont(styles: string): string {
  invariant(styles.includes(EXCELJS_NORMAL_FONT), 'exceljs 4.4.0 writes this Normal font');
  return styles.replace(
    EXCELJS_NORMAL_FONT,
    `<font><sz val="${NORMAL_FONT_PT}"/><name val="${FONT_NAME}"/><family val="1"/></font>`,
  );
}

function orderFontChildren(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_font, inner: string) => {
    const children = Array.from(inner.matchAll(/<(\w+)[^>]*\/>/g), ([xml, name = '']) => ({
      xml,
      rank: FONT_CHILDREN.indexOf(name),
    }));
    const ordered = children
      .toSorted((left, right) => left.rank - right.rank)
      .map(({ xml }) => xml)
      .join('');
    invariant(ordered.length === inner.length, 'the children of a font are empty elements');
    return `<font>${ordered}</font>`;
  });
}

/** exceljs has no way to say the language of a workbook. */
function addLanguage(core: string): string {
  return core.replace(
    '</cp:coreProperties>',
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  );
}
