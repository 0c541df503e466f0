import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatOfficialDate } from '#app/domain/officialDate.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';

/** `Phụ lục II`, or `Phụ lục` when the report has a single one. */
export function annexName({ numeral }: Pick<Annex, 'numeral'>): string {
  return numeral === null ? 'Phụ lục' : `Phụ lục ${numeral}`;
}

/** `(Kèm theo Báo cáo số … ngày … của …)`, the same on paper and in the workbook. */
export function annexPointer(header: OfficialHeader): string {
  const number = formatDocumentNumber(header.number, header.symbol);
  return `(Kèm theo Báo cáo số ${number} ${dateOrBlank(header)} của ${header.issuerName})`;
}

/** The date the văn thư gave, else room to write it in. */
export function dateOrBlank({ issuedOn, year }: OfficialHeader): string {
  return issuedOn === null
    ? `ngày${ROOM_FOR_DIGITS}tháng${ROOM_FOR_DIGITS}năm ${year}`
    : formatOfficialDate(issuedOn);
}

const ROOM_FOR_DIGITS = ' '.repeat(6);
