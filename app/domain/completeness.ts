import type { CountedSubmission, FoldedCell } from './foldSubmissions.ts';

export type Deadline = { readonly on: string; readonly time: string | null };

export type ReceivedSubmission = CountedSubmission & {
  readonly receivedOn: string;
  readonly receivedTime: string | null;
};

export type UnitStatus = 'onTime' | 'late' | 'none' | 'returned' | 'missing';

/** Figures of a campaign: `expected = reported + returned + missing`, `reported = onTime + late + none`. */
export type Completeness = {
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
  readonly late: number;
  readonly none: number;
  readonly returned: number;
  readonly missing: number;
};

/**
 * Where one unit stands. A later submission of the same unit changes nothing
 * about its punctuality, except after "đề nghị bổ sung": then the answer is
 * what counts. A unit that states "không phát sinh" throughout counts as `none`
 * whenever it came.
 *
 * @param dueNumericIndicators codes of the numeric indicators the unit answers
 *   and that are due; decides whether "nothing happened" was said of all.
 */
export function statusOfUnit(
  submissions: readonly ReceivedSubmission[],
  cells: ReadonlyMap<string, FoldedCell>,
  dueNumericIndicators: readonly string[],
  deadline: Deadline | null,
): UnitStatus {
  const ordered = submissions.toSorted((a, b) => a.revision - b.revision);
  const newest = ordered.at(-1);
  if (newest === undefined) return 'missing';
  if (newest.reviewState === 'returned') return 'returned';
  if (statesNoActivity(cells, dueNumericIndicators)) return 'none';
  const counted = countedSubmission(ordered) ?? newest;
  return deadline !== null && isLate(counted, deadline) ? 'late' : 'onTime';
}

/**
 * The submission whose arrival says when a unit reported: its first one, and
 * after "đề nghị bổ sung" the answer. A unit that was asked and has not answered
 * has its newest; oldest first in, null when nothing came.
 */
export function countedSubmission<Received extends ReceivedSubmission>(
  ordered: readonly Received[],
): Received | null {
  const lastReturned = ordered.findLastIndex(({ reviewState }) => reviewState === 'returned');
  return ordered[lastReturned + 1] ?? ordered.at(-1) ?? null;
}

/** The figures of a campaign from the status of each of its units. */
export function countStatuses(statuses: readonly UnitStatus[]): Completeness {
  const count = (wanted: UnitStatus): number =>
    statuses.filter((status) => status === wanted).length;
  const figures = {
    onTime: count('onTime'),
    late: count('late'),
    none: count('none'),
    returned: count('returned'),
    missing: count('missing'),
  };
  return {
    expected: statuses.length,
    reported: figures.onTime + figures.late + figures.none,
    ...figures,
  };
}

/** Whether the unit's figures enter totals and tables; a returned report does not. */
export function isReported(status: UnitStatus): boolean {
  return status === 'onTime' || status === 'late' || status === 'none';
}

/** Without a time the whole day of the deadline is in time. */
function isLate(received: ReceivedSubmission, deadline: Deadline): boolean {
  if (received.receivedOn !== deadline.on) return received.receivedOn > deadline.on;
  return (
    deadline.time !== null &&
    received.receivedTime !== null &&
    received.receivedTime > deadline.time
  );
}

function statesNoActivity(
  cells: ReadonlyMap<string, FoldedCell>,
  dueNumericIndicators: readonly string[],
): boolean {
  // A figure given before its event is due is a figure all the same.
  for (const { value } of cells.values()) if ('amount' in value) return false;
  const states = dueNumericIndicators.map((indicator) => cells.get(indicator)?.value.state);
  return (
    states.includes('none') &&
    states.every((state) => state === 'none' || state === 'notApplicable')
  );
}
