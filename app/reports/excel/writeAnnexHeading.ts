import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatOfficialDate } from '#app/domain/officialDate.ts';
import type { Annex, OfficialHeader } from '../reportModel.ts';
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
  writeLine(sheet, pointerText(header), HEADING_STYLES.pointer);
  writeGap(sheet, 9);
}

/** `Phụ lục II`, or `Phụ lục` when the report has a single one. */
export function annexName({ numeral }: Pick<Annex, 'numeral'>): string {
  return numeral === null ? 'Phụ lục' : `Phụ lục ${numeral}`;
}

/** `(Kèm theo Báo cáo số … ngày … của …)` with room for a number and a date not given yet. */
export function pointerText({
  number,
  symbol,
  issuedOn,
  year,
  issuerName,
}: OfficialHeader): string {
  const date =
    issuedOn === null
      ? `ngày${ROOM_FOR_DIGITS}tháng${ROOM_FOR_DIGITS}năm ${year}`
      : formatOfficialDate(issuedOn);
  return `(Kèm theo Báo cáo số ${formatDocumentNumber(number, symbol)} ${date} của ${issuerName})`;
}

const ROOM_FOR_DIGITS = ' '.repeat(6);
