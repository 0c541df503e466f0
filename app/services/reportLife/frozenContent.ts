import { createHash } from 'node:crypto';
import { invariant } from '#app/domain/result.ts';
import type { LedgerRow } from '#app/domain/ledgerModel.ts';
import type { LeaderCopyModel, ReportModel } from '#app/domain/reportModel.ts';
import { divideFrozenAnnexes, type FrozenAnnex } from '#app/reports/divideFrozenAnnexes.ts';
import type { SummaryReport } from '#app/storage/summaryReportStore.ts';

/** What a submitted report freezes. */
export type ReportContent = {
  readonly release: ReportModel;
  readonly leader: LeaderCopyModel;
  /** Every value behind the figures; stays inside like the leader's copy. */
  readonly ledger: readonly LedgerRow[];
};

/**
 * What a submitted report says: its frozen content, and once it is issued the
 * number and date the văn thư gave.
 */
export function readFrozenContent(report: SummaryReport): ReportContent {
  const sha256 = createHash('sha256').update(report.content).digest('hex');
  invariant(sha256 === report.content_sha256, 'frozen content is unchanged');
  // Written by `submitReport` alone; the trigger keeps it and the hash proves it.
  const { release, leader, ledger = [] } = JSON.parse(report.content) as FrozenContent;
  const whole = { ...leader, duties: leader.duties ?? NOT_FROZEN };
  const header = { ...release.header, number: report.number, issuedOn: report.issued_on };
  const annexes = divideFrozenAnnexes(release.annexes, header);
  return { release: { ...release, header, annexes }, leader: whole, ledger };
}

/** Reports frozen before duties were assessed or values were listed carry none. */
type FrozenContent = {
  readonly release: Omit<ReportModel, 'annexes'> & { readonly annexes: readonly FrozenAnnex[] };
  readonly ledger?: readonly LedgerRow[];
  readonly leader: Omit<LeaderCopyModel, 'duties'> & Partial<Pick<LeaderCopyModel, 'duties'>>;
};

const NOT_FROZEN: LeaderCopyModel['duties'] = [];
