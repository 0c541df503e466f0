import { STATE_SIGNS } from '#app/domain/value.ts';
import type { Coverage, ReportModel } from '#app/domain/reportModel.ts';
import { annexPointer } from '../annexPointer.ts';
import type { TotalReference } from './addDetailSheet.ts';
import {
  finishPrintArea,
  type PrintSheet,
  type SheetCell,
  writeGap,
  writeLine,
  writeRow,
} from './printSheet.ts';
import { HEADING_STYLES, TABLE_STYLES } from './sheetStyles.ts';
import { totalValue } from './totalFormulas.ts';

/** Columns of the summary sheet in twips: STT, group, indicator, unit of measure, total, units. */
export const SUMMARY_WIDTHS: readonly number[] = [624, 3_400, 5_262, 1_600, 1_800, 1_600];

/**
 * Fills the first sheet: what the workbook belongs to, how many units reported,
 * and every total as a formula that points into the detail sheets. Units that
 * did not report are a count here, never named.
 */
export function fillSummarySheet(
  sheet: PrintSheet,
  model: ReportModel,
  totals: readonly TotalReference[],
): void {
  writeOfficialHeading(sheet, model);
  writeCoverage(sheet, model.coverage, model.cutOffOn);
  const head = totals.length === 0 ? null : writeTotals(sheet, totals);
  finishPrintArea(sheet, head);
}

function writeOfficialHeading(sheet: PrintSheet, { header, typeName, subject }: ReportModel): void {
  const { superior, issuer, blank, title, pointer } = HEADING_STYLES;
  const lines = [
    ...(header.superior === null ? [] : [{ value: header.superior, style: superior }]),
    ...header.issuerLines.map((value) => ({ value, style: issuer })),
  ];
  for (const line of lines) {
    writeRow(sheet, [
      { ...line, span: ISSUER_SPAN },
      { value: null, style: blank, span: SUMMARY_WIDTHS.length - ISSUER_SPAN },
    ]);
  }
  writeGap(sheet, 12);
  writeLine(sheet, typeName, title);
  writeLine(sheet, subject, title);
  writeLine(sheet, annexPointer(header), pointer);
  writeGap(sheet, 12);
}

/** The issuer stands at the left, over STT and group. */
const ISSUER_SPAN = 2;

type CoverageLine = {
  readonly figure: keyof Coverage;
  readonly order: number | null;
  readonly label: string;
};

const COVERAGE_LINES: readonly CoverageLine[] = [
  { figure: 'expected', order: 1, label: 'Đơn vị phải báo cáo' },
  { figure: 'reported', order: 2, label: 'Đơn vị đã báo cáo, trong đó:' },
  { figure: 'onTime', order: null, label: 'Đúng hạn' },
  { figure: 'late', order: null, label: 'Sau hạn' },
  { figure: 'none', order: null, label: 'Không có hoạt động' },
  { figure: 'returned', order: 3, label: 'Đơn vị được đề nghị bổ sung báo cáo' },
  { figure: 'missing', order: 4, label: 'Đơn vị chưa báo cáo' },
];

function writeCoverage(sheet: PrintSheet, coverage: Coverage, cutOffOn: string | null): void {
  const { head, count, boldText, share, date } = TABLE_STYLES;
  writeLine(sheet, '1. Tình hình báo cáo của các đơn vị', HEADING_STYLES.caption);
  writeRow(sheet, [
    { value: 'STT', style: head },
    { value: 'Nội dung', style: head, span: 2 },
    { value: 'Đơn vị tính', style: head },
    { value: 'Số lượng', style: head, span: 2 },
  ]);
  const rows = new Map<keyof Coverage, number>();
  for (const { figure, order, label } of COVERAGE_LINES) {
    const value = { value: coverage[figure], style: count };
    rows.set(figure, writeRow(sheet, coverageCells(order, label, 'đơn vị', value)));
  }
  const reported = `E${rows.get('reported')}`;
  const expected = `E${rows.get('expected')}`;
  const shareCell: SheetCell = {
    value: {
      formula: `IF(${expected}=0,"${STATE_SIGNS.missing}",${reported}/${expected})`,
      result: coverage.expected === 0 ? STATE_SIGNS.missing : coverage.reported / coverage.expected,
    },
    style: share,
  };
  const [order, name, measure, ...rest] = coverageCells(
    5,
    'Tỷ lệ đơn vị đã báo cáo',
    '%',
    shareCell,
  );
  writeRow(sheet, [order, { ...name, style: boldText }, measure, ...rest]);
  if (cutOffOn !== null) {
    const cutOff = { value: new Date(`${cutOffOn}T00:00:00Z`), style: date };
    writeRow(sheet, coverageCells(6, 'Số liệu tính đến ngày', '', cutOff));
  }
  writeGap(sheet, 12);
}

function coverageCells(
  order: number | null,
  label: string,
  measure: string,
  value: SheetCell,
): [SheetCell, SheetCell, SheetCell, SheetCell] {
  const { order: orderStyle, text, indentedText, centredText } = TABLE_STYLES;
  return [
    { value: order, style: orderStyle },
    { value: label, style: order === null ? indentedText : text, span: 2 },
    { value: measure, style: centredText },
    { ...value, span: 2 },
  ];
}

function writeTotals(
  sheet: PrintSheet,
  totals: readonly TotalReference[],
): { readonly first: number; readonly last: number } {
  const { head, columnNumber } = TABLE_STYLES;
  writeLine(sheet, '2. Tổng số theo chỉ tiêu', HEADING_STYLES.caption);
  const labels = ['STT', 'Nhóm', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', 'Số đơn vị có số liệu'];
  const marks = ['A', 'B', 'C', 'D', '(1)', '(2)'];
  const first = writeRow(
    sheet,
    labels.map((value) => ({ value, style: head })),
  );
  const last = writeRow(
    sheet,
    marks.map((value) => ({ value, style: columnNumber })),
  );
  for (const [index, reference] of totals.entries()) {
    writeTotalRow(sheet, reference, index + 1);
  }
  return { first, last };
}

/** The group stands in every row, so that the list can be filtered and no page lacks it. */
function writeTotalRow(
  sheet: PrintSheet,
  { groupLabel, column, total, styles, totalAddress, unitsAddress }: TotalReference,
  order: number,
): void {
  const { order: orderStyle, text, centredText, boldSign, count } = TABLE_STYLES;
  writeRow(sheet, [
    { value: order, style: orderStyle },
    { value: groupLabel, style: text },
    { value: column.label, style: text },
    { value: column.unitOfMeasure, style: centredText },
    {
      value: { formula: totalAddress, result: totalValue(total) },
      style: total.value === null ? boldSign : styles.bold,
    },
    { value: { formula: unitsAddress, result: total.units }, style: count },
  ]);
}
