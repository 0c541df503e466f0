import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { findIssuedNumber } from '#app/storage/summaryReportStore.ts';

/**
 * A number is given once in a year and series (Nghị định 30/2020, Điều 15). Only
 * what was issued here is known: the văn thư's book knows the rest.
 */
export function checkNumberFree(
  db: ReadDb,
  wanted: { readonly number: string; readonly symbol: string; readonly issuedOn: string },
): Result<void> {
  const taken = findIssuedNumber(db, wanted);
  return taken === null
    ? ok(undefined)
    : fail({ code: 'numberTaken', number: `${wanted.number}/${wanted.symbol}`, subject: taken });
}
