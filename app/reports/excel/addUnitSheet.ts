import type { Workbook } from 'exceljs';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { invariant } from '#app/domain/result.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import type { IndicatorColumn, TotalCell, UnitAnnex, UnitTable } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { longestWordTwips, textWidthTwips } from '../textMetrics.ts';
import {
  addPrintSheet,
  type CellFormula,
  finishPrintArea,
  freezePanes,
  mergeDown,
  type PrintSheet,
  type SheetCell,
  writeGap,
  writeLine,
  writeRow,
} from './printSheet.ts';
import { HEADING_STYLES, type NumberStyles, numberStyles, TABLE_STYLES } from './sheetStyles.ts';
import { totalFormula, totalValue, unitsFormula } from './totalFormulas.ts';
import { annexName } from '../annexPointer.ts';
import { writeAnnexHeading } from './writeAnnexHeading.ts';

/** One indicator of a unit sheet and where its total stands, for formulas on other sheets. */
export type TotalReference = {
  readonly groupLabel: string;
  readonly column: IndicatorColumn;
  readonly total: TotalCell;
  /** Looks of the column's numbers, so that a copy shows as many decimals. */
  readonly styles: NumberStyles;
  /** Quoted sheet name and cell: `'Phụ lục I'!C9`. */
  readonly totalAddress: string;
  readonly unitsAddress: string;
};

/**
 * Adds one table of the unit annex: heading, group and indicator heads, column
 * numbers, live totals, the units that reported, notes.
 */
export function addUnitSheet(
  workbook: Workbook,
  annex: UnitAnnex,
  table: UnitTable,
  header: OfficialHeader,
): readonly TotalReference[] {
  const columns = sheetColumns(table);
  const name = [annexName(annex), table.caption].filter((part) => part !== null).join(' - ');
  const sheet = addPrintSheet(workbook, name, [
    table.orderWidth,
    table.nameWidth,
    ...columns.map(({ width }) => width),
  ]);
  writeAnnexHeading(sheet, annex, header);
  if (table.caption !== null) writeLine(sheet, table.caption, HEADING_STYLES.caption);
  const head = writeTableHead(sheet, table, columns);
  freezePanes(sheet, head.last, FIXED_COLUMNS);
  const totalRow = writeRow(sheet, [
    { value: null, style: TABLE_STYLES.order },
    { value: 'Tổng số', style: TABLE_STYLES.boldText },
    ...columns.map(({ total, styles }) => ({
      value: totalValue(total),
      style: total.value === null ? TABLE_STYLES.boldSign : styles.bold,
    })),
  ]);
  const unitsRow = writeRow(sheet, [
    { value: null, style: TABLE_STYLES.order },
    { value: 'Số đơn vị có số liệu', style: TABLE_STYLES.italicText },
    ...columns.map(({ total }) => ({ value: total.units, style: TABLE_STYLES.italicCount })),
  ]);
  writeUnitRows(sheet, table, columns);
  if (table.rows.length > 0) makeTotalsLive(sheet, columns, totalRow, unitsRow);
  writeGap(sheet, 6);
  for (const note of annex.notes) writeLine(sheet, note, HEADING_STYLES.note);
  finishPrintArea(sheet, head);
  return columns.map(({ groupLabel, column, total, styles, number }) => {
    const { letter } = sheet.worksheet.getColumn(number);
    return {
      groupLabel,
      column,
      total,
      styles,
      totalAddress: `'${name}'!${letter}${totalRow}`,
      unitsAddress: `'${name}'!${letter}${unitsRow}`,
    };
  });
}

/** Order and name stand before the indicators. */
const FIXED_COLUMNS = 2;
/** Room beside the longest number or word of a column, in twips. */
const COLUMN_PADDING = 170;

type SheetColumn = {
  /** Column of the sheet, from 1. */
  readonly number: number;
  readonly width: number;
  readonly groupLabel: string;
  readonly column: IndicatorColumn;
  readonly total: TotalCell;
  readonly styles: NumberStyles;
};

function sheetColumns(table: UnitTable): readonly SheetColumn[] {
  const placed = table.groups.flatMap(({ label, columns }) =>
    columns.map((column) => ({ groupLabel: label, column })),
  );
  return placed.map(({ groupLabel, column }, index) => {
    const total = table.totals[index];
    invariant(total?.indicator === column.indicator, 'totals stand in column order');
    const values = table.rows.flatMap(({ cells }) => {
      const cell = cells[index];
      return cell?.kind === 'number' ? [cell.value] : [];
    });
    if (total.value !== null) values.push(total.value);
    return {
      number: FIXED_COLUMNS + index + 1,
      width: Math.max(column.width, neededWidth(column, values)),
      groupLabel,
      column,
      total,
      styles: numberStyles(values),
    };
  });
}

/** A number that does not fit prints as ####, whatever width the model planned. */
function neededWidth(column: IndicatorColumn, values: readonly number[]): number {
  const numbers = values.map((value) =>
    textWidthTwips(formatNumber(value), numberStyles(values).bold),
  );
  const words = longestWordTwips(columnLabel(column), TABLE_STYLES.head);
  return Math.max(words, ...numbers) + COLUMN_PADDING;
}

function columnLabel({ label, unitOfMeasure }: IndicatorColumn): string {
  return unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`;
}

function writeTableHead(
  sheet: PrintSheet,
  table: UnitTable,
  columns: readonly SheetColumn[],
): { readonly first: number; readonly last: number } {
  const { head, columnNumber } = TABLE_STYLES;
  const first = writeRow(sheet, [
    { value: 'STT', style: head },
    { value: 'Đơn vị', style: head },
    ...table.groups.map((group) => ({
      value: group.label,
      style: head,
      span: group.columns.length,
    })),
  ]);
  const labels = writeRow(sheet, [
    { value: null, style: head },
    { value: null, style: head },
    ...columns.map(({ column }) => ({ value: columnLabel(column), style: head })),
  ]);
  mergeDown(sheet, 1, first, labels);
  mergeDown(sheet, 2, first, labels);
  const last = writeRow(sheet, [
    { value: 'A', style: columnNumber },
    { value: 'B', style: columnNumber },
    ...columns.map(({ column }) => ({ value: `(${column.number})`, style: columnNumber })),
  ]);
  return { first, last };
}

function writeUnitRows(sheet: PrintSheet, table: UnitTable, columns: readonly SheetColumn[]): void {
  for (const { order, name, cells } of table.rows) {
    invariant(cells.length === columns.length, 'a unit row has one cell a column');
    writeRow(sheet, [
      { value: order, style: TABLE_STYLES.order },
      { value: name, style: TABLE_STYLES.text },
      ...cells.map((cell, index): SheetCell =>
        cell.kind === 'number'
          ? { value: cell.value, style: columns[index]?.styles.plain ?? TABLE_STYLES.count }
          : { value: STATE_SIGNS[cell.state], style: TABLE_STYLES.sign },
      ),
    ]);
  }
}

/** The range of the unit rows is known once they are written. */
function makeTotalsLive(
  { worksheet }: PrintSheet,
  columns: readonly SheetColumn[],
  totalRow: number,
  unitsRow: number,
): void {
  const lastRow = worksheet.rowCount;
  const set = (row: number, column: number, { formula, result }: CellFormula): void => {
    worksheet.getCell(row, column).value = { formula, result };
  };
  for (const { number, column, total } of columns) {
    const { letter } = worksheet.getColumn(number);
    const range = `${letter}${unitsRow + 1}:${letter}${lastRow}`;
    set(totalRow, number, totalFormula(column, range, total));
    set(unitsRow, number, unitsFormula(range, total));
  }
}
