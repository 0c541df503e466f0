import type { Workbook } from 'exceljs';
import type { PhotoAnnex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { addPrintSheet, finishPrintArea, freezePanes, writeRow } from './printSheet.ts';
import { ORDER_WIDTH } from '../tableLayout.ts';
import { LANDSCAPE_TEXT_WIDTH } from '../a4Page.ts';
import { TABLE_STYLES } from './sheetStyles.ts';
import { annexName } from '../annexPointer.ts';
import { writeAnnexHeading } from './writeAnnexHeading.ts';

/** Adds the list of photo captions; the pictures themselves stand in the Word report. */
export function addPhotoSheet(workbook: Workbook, annex: PhotoAnnex, header: OfficialHeader): void {
  const sheet = addPrintSheet(workbook, annexName(annex), [
    ORDER_WIDTH,
    LANDSCAPE_TEXT_WIDTH - ORDER_WIDTH,
  ]);
  writeAnnexHeading(sheet, annex, header);
  const head = writeRow(sheet, [
    { value: 'STT', style: TABLE_STYLES.head },
    { value: 'Chú thích ảnh', style: TABLE_STYLES.head },
  ]);
  freezePanes(sheet, head, 0);
  for (const [index, { caption }] of annex.photos.entries()) {
    writeRow(sheet, [
      { value: index + 1, style: TABLE_STYLES.order },
      { value: caption, style: TABLE_STYLES.text },
    ]);
  }
  finishPrintArea(sheet, { first: head, last: head });
}
