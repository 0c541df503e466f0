import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { newWorkbook } from './newWorkbook.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';
import { addPrintSheet, finishPrintArea, freezePanes, writeRow } from './printSheet.ts';
import { HEADING_STYLES, TABLE_STYLES } from './sheetStyles.ts';

/** One change of one entry of the audit record in words. */
export type RecordLine = {
  readonly sequence: number;
  readonly moment: string;
  readonly actor: string;
  readonly machine: string;
  readonly action: string;
  readonly subject: string;
  readonly change: string;
};

/**
 * The audit record as a workbook to be read, filtered and printed, one row a
 * change. What people typed is text, never a formula.
 */
export async function renderRecordXlsx(
  officeName: string,
  lines: readonly RecordLine[],
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.title = 'Nhật ký';
  workbook.creator = cleanXmlText(officeName);
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = FIXED_MOMENT;
  workbook.modified = FIXED_MOMENT;
  const sheet = addPrintSheet(
    workbook,
    'Nhật ký',
    COLUMNS.map(({ width }) => width),
  );
  writeRow(sheet, [{ value: officeName, style: HEADING_STYLES.issuer, span: COLUMNS.length }]);
  writeRow(sheet, [{ value: 'NHẬT KÝ', style: HEADING_STYLES.title, span: COLUMNS.length }]);
  const head = writeRow(
    sheet,
    COLUMNS.map(({ label }) => ({ value: label, style: TABLE_STYLES.head })),
  );
  freezePanes(sheet, head, 1);
  const rows = lines.flatMap(piecesOf);
  for (const line of rows) {
    writeRow(sheet, [
      { value: line.sequence, style: TABLE_STYLES.order },
      { value: line.moment, style: TABLE_STYLES.centredText },
      { value: line.actor, style: TABLE_STYLES.text },
      { value: line.machine, style: TABLE_STYLES.text },
      { value: line.action, style: TABLE_STYLES.text },
      { value: line.subject, style: TABLE_STYLES.text },
      { value: line.change, style: TABLE_STYLES.text },
    ]);
  }
  finishPrintArea(sheet, { first: head, last: head });
  sheet.worksheet.autoFilter = {
    from: { row: head, column: 1 },
    to: { row: head + rows.length, column: COLUMNS.length },
  };
  return normaliseXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A fixed moment: the same record gives the same bytes. */
const FIXED_MOMENT = new Date(Date.UTC(1980, 0, 1));

/** Widths in twips, together the text width of the page. */
const COLUMNS = [
  { label: 'Số', width: 700 },
  { label: 'Lúc', width: 1_300 },
  { label: 'Người làm', width: 1_700 },
  { label: 'Máy', width: 1_386 },
  { label: 'Việc', width: 1_900 },
  { label: 'Nội dung', width: 2_900 },
  { label: 'Thay đổi', width: 4_400 },
] as const;

/** What one row of the sheet has room for; a longer text goes on in the next row, so that rows can be filtered. */
const LONGEST_PIECE = 700;

function piecesOf(line: RecordLine): RecordLine[] {
  const count = Math.max(1, Math.ceil(line.change.length / LONGEST_PIECE));
  return Array.from({ length: count }, (_, place) => ({
    ...line,
    change: line.change.slice(place * LONGEST_PIECE, (place + 1) * LONGEST_PIECE),
  }));
}
