import {
  foundInPieces,
  type DocumentText,
  type Found,
  type Line,
  type Span,
} from './documentText.ts';
import { findDates } from './findDates.ts';
import { readColumns } from './readColumns.ts';

export type ReadRow = {
  readonly order: number;
  readonly title: Found<string>;
  readonly timeText: Found<string>;
  readonly date: Found<string> | null;
  readonly part: string | null;
};

/**
 * Rows of a programme table whose cells an extraction broke over lines. A row is
 * a title and then its time (or the reverse where the heading says so); its number
 * may stand before, between or after them. Rows without a time are left out.
 */
export function readProgramme(document: DocumentText, within: Span): ReadRow[] {
  const heading = HEADING.exec(document.folded.slice(within.start, within.end));
  if (heading === null) return [];
  const start = within.start + heading.index + heading[0].length;
  const isTimeFirst = /thời gian[^]*(?:hoạt động|nội dung)/u.test(heading[0]);
  const parts = tableParts(document, { start, end: within.end });
  const head = document.lines.findLast((line) => line.start < start);
  const marked = head === undefined ? null : readColumns(document, head, parts);
  if (marked !== null) return toRows(document, marked);
  const rows: { title: Span[]; time: Span[]; order: number | null }[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    const expected = (last?.order ?? rows.length) + 1;
    const numbered = takeNumber(document, part, last === undefined ? 1 : expected);
    if (numbered === 'end') break;
    const { order, rest } = numbered;
    if (order !== null) openRow(rows, order, isTimeFirst);
    for (const { span, isTime } of cellsOf(document, rest, rows.at(-1))) {
      const row = rows.at(-1);
      const startsRow = isTimeFirst
        ? isTime && (row === undefined || row.title.length > 0)
        : !isTime && (row === undefined || row.time.length > 0);
      if (startsRow) rows.push({ title: [], time: [], order: null });
      rows.at(-1)?.[isTime ? 'time' : 'title'].push(span);
    }
  }
  return toRows(document, rows);
}

function toRows(
  document: DocumentText,
  rows: readonly {
    readonly title: readonly Span[];
    readonly time: readonly Span[];
    readonly order: number | null;
  }[],
): ReadRow[] {
  return rows.flatMap(({ title, time, order }, index) => {
    const read = toRow(document, title, time);
    return read === null ? [] : [{ order: order ?? index + 1, ...read }];
  });
}

const HEADING =
  /(?:^|\n)[ \t]*(?:stt|tt|số tt)\s{1,9}(?:(?:tên )?(?:hoạt động|nội dung|chương trình|thời gian)[^\n]{0,40}\s{0,9}){2,3}(?=\n)/u;

/** A number right before its row opens it; one inside or behind a row only names it. */
function openRow(
  rows: { title: Span[]; time: Span[]; order: number | null }[],
  order: number,
  isTimeFirst: boolean,
): void {
  const last = rows.at(-1);
  const isOpen =
    last !== undefined && (isTimeFirst ? last.title.length === 0 : last.time.length === 0);
  if (isOpen && last.order === null) last.order = order;
  else rows.push({ title: [], time: [], order });
}

function tableParts(document: DocumentText, { start, end }: Span): Line[] {
  return document.lines.filter((line) => line.end > start && line.start < end);
}

/** The order number at the start of a line; a numbered heading ends the table. */
function takeNumber(
  { work }: DocumentText,
  { start, end }: Span,
  expected: number,
): { readonly order: number | null; readonly rest: Span } | 'end' {
  const text = work.slice(start, end);
  if (/^(?:\d{1,2}|[IVX]{1,4})[.)/]\s+\p{Lu}/u.test(text)) return 'end';
  const number = /^(?<order>\d{1,2})\.?(?:\s+|$)/u.exec(text);
  if (number === null || Number(number.groups?.['order']) !== expected) {
    return { order: null, rest: { start, end } };
  }
  return { order: expected, rest: { start: start + number[0].length, end } };
}

/** Cells of one line: a title, a time, or a title with its time behind it. */
function cellsOf(
  document: DocumentText,
  { start, end }: Span,
  row: { readonly title: Span[]; readonly time: Span[] } | undefined,
): { readonly span: Span; readonly isTime: boolean }[] {
  const text = document.folded.slice(start, end);
  if (text.trim() === '') return [];
  const isTimeOpen =
    row !== undefined && row.time.length > 0 && goesOnWithTime(document, row.time, { start, end });
  if (isTimeOpen || TIME_LINE.test(text)) {
    const time = DAY_THEN_TITLE.exec(text) ?? TIME_THEN_TITLE.exec(text);
    const cut = time === null ? end : start + time[0].length;
    const title = { span: { start: cut, end }, isTime: false };
    return [{ span: { start, end: cut }, isTime: true }, ...(cut < end ? [title] : [])];
  }
  const behind = TIME_BEHIND.exec(text);
  if (behind === null) return [{ span: { start, end }, isTime: false }];
  const cut = start + behind.index;
  return [
    { span: { start, end: cut }, isTime: false },
    { span: { start: cut, end }, isTime: true },
  ];
}

const TIME_LINE =
  /^(?:(?:sáng|chiều|tối|trưa|đêm|cả ngày)(?!\p{L})(?:\s|$)|ngày\s{1,5}\d|từ\s{1,5}(?:ngày|\d)|\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}(?!\p{L})|\d{1,2}\s(?:ngày|buổi)(?!\p{L})|\d{1,2}\/\d{1,2}(?!\d)|thứ\s(?:hai|ba|tư|năm|sáu|bảy)|\d{1,2}-\d{1,2}\/\d{1,2}|trong\s(?:\d|suốt))/u;
const TIME_BEHIND =
  /(?<=\S\s{1,30})(?:(?:sáng|chiều|tối|trưa)\s{1,3}(?:ngày\s{1,3})?(?:\d{1,2}\/\d{1,2}(?:\/\d{4})?)?|\d{1,2}\s?(?:h|giờ|:)\s?\d{2}(?:\s?-\s?\d{1,2}\s?(?:h|giờ|:)\s?\d{2})?(?:,?\s{0,2}(?:ngày\s)?\d{1,2}\/\d{1,2}(?:\/\d{4})?)?|ngày\s\d{1,2}\/\d{1,2}(?:\/\d{4})?)$/u;
const DAY_THEN_TITLE =
  /^(?:(?:sáng|chiều|tối|trưa|đêm)\s{1,3})?(?:ngày\s{1,3})?\d{1,2}\/\d{1,2}(?:\/\d{4})?\s{1,30}(?=\p{L})/u;
const TIME_THEN_TITLE =
  /^(?:từ\s)?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}(?:\s?(?:-|đến)\s?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2})?\s{1,30}(?=\p{L})(?!ngày|sáng|chiều|tối|thứ)/u;

/** A time is complete with its year; before that, a line of digits or small letters belongs to it. */
function goesOnWithTime(
  { folded, work }: DocumentText,
  time: readonly Span[],
  next: Span,
): boolean {
  const soFar = time.map(({ start, end }) => folded.slice(start, end).trim()).join(' ');
  const text = work.slice(next.start, next.end);
  if (/\d{4}$/u.test(soFar)) return false;
  if (/(?:ngày|tháng|năm|từ|đến|-|,|\/)$|^(?:sáng|chiều|tối)$/u.test(soFar)) {
    return /^(?:\d|ngày|tháng|năm|-)/u.test(text);
  }
  return /^(?:\p{Ll}|\d{1,2}\/\d{1,2})/u.test(text) && text.length <= 30;
}

function toRow(
  document: DocumentText,
  title: readonly Span[],
  time: readonly Span[],
): Omit<ReadRow, 'order'> | null {
  const name = foundInPieces(document, title, { after: ';' });
  const when = foundInPieces(document, time, { after: ';' });
  if (name === null || when === null) return null;
  const date = findDates(document, when.span).find(({ iso }) => iso !== null);
  const part = /^(?:từ\s)?(sáng|chiều|tối|trưa|đêm)(?!\p{L})/u.exec(when.value.toLowerCase())?.[1];
  return {
    title: name,
    timeText: when,
    date:
      date === undefined
        ? null
        : { value: date.iso ?? '', span: { start: date.start, end: date.end } },
    part: part ?? null,
  };
}
