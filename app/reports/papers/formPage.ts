import { PAGE, MARGINS, PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { textWidthTwips, wrapText } from '../textMetrics.ts';
import { CELL_MARGIN } from '../word/headerGeometry.ts';
import type { PaperColumn } from './paperModel.ts';

export const FORM_COLUMNS: readonly PaperColumn[] = [
  { title: 'STT', share: 6, align: 'center' },
  { title: 'Nội dung', share: 50, align: 'left' },
  { title: 'Đơn vị tính', share: 16, align: 'center' },
  { title: 'Kết quả', share: 28, align: 'right' },
];

export const FORM_NOTE =
  'Ghi “không” nếu không phát sinh; gạch chéo (/) nếu không thuộc nhiệm vụ; để trống nếu chưa có số liệu.';

/** Height of a row for an activity, in twips. */
export const ACTIVITY_ROW = 300;

/** What a phiếu is filled with before it is laid out. */
type FormSheet = {
  readonly subject: string;
  readonly figures: readonly string[];
  /** Labels of the answers in words. */
  readonly texts: readonly string[];
};

type FormFit = {
  readonly rowHeight: number;
  readonly activityLines: number;
  /** Dotted lines for each answer in words. */
  readonly textLines: number;
};

/** From the roomiest down; the last is taken where even it does not fit. */
const FITS: readonly FormFit[] = [
  { rowHeight: 400, activityLines: 4, textLines: 2 },
  { rowHeight: 400, activityLines: 4, textLines: 1 },
  { rowHeight: 360, activityLines: 3, textLines: 1 },
  { rowHeight: 340, activityLines: 2, textLines: 1 },
  { rowHeight: 300, activityLines: 2, textLines: 1 },
  { rowHeight: 280, activityLines: 0, textLines: 1 },
];

/** The roomiest phiếu that stays on one page with its signatures. */
export function fitFormOnPage(sheet: FormSheet): FormFit {
  const room = PAGE.height - MARGINS.top - MARGINS.bottom - SPARE;
  const fit = FITS.find((each) => formHeight(sheet, each) <= room);
  return fit ?? { rowHeight: 280, activityLines: 0, textLines: 1 };
}

/** Dots to write on, from the end of a label to the end of its last line. */
export function dotsAfter(label: string, lines: number): string {
  const last = wrapText(label, PORTRAIT_TEXT_WIDTH, TEXT).at(-1) ?? '';
  const left = PORTRAIT_TEXT_WIDTH - textWidthTwips(last, TEXT);
  const dot = textWidthTwips(DOT, TEXT);
  const whole = Math.floor(PORTRAIT_TEXT_WIDTH / dot);
  return [Math.floor(left / dot) - 1, ...Array.from({ length: lines - 1 }, () => whole)]
    .map((count) => DOT.repeat(Math.max(1, count)))
    .join('\n');
}

const DOT = '…';
const TEXT = { sizePt: 12 } as const;
const CELL = { sizePt: 11 } as const;
const SUBJECT = { sizePt: 13, bold: true } as const;

/** Times New Roman takes 1.15 of its size a line; twips a point. */
const LINE = 1.15 * 20;

/** Word and its neighbours differ by a line or two. */
const SPARE = 300;

/** Above the table: three lines, the title. Below it: the day, titles, room to sign. */
const HEAD = 3 * (TEXT.sizePt * LINE + 40) + 15 * LINE + 120;
const FOOT = TEXT.sizePt * LINE + 120 + 240 + 14 * LINE + CELL.sizePt * LINE + 1500;

function formHeight({ subject, figures, texts }: FormSheet, fit: FormFit): number {
  const shares = FORM_COLUMNS.reduce((sum, { share }) => sum + share, 0);
  const wide = FORM_COLUMNS[1]?.share ?? 0;
  const cellWidth = (wide / shares) * PORTRAIT_TEXT_WIDTH - 2 * CELL_MARGIN;
  const row = (lines: number, least: number) => Math.max(least, lines * CELL.sizePt * LINE + 40);
  const line = (words: string, more = 0) =>
    (wrapText(words, PORTRAIT_TEXT_WIDTH, TEXT).length + more) * TEXT.sizePt * LINE + 120;
  const subjectLines = wrapText(subject, PORTRAIT_TEXT_WIDTH, SUBJECT).length;
  const rows = figures.map((words) => row(wrapText(words, cellWidth, CELL).length, fit.rowHeight));
  const activities = fit.activityLines === 0 ? 0 : row(1, 0) + fit.activityLines * ACTIVITY_ROW;
  const heights = [
    HEAD,
    subjectLines * SUBJECT.sizePt * LINE + 60,
    line(''),
    row(1, 0),
    ...rows,
    line(FORM_NOTE),
    activities,
    ...texts.map((words) => line(words, fit.textLines - 1)),
    FOOT,
  ];
  return heights.reduce((sum, height) => sum + height, 0);
}
