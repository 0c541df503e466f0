import { Paragraph, type FileChild } from 'docx';
import { formatRoman } from '#app/domain/formatNumber.ts';
import { assertNever } from '#app/domain/result.ts';
import type { BodyBlock } from '#app/domain/reportModel.ts';
import { inlineText } from '../inlineText.ts';
import { dutyTable } from './dutyTable.ts';
import { styledParagraph, textRuns } from './styledText.ts';

/**
 * Sections, headings and paragraphs. The last paragraph keeps with the signature
 * block, which therefore never stands on a page alone; a paragraph before a table
 * keeps with its head.
 */
export function bodyBlocks(blocks: readonly BodyBlock[]): FileChild[] {
  const count = { sections: 0, headings: 0 };
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    switch (block.kind) {
      case 'section':
        count.sections += 1;
        count.headings = 0;
        return heading('Heading1', block.title.toUpperCase(), {
          stated: block.numeral,
          counted: formatRoman(count.sections),
        });
      case 'heading':
        count.headings += 1;
        return heading('Heading2', block.title, {
          stated: String(block.number),
          counted: String(count.headings),
        });
      case 'paragraph':
        return new Paragraph({
          style: 'BodyText',
          ...((next === undefined || next.kind === 'dutyTable') && { keepNext: true }),
          children: block.inlines.flatMap((inline) => textRuns(inlineText(inline))),
        });
      case 'dutyTable':
        return dutyTable(block);
      default:
        return assertNever(block);
    }
  });
}

/** Word numbers headings as they are counted; a number that is another one stands as text. */
function heading(
  style: 'Heading1' | 'Heading2',
  title: string,
  { stated, counted }: { readonly stated: string; readonly counted: string },
): Paragraph {
  return stated === counted
    ? styledParagraph(style, title)
    : styledParagraph(style, `${stated}. ${title}`, { numbering: false });
}
