import {
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from 'docx';
import { MARGINS, PAGE, PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { styledParagraph, textRuns } from './styledText.ts';

/**
 * A section that counts its pages from 1 and shows the number in the top
 * margin from its second page on; the first page's header stands there empty.
 */
export function officialSection(
  orientation: 'portrait' | 'landscape',
  children: readonly FileChild[],
): ISectionOptions {
  return {
    properties: sectionProperties(orientation),
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({ style: 'PageNumber' })] }),
    },
    children: [...children, closingParagraph()],
  };
}

/** A portrait section whose every page carries a notice on top, from page 2 on with the page number. */
export function noticeSection(notice: string, children: readonly FileChild[]): ISectionOptions {
  return {
    properties: sectionProperties('portrait'),
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: 'InsideNotice',
            tabStops: [{ type: TabStopType.RIGHT, position: PORTRAIT_TEXT_WIDTH }],
            children: [
              ...textRuns(notice),
              new TextRun({ children: [new Tab(), PageNumber.CURRENT] }),
            ],
          }),
        ],
      }),
      first: new Header({ children: [styledParagraph('InsideNotice', notice)] }),
    },
    children: [...children, closingParagraph()],
  };
}

function sectionProperties(orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      // The library swaps width and height of a landscape page itself.
      size: {
        width: PAGE.width,
        height: PAGE.height,
        orientation:
          orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: MARGINS,
      pageNumbers: { start: 1 },
    },
  };
}

/** Word wants a paragraph after a table that ends a document; this one takes 3 points. */
function closingParagraph(): Paragraph {
  return new Paragraph({ style: 'ShortLine' });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: 'PageNumber',
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}
