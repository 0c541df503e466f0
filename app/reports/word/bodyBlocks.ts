import { Paragraph, type Table } from 'docx';
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
export function bodyBlocks(blocks: readonly BodyBlock[]): (Paragraph | Table)[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    return bodyBlock(block, next === undefined || next.kind === 'dutyTable');
  });
}

function bodyBlock(block: BodyBlock, keepNext: boolean): Paragraph | Table {
  switch (block.kind) {
    case 'section':
      return styledParagraph('Heading1', `${block.numeral}. ${block.title.toUpperCase()}`);
    case 'heading':
      return styledParagraph('Heading2', `${block.number}. ${block.title}`);
    case 'paragraph':
      return new Paragraph({
        style: 'BodyText',
        ...(keepNext && { keepNext }),
        children: block.inlines.flatMap((inline) => textRuns(inlineText(inline))),
      });
    case 'dutyTable':
      return dutyTable(block);
    default:
      return assertNever(block);
  }
}
