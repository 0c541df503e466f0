import { BorderStyle } from 'docx';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Thin black lines inside and around, for tables the docx library writes. */
export const TABLE_LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
