import { annexName, annexPointer } from '../annexPointer.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { type PrintSheet, writeGap, writeLine } from './printSheet.ts';
import { HEADING_STYLES } from './sheetStyles.ts';

/**
 * Heading of an annex in its official order: number, title in capitals, pointer
 * to the report; over the first `span` columns where a sheet is wider than a page.
 */
export function writeAnnexHeading(
  sheet: PrintSheet,
  annex: Pick<Annex, 'numeral' | 'title'>,
  header: OfficialHeader,
  span = sheet.widths.length,
): void {
  writeLine(sheet, annexName(annex), HEADING_STYLES.annexNumber, span);
  writeLine(sheet, annex.title.toLocaleUpperCase('vi'), HEADING_STYLES.title, span);
  writeLine(sheet, annexPointer(header), HEADING_STYLES.pointer, span);
  writeGap(sheet, 9);
}
