import type { Style } from 'exceljs';
import type { IndicatorType } from '#app/domain/value.ts';
import { HEADING_STYLES, TABLE_STYLES, type SheetStyle } from './sheetStyles.ts';

/** Pale ground of a cell that waits for an answer; printed grey-white, it does not eat the pen. */
const OPEN_FILL = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFFFFBEB' },
} as const;

const GROUP_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEDE8' } } as const;

/** Looks of a form: what is locked, and what is open to be filled in. */
export const FORM_STYLES = {
  subject: { ...HEADING_STYLES.title, sizePt: 13, excel: sized(HEADING_STYLES.title, 13) },
  group: {
    ...TABLE_STYLES.boldText,
    excel: { ...TABLE_STYLES.boldText.excel, fill: GROUP_FILL },
  },
  fixedText: TABLE_STYLES.boldText,
  openText: open(TABLE_STYLES.text, '@'),
  openChoice: open(TABLE_STYLES.centredText),
  openDate: open(TABLE_STYLES.centredText, 'dd/mm/yyyy'),
  openCount: open(TABLE_STYLES.count),
  signTitle: { ...HEADING_STYLES.issuer, sizePt: 12, excel: sized(HEADING_STYLES.issuer, 12) },
  signNote: { ...HEADING_STYLES.pointer, sizePt: 12, excel: sized(HEADING_STYLES.pointer, 12) },
} as const satisfies Readonly<Record<string, SheetStyle>>;

const OPEN_DECIMAL = open(TABLE_STYLES.count, '#,##0.0#');

/** The look of one answer. Texts have the text format, so that "=…" stays what was typed. */
export function valueStyle(type: IndicatorType): SheetStyle {
  if (type === 'text') return FORM_STYLES.openText;
  return type === 'decimal' ? OPEN_DECIMAL : FORM_STYLES.openCount;
}

function open(style: SheetStyle, numFmt?: string): SheetStyle {
  return {
    ...style,
    excel: {
      ...style.excel,
      fill: OPEN_FILL,
      protection: { locked: false },
      ...(numFmt === undefined ? {} : { numFmt }),
    },
  };
}

function sized({ excel }: SheetStyle, size: number): Partial<Style> {
  return { ...excel, font: { ...excel.font, size } };
}
