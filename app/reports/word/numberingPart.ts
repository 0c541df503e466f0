/**
 * The part `word/numbering.xml`: mục in Roman numerals and, under each, khoản
 * from 1, bound to their heading styles. A heading that is moved, added or
 * taken out in Word numbers the others anew.
 */
export function writeNumberingPart(): string {
  const levels = [
    { style: 'Heading1', format: 'upperRoman' },
    { style: 'Heading2', format: 'decimal' },
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>',
    ...levels.map(
      ({ style, format }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
        `<w:pStyle w:val="${style}"/><w:suff w:val="space"/>` +
        `<w:lvlText w:val="%${level + 1}."/><w:lvlJc w:val="left"/></w:lvl>`,
    ),
    `</w:abstractNum><w:num w:numId="${HEADING_LIST}"><w:abstractNumId w:val="1"/></w:num>`,
    '</w:numbering>',
  ].join('');
}

/** Number of the list the heading styles belong to. */
export const HEADING_LIST = 1;
