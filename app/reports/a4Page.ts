/**
 * A4 and the smallest margins Nghị định 30/2020, Phụ lục I allows, in twips:
 * only these leave the 9354 twips that the header table of Mẫu 1.4 needs.
 */
export const PAGE = { width: 11906, height: 16838 } as const;
export const MARGINS = {
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

/** Heights between the margins, in twips. */
export const PORTRAIT_TEXT_HEIGHT = PAGE.height - MARGINS.top - MARGINS.bottom;
export const LANDSCAPE_TEXT_HEIGHT = PAGE.width - MARGINS.top - MARGINS.bottom;
