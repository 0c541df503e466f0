import { BorderStyle, Paragraph } from 'docx';

/** The solid line under an element is 1/3 to 1/2 of its text; the product takes 0.4. */
export const SHORT_LINE_SHARE = 0.4;

/**
 * A centred solid line of an exact length: a low paragraph with a bottom border
 * and equal indents. Both widths in twips; `roomWidth` is what lies between the
 * margins of the page or cell, `spaceAfter` separates it from a table below.
 */
export function shortLine(lengthTwips: number, roomWidth: number, spaceAfter = 0): Paragraph {
  const indent = Math.max(0, Math.round((roomWidth - lengthTwips) / 2));
  return new Paragraph({
    style: 'ShortLine',
    spacing: { after: spaceAfter },
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}
