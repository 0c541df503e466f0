import { Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import type { StyleId } from './paragraphStyles.ts';

/** A paragraph in one of the document's own styles; further options only where the text decides them. */
export function styledParagraph(
  style: StyleId,
  text: string,
  options: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...options, style, children: textRuns(text) });
}

/**
 * Runs of a text: the one way text gets into a document, so every character
 * has passed `cleanXmlText`. A line feed becomes a line break. The look comes
 * from the paragraph's style; `sizePt` overrides its size where a text must fit.
 */
export function textRuns(text: string, sizePt?: number): TextRun[] {
  const size = sizePt === undefined ? {} : { size: sizePt * 2 };
  return cleanXmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...size, ...(index > 0 && { break: 1 }) }));
}
