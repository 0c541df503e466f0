import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { citeReport } from '#app/reports/stateReplacement.ts';
import { listCorrections } from '#app/storage/correctionStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listIssuedReports } from '#app/storage/summaryReportStore.ts';

export type RegisterRow = {
  readonly id: string;
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly subject: string;
  readonly addressee: string | null;
  readonly campaignCode: string;
  readonly campaignName: string;
  readonly signedCopyName: string | null;
  readonly signatureFound: boolean | null;
  /** "Báo cáo số …" that took its place, or whose place it took. */
  readonly replacedBy: string | null;
  readonly replaces: string | null;
  /** "Công văn số … ngày …", or that one is being made. */
  readonly corrections: readonly string[];
};

/**
 * Sổ báo cáo đã phát hành: every issued report of every campaign, newest first.
 * Words are found without their marks, in any order; a number also by its digits.
 */
export function listRegister(db: ReadDb, search: string): RegisterRow[] {
  const issued = listIssuedReports(db).flatMap((row) => {
    const { number, issued_on: issuedOn } = row;
    return number === null || issuedOn === null ? [] : [{ ...row, number, issuedOn }];
  });
  const citations = new Map(
    issued.map(({ id, number, symbol, issuedOn }) => [
      id,
      citeReport({ number, symbol: symbol ?? '', issuedOn }),
    ]),
  );
  const successors = new Map(issued.map(({ id, replaces_id }) => [replaces_id, id]));
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '');
  return issued
    .map((row) => {
      const successor = successors.get(row.id);
      return {
        id: row.id,
        number: row.number,
        symbol: row.symbol ?? '',
        issuedOn: row.issuedOn,
        subject: row.subject ?? '',
        addressee: row.addressee,
        campaignCode: row.campaign_code,
        campaignName: row.campaign_name,
        signedCopyName: row.signed_copy_name,
        signatureFound: row.signature_found === null ? null : row.signature_found === 1,
        replacedBy: successor === undefined ? null : (citations.get(successor) ?? null),
        replaces: row.replaces_id === null ? null : (citations.get(row.replaces_id) ?? null),
        corrections: listCorrections(db, row.id).map(({ number, symbol, issued_on: on }) =>
          number === null || on === null
            ? 'công văn chưa có số'
            : `Công văn số ${formatDocumentNumber(number, symbol)} ngày ${formatShortDate(on)}`,
        ),
      };
    })
    .filter((row) => {
      const found = ` ${searchKey(wordsOf(row))}`;
      return words.every((word) => found.includes(` ${word}`));
    });
}

function wordsOf(row: RegisterRow): string {
  const { number, symbol, issuedOn, subject, addressee, campaignName, corrections } = row;
  const identity = `${number} ${formatDocumentNumber(number, symbol)} ${formatShortDate(issuedOn)}`;
  return [
    identity,
    subject,
    addressee ?? '',
    campaignName,
    row.replacedBy ?? '',
    ...corrections,
  ].join(' ');
}
