import type { Workbook } from 'exceljs';
import type { ActivityAnnex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { addPrintSheet, finishPrintArea, freezePanes, writeRow } from './printSheet.ts';
import { TABLE_STYLES } from './sheetStyles.ts';
import { annexName } from '../annexPointer.ts';
import { writeAnnexHeading } from './writeAnnexHeading.ts';

/** Adds the annex of activities. What a unit did not state stays an empty cell. */
export function addActivitySheet(
  workbook: Workbook,
  annex: ActivityAnnex,
  header: OfficialHeader,
): void {
  const sheet = addPrintSheet(
    workbook,
    annexName(annex),
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
      { value: row.dateText, style: TABLE_STYLES.centredText },
      { value: row.place, style: TABLE_STYLES.text },
      { value: row.unitName, style: TABLE_STYLES.text },
      { value: row.participants, style: TABLE_STYLES.count },
      { value: row.result, style: TABLE_STYLES.text },
    ]);
  }
  finishPrintArea(sheet, { first, last });
}

/** Widths in twips, together the text width of the page. */
const COLUMNS = [
  { label: 'STT', mark: 'A', width: 624 },
  { label: 'Tên hoạt động', mark: 'B', width: 3_462 },
  { label: 'Thời gian', mark: '(1)', width: 1_700 },
  { label: 'Địa điểm', mark: '(2)', width: 2_200 },
  { label: 'Đơn vị thực hiện', mark: '(3)', width: 2_300 },
  { label: 'Số người tham dự (người)', mark: '(4)', width: 1_200 },
  { label: 'Kết quả', mark: '(5)', width: 2_800 },
] as const;
