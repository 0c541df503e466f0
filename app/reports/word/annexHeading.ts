import type { Paragraph } from 'docx';
import { annexName, annexPointer } from '../annexPointer.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { textWidthTwips } from '../textMetrics.ts';
import { LANDSCAPE_TEXT_WIDTH, PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { annexOrientation } from '../annexGeometry.ts';
import { SHORT_LINE_SHARE, shortLine } from './shortLine.ts';
import { styledParagraph } from './styledText.ts';

/** `Phụ lục I`, the title in capitals, the pointer to the report and a short line. */
export function annexHeading(annex: Annex, model: ReportModel): Paragraph[] {
  const room = annexOrientation(annex) === 'landscape' ? LANDSCAPE_TEXT_WIDTH : PORTRAIT_TEXT_WIDTH;
  const pointer = annexPointer(model.header);
  const pointerWidth = textWidthTwips(pointer, { sizePt: 13, italic: true });
  return [
    styledParagraph('AnnexNumber', annexName(annex)),
    styledParagraph('AnnexTitle', annex.title.toUpperCase()),
    styledParagraph('AnnexPointer', pointer),
    shortLine(Math.min(pointerWidth, room) * POINTER_LINE_SHARE, room, SPACE_BEFORE_CONTENT),
  ];
}

/** Closes an annex; it stands below the table or the photos (Nghị định 30/2020, Mẫu 2.1). */
export function annexEndMark(): Paragraph {
  return styledParagraph('EndMark', './.');
}

/** No length is ruled here and the pointer is long: half the usual share reads as "short". */
const POINTER_LINE_SHARE = SHORT_LINE_SHARE / 2;

const SPACE_BEFORE_CONTENT = 120;
