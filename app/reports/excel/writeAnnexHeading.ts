import { annexName, annexPointer } from '../annexPointer.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { type PrintSheet, writeGap, writeLine } from './printSheet.ts';
import { HEADING_STYLES } from './sheetStyles.ts';

/** Heading of an annex in its official order: number, title in capitals, pointer to the report. */
export function writeAnnexHeading(
  sheet: PrintSheet,
  annex: Pick<Annex, 'numeral' | 'title'>,
  header: OfficialHeader,
): void {
  writeLine(sheet, annexName(annex), HEADING_STYLES.annexNumber);
  writeLine(sheet, annex.title.toLocaleUpperCase('vi'), HEADING_STYLES.title);
  writeLine(sheet, annexPointer(header), HEADING_STYLES.pointer);
  writeGap(sheet, 9);
}
