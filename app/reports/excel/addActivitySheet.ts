import type { Workbook } from 'exceljs';
import type { ActivityAnnex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import {
  addPrintSheet,
  filterRows,
  finishPrintArea,
  freezePanes,
  type SheetCell,
  writeRow,
} from './printSheet.ts';
import { TABLE_STYLES } from './sheetStyles.ts';
import { writeAnnexHeading } from './writeAnnexHeading.ts';

/** Adds the activities, dates as dates. What a unit did not state stays an empty cell. */
export function addActivitySheet(
  workbook: Workbook,
  annex: ActivityAnnex,
  header: OfficialHeader,
): void {
  const sheet = addPrintSheet(
    workbook,
    'Hoạt động',
    COLUMNS.map(({ width }) => width),
  );
  writeAnnexHeading(sheet, annex, header);
  const first = writeRow(
    sheet,
    COLUMNS.map(({ label }) => ({ value: label, style: TABLE_STYLES.head })),
  );
  const last = writeRow(
    sheet,
    COLUMNS.map(({ mark }) => ({ value: mark, style: TABLE_STYLES.columnNumber })),
  );
  freezePanes(sheet, last, 2);
  for (const row of annex.rows) {
    writeRow(sheet, [
      { value: row.order, style: TABLE_STYLES.order },
      { value: row.name, style: TABLE_STYLES.text },
      dateCell(row.startOn),
      dateCell(row.endOn ?? row.startOn),
      { value: row.place, style: TABLE_STYLES.text },
      { value: row.unitName, style: TABLE_STYLES.text },
      { value: row.participants, style: TABLE_STYLES.count },
      { value: row.result, style: TABLE_STYLES.text },
    ]);
  }
  filterRows(sheet, last);
  finishPrintArea(sheet, { first, last });
}

function dateCell(isoDate: string | null): SheetCell {
  const value = isoDate === null ? null : new Date(`${isoDate}T00:00:00Z`);
  return { value, style: TABLE_STYLES.date };
}

/** Widths in twips, together the text width of the page. */
const COLUMNS = [
  { label: 'STT', mark: 'A', width: 624 },
  { label: 'Tên hoạt động', mark: 'B', width: 3_162 },
  { label: 'Từ ngày', mark: '(1)', width: 1_250 },
  { label: 'Đến ngày', mark: '(2)', width: 1_250 },
  { label: 'Địa điểm', mark: '(3)', width: 2_000 },
  { label: 'Đơn vị thực hiện', mark: '(4)', width: 2_200 },
  { label: 'Số người tham dự (người)', mark: '(5)', width: 1_100 },
  { label: 'Kết quả', mark: '(6)', width: 2_700 },
] as const;
