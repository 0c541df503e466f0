import type { ReportSetting } from '#app/domain/reportSetting.ts';
import type { CitedReport } from '#app/reports/stateReplacement.ts';
import type { SummaryReport } from '#app/storage/summaryReportStore.ts';

/** An issued report that no later issued one replaced. */
export type StandingReport = CitedReport & { readonly id: string; readonly sequence: number };

/**
 * What a report is about, as a word to compare: only a report about the same
 * replaces another; a supplement on a later event stands beside the first.
 */
export function coveredBy({ period }: ReportSetting): string {
  return period.kind === 'event' ? period.eventId : period.kind;
}

/** The last issued report about the same, which a new one takes the place of. */
export function findStandingReport(
  reports: readonly SummaryReport[],
  covers: string,
): StandingReport | null {
  const found = reports.findLast((each) => each.state === 'issued' && each.covers === covers);
  if (found === undefined) return null;
  const { id, sequence, number, symbol, issued_on: issuedOn } = found;
  if (number === null || issuedOn === null || symbol === null) return null;
  return { id, sequence, number, symbol, issuedOn };
}
