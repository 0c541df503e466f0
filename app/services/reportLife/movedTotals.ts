import { formatNumber } from '#app/domain/formatNumber.ts';
import type { TotalMove } from '#app/domain/reportCheck.ts';
import { differencesBetween } from '#app/domain/reportDifferences.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { displayNumber, isNumeric, type IndicatorType } from '#app/domain/value.ts';
import type { CampaignResults } from '#app/reports/queryCampaignResults.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { readReportLook } from '#app/storage/reportLookStore.ts';
import type { SummaryReport } from '#app/storage/summaryReportStore.ts';
import { readFrozenContent } from './frozenContent.ts';

/** Totals that are not what somebody last saw or exported; none while nobody did. */
export function movesSinceLook(db: ReadDb, results: CampaignResults): TotalMove[] {
  const look = readReportLook(db, results.campaign.id);
  if (look === null) return [];
  return results.indicators.flatMap(({ code, label, unitOfMeasure, type }) => {
    const from = look.amounts.get(code) ?? null;
    const to = results.totals.get(code)?.amount ?? null;
    if (!isNumeric(type) || from === to) return [];
    return [
      {
        indicator: code,
        label,
        unitOfMeasure,
        from: amountText(from, type),
        to: amountText(to, type),
      },
    ];
  });
}

/** How the totals differ from the last version about the same that went to the leader. */
export function movesSinceSubmitted(
  reports: readonly SummaryReport[],
  covers: string,
  release: ReportModel,
): { readonly sequence: number; readonly moves: readonly TotalMove[] } | null {
  const last = reports.findLast((each) => each.covers === covers);
  if (last === undefined) return null;
  const moves = differencesBetween(readFrozenContent(last).release, release).totals.map(
    ({ before, after, ...indicator }) => ({
      ...indicator,
      from: before ?? NO_FIGURE,
      to: after ?? NO_FIGURE,
    }),
  );
  return { sequence: last.sequence, moves };
}

function amountText(amount: number | null, type: IndicatorType): string {
  return amount === null ? NO_FIGURE : formatNumber(displayNumber(amount, type));
}

const NO_FIGURE = 'chưa có số liệu';
