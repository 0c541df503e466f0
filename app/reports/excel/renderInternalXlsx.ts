import type { Workbook } from 'exceljs';
import type { LedgerRow } from '#app/domain/ledgerModel.ts';
import type { LeaderCopyModel, LeaderUnit } from '#app/domain/reportModel.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { describeWorkbook } from './describeWorkbook.ts';
import { newWorkbook } from './newWorkbook.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';
import {
  addPrintSheet,
  filterRows,
  finishPrintArea,
  freezePanes,
  type SheetCell,
  writeGap,
  writeLine,
  writeRow,
} from './printSheet.ts';
import { HEADING_STYLES, numberStyles, TABLE_STYLES } from './sheetStyles.ts';

/**
 * What stays in the office as a workbook of its own: who is silent, by name and
 * telephone, and every value with its source. It is written beside the leader's
 * copy and never belongs to the release. What people wrote is always text. The
 * same content gives the same bytes.
 */
export async function renderInternalXlsx(
  leader: LeaderCopyModel,
  ledger: readonly LedgerRow[],
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  describeWorkbook(workbook, {
    issuer: leader.issuerName,
    title: `Số liệu nội bộ - ${leader.campaignName}`,
    subject: leader.subject,
  });
  addSilentSheet(workbook, leader);
  addLedgerSheet(workbook, leader, ledger);
  return normaliseXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const INSIDE_NOTICE = 'Lưu hành trong cơ quan, không gửi kèm bản phát hành';

/** Widths in twips, together the text width of the page. */
const SILENT_COLUMNS = [
  { label: 'STT', width: 624 },
  { label: 'Mã', width: 1_000 },
  { label: 'Đơn vị', width: 3_600 },
  { label: 'Tình trạng', width: 1_800 },
  { label: 'Người liên hệ', width: 2_600 },
  { label: 'Điện thoại', width: 1_700 },
  { label: 'Lần nhắc gần nhất, nội dung đề nghị', width: 2_962 },
] as const;

function addSilentSheet(workbook: Workbook, leader: LeaderCopyModel): void {
  const sheet = addPrintSheet(
    workbook,
    'Chưa báo cáo',
    SILENT_COLUMNS.map(({ width }) => width),
  );
  writeLine(sheet, INSIDE_NOTICE, HEADING_STYLES.note);
  writeLine(sheet, 'ĐƠN VỊ CHƯA BÁO CÁO', HEADING_STYLES.title);
  writeLine(sheet, leader.campaignName, HEADING_STYLES.pointer);
  writeGap(sheet, 9);
  const rows = [
    ...leader.missingUnits.map((unit) => ({ unit, state: 'Chưa báo cáo' })),
    ...leader.returnedUnits.map((unit) => ({ unit, state: 'Đề nghị bổ sung' })),
  ];
  const head = writeRow(
    sheet,
    SILENT_COLUMNS.map(({ label }) => ({ value: label, style: TABLE_STYLES.head })),
  );
  freezePanes(sheet, head, 3);
  for (const [index, { unit, state }] of rows.entries()) {
    writeRow(sheet, [
      { value: index + 1, style: TABLE_STYLES.order },
      ...silentCells(unit, state).map((value) => ({ value, style: TABLE_STYLES.text })),
    ]);
  }
  if (rows.length === 0) writeLine(sheet, 'Tất cả đơn vị đã báo cáo.', HEADING_STYLES.note);
  else filterRows(sheet, head);
  finishPrintArea(sheet, { first: head, last: head });
}

function silentCells({ code, name, contact, phone, note }: LeaderUnit, state: string): string[] {
  return [code, name, state, contact, phone, note];
}

const LEDGER_COLUMNS = [
  { label: 'STT', width: 700 },
  { label: 'Mã', width: 900 },
  { label: 'Đơn vị', width: 2_600 },
  { label: 'Nhóm', width: 2_000 },
  { label: 'Chỉ tiêu', width: 2_800 },
  { label: 'Đơn vị tính', width: 1_100 },
  { label: 'Số liệu', width: 1_600 },
  { label: 'Ghi nguyên văn', width: 2_000 },
  { label: 'Ước tính', width: 900 },
  { label: 'Loại báo cáo', width: 1_200 },
  { label: 'Kênh', width: 1_500 },
  { label: 'Tệp, tin nhắn', width: 2_600 },
  { label: 'Vị trí', width: 1_400 },
  { label: 'Người gửi', width: 1_700 },
  { label: 'Ngày nhận', width: 1_300 },
  { label: 'Giờ nhận', width: 900 },
  { label: 'Người nhập', width: 1_700 },
] as const;

function addLedgerSheet(
  workbook: Workbook,
  leader: LeaderCopyModel,
  ledger: readonly LedgerRow[],
): void {
  const sheet = addPrintSheet(
    workbook,
    'Nguồn số liệu',
    LEDGER_COLUMNS.map(({ width }) => width),
  );
  writeLine(sheet, INSIDE_NOTICE, HEADING_STYLES.note);
  writeLine(sheet, 'NGUỒN SỐ LIỆU', HEADING_STYLES.title);
  writeLine(sheet, leader.campaignName, HEADING_STYLES.pointer);
  writeGap(sheet, 9);
  const head = writeRow(
    sheet,
    LEDGER_COLUMNS.map(({ label }) => ({ value: label, style: TABLE_STYLES.head })),
  );
  freezePanes(sheet, head, 3);
  for (const [index, row] of ledger.entries()) writeRow(sheet, ledgerCells(row, index + 1));
  if (ledger.length === 0) writeLine(sheet, 'Chưa có số liệu.', HEADING_STYLES.note);
  else filterRows(sheet, head);
  finishPrintArea(sheet, { first: head, last: head });
}

function ledgerCells(row: LedgerRow, order: number): SheetCell[] {
  const { text, centredText, order: orderStyle, date } = TABLE_STYLES;
  return [
    { value: order, style: orderStyle },
    ...[row.unitCode, row.unitName, row.group, row.indicator].map((value) => ({
      value,
      style: text,
    })),
    { value: row.unitOfMeasure, style: centredText },
    valueCell(row),
    { value: row.raw, style: text },
    { value: row.isApproximate ? 'có' : '', style: centredText },
    { value: row.kind, style: centredText },
    ...[row.channel, row.file, row.at, row.sentBy].map((value) => ({ value, style: text })),
    { value: new Date(`${row.receivedOn}T00:00:00Z`), style: date },
    { value: row.receivedTime ?? '', style: centredText },
    { value: row.enteredBy, style: text },
  ];
}

/** A number is a number, a text a text; where there is neither, the sign of the state. */
function valueCell({ value, state }: LedgerRow): SheetCell {
  if (typeof value === 'number') return { value, style: numberStyles([value]).plain };
  if (value !== null) return { value, style: TABLE_STYLES.text };
  return { value: state === 'value' ? '' : STATE_SIGNS[state], style: TABLE_STYLES.sign };
}
