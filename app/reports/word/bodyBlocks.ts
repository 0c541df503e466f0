import { Paragraph, type Table } from 'docx';
import { assertNever } from '#app/domain/result.ts';
import type { BodyBlock } from '#app/domain/reportModel.ts';
import { inlineText } from '../inlineText.ts';
import { dutyTable } from './dutyTable.ts';
import { styledParagraph, textRuns } from './styledText.ts';

/**
 * Sections, headings and paragraphs. The last paragraph keeps with the signature
 * block, which therefore never stands on a page alone.
 */
export function bodyBlocks(blocks: readonly BodyBlock[]): (Paragraph | Table)[] {
  return blocks.map((block, index) => bodyBlock(block, index === blocks.length - 1));
}

function bodyBlock(block: BodyBlock, isLast: boolean): Paragraph | Table {
  switch (block.kind) {
    case 'section':
      return styledParagraph('Heading1', `${block.numeral}. ${block.title.toUpperCase()}`);
    case 'heading':
      return styledParagraph('Heading2', `${block.number}. ${block.title}`);
    case 'paragraph':
      return new Paragraph({
        style: 'BodyText',
        ...(isLast && { keepNext: true }),
        children: block.inlines.flatMap((inline) => textRuns(inlineText(inline))),
      });
    case 'dutyTable':
      return dutyTable(block);
    default:
      return assertNever(block);
  }
}
