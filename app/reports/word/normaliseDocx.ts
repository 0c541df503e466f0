import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { normalisePackage } from '../normalisePackage.ts';
import { writeNumberingPart } from './numberingPart.ts';
import { unwrapWrittenTables } from './ruledTable.ts';
import { OFFICIAL_FONT, writeStylesPart } from './stylesPart.ts';

/** What the file says about itself in its properties. */
export type DocumentProperties = {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
};

/**
 * Turns what the docx library wrote into the file the office gets: the same
 * content always gives the same bytes (no clock, no counters shared between
 * documents), and Times New Roman is the only font named in any part.
 */
export function normaliseDocx(bytes: Uint8Array, properties: DocumentProperties): Uint8Array {
  return normalisePackage(bytes, (name, xml) => {
    switch (name) {
      case 'docProps/core.xml':
        return corePart(properties);
      case 'word/styles.xml':
        return writeStylesPart();
      case 'word/numbering.xml':
        return writeNumberingPart();
      case 'word/fontTable.xml':
        return FONT_TABLE_PART;
      case 'word/theme/theme1.xml':
        return xml.replace(/<a:fontScheme[\s\S]*?<\/a:fontScheme>/, FONT_SCHEME);
      case 'word/footnotes.xml':
      case 'word/endnotes.xml':
        return xml.replaceAll(/<w:rPr><w:rStyle [^>]*\/><\/w:rPr>/g, '');
      case 'word/document.xml':
        return numberDrawings(flattenSectionBreaks(unwrapWrittenTables(xml)));
      default:
        return xml;
    }
  });
}

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** No dates: a report carries its own, and a clock would make every export differ. */
function corePart({ title, subject, creator }: DocumentProperties): string {
  return (
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(creator)}</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}

function escapeXml(text: string): string {
  return cleanXmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * The library ends a section with an empty paragraph of full height, which a
 * full page pushes to a blank one.
 */
function flattenSectionBreaks(xml: string): string {
  return xml.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    '<w:p><w:pPr><w:pStyle w:val="ShortLine"/><w:sectPr>',
  );
}

/** The library counts drawings over all documents of the process. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replaceAll(/(<wp:docPr [^>]*?\bid=")[^"]*"/g, (_, start: string) => {
    count += 1;
    return `${start}${count}"`;
  });
}

const FONT_TABLE_PART =
  `${XML_DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  `<w:font w:name="${OFFICIAL_FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

const FONT_SCHEME =
  '<a:fontScheme name="Office">' +
  ['major', 'minor']
    .map(
      (font) =>
        `<a:${font}Font><a:latin typeface="${OFFICIAL_FONT}"/><a:ea typeface=""/><a:cs typeface=""/></a:${font}Font>`,
    )
    .join('') +
  '</a:fontScheme>';
