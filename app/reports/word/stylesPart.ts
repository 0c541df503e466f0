import { HEADING_LIST } from './numberingPart.ts';
import { PARAGRAPH_STYLES, type ParagraphStyle } from './paragraphStyles.ts';

/** The only font an official paper may use (Nghị định 30/2020, Phụ lục I). */
export const OFFICIAL_FONT = 'Times New Roman';

/**
 * The part `word/styles.xml`. Written here as a whole because the one the docx
 * library makes brings blue headings and hyperlinks of its own. Every style
 * states its font, size, weight and colour, so text pasted elsewhere keeps them.
 */
export function writeStylesPart(): string {
  const styles = Object.entries<ParagraphStyle>(PARAGRAPH_STYLES).map(([id, style]) =>
    paragraphStyle(id, style),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault>${runProperties({ sizePt: NORMAL_SIZE_PT })}</w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `${runProperties({ sizePt: NORMAL_SIZE_PT })}</w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...styles,
    '</w:styles>',
  ].join('');
}

const NORMAL_SIZE_PT = 14;

function paragraphStyle(id: string, style: ParagraphStyle): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${isBuiltIn(style) ? '' : ' w:customStyle="1"'}>` +
    `<w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/>` +
    (style.outlineLevel === undefined ? '' : '<w:next w:val="BodyText"/>') +
    `<w:qFormat/>${paragraphProperties(style)}${runProperties(style)}</w:style>`
  );
}

/** Word knows its own styles by their English names, which it shows translated. */
function isBuiltIn(style: ParagraphStyle): boolean {
  return style.name.startsWith('heading ') || style.name === 'Body Text';
}

/** The schema fixes the order of the children. */
function paragraphProperties(style: ParagraphStyle): string {
  const lineRule = style.exactLine === true ? 'exact' : 'auto';
  return (
    '<w:pPr>' +
    (style.keepNext === true ? '<w:keepNext/>' : '') +
    '<w:widowControl/>' +
    (style.listLevel === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${style.listLevel}"/><w:numId w:val="${HEADING_LIST}"/></w:numPr>`) +
    `<w:spacing w:before="${style.before ?? 0}" w:after="${style.after ?? 0}" w:line="${style.line ?? 240}" w:lineRule="${lineRule}"/>` +
    (style.firstLine === undefined ? '' : `<w:ind w:firstLine="${style.firstLine}"/>`) +
    `<w:jc w:val="${style.align ?? 'left'}"/>` +
    (style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`) +
    '</w:pPr>'
  );
}

function runProperties(style: Pick<ParagraphStyle, 'sizePt' | 'bold' | 'italic'>): string {
  const halfPoints = style.sizePt * 2;
  return (
    `<w:rPr><w:rFonts w:ascii="${OFFICIAL_FONT}" w:hAnsi="${OFFICIAL_FONT}" w:eastAsia="${OFFICIAL_FONT}" w:cs="${OFFICIAL_FONT}"/>` +
    (style.bold === true ? '<w:b/><w:bCs/>' : '') +
    (style.italic === true ? '<w:i/><w:iCs/>' : '') +
    `<w:color w:val="000000"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>` +
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr>'
  );
}
