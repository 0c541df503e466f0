import {
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';

/**
 * A4 and the smallest margins Nghị định 30/2020, Phụ lục I allows, in twips:
 * only these leave the 9354 twips that the header table of Mẫu 1.4 needs.
 */
const PAGE = { width: 11906, height: 16838 } as const;
const MARGINS = {
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 851,
  header: 567,
  footer: 567,
} as const;

/** Width between the margins, in twips. */
export const PORTRAIT_TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
export const LANDSCAPE_TEXT_WIDTH = PAGE.height - MARGINS.left - MARGINS.right;

/** Height between the margins of a landscape page, in twips. */
export const LANDSCAPE_TEXT_HEIGHT = PAGE.width - MARGINS.top - MARGINS.bottom;

/**
 * A section that counts its pages from 1 and shows the number in the top
 * margin from its second page on. The first-page header stands there empty,
 * or with the notice given.
 */
export function pageSection(
  orientation: 'portrait' | 'landscape',
  children: readonly FileChild[],
  firstPageHeader: readonly Paragraph[] = [new Paragraph({ style: 'PageNumber' })],
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation:
            orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGINS,
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: firstPageHeader }),
    },
    children,
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: 'PageNumber',
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}
