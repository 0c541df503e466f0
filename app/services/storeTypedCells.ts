import { foldSubmissions } from '#app/domain/foldSubmissions.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import type { RosterEntry } from '#app/storage/campaignStore.ts';
import type { ReadUpdate } from '#app/storage/changeRecorder.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import type { Database } from '#app/storage/schema.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import {
  isEmptySubmission,
  readSubmissionRow,
  readValueRows,
} from '#app/storage/submissionStore.ts';
import {
  addToState,
  storeValues,
  valueColumns,
  type CollectionState,
  type NewSubmission,
  type NewValue,
} from './recordSubmission.ts';
import type { ServiceContext } from './serviceContext.ts';

export type TypedCell = {
  readonly indicator: string;
  /** Null takes the entry back: the cell is "chưa báo cáo" again. */
  readonly stated: StatedValue | null;
  /** What the person typed. */
  readonly raw: string;
};

/**
 * Where cells of one unit go that a person typed. They go into the newest
 * submission; a unit without one gets its first, received today on paper, which
 * the unit's sheet lets a person correct. Cells that rest on earlier submissions
 * are corrected by a submission of their own, and so is every cell of a
 * submission that was returned: what was sent stays, and what is typed is the
 * answer. A correction the same person typed the same day and nobody checked
 * yet is continued. A submission whose last entry is taken back is gone; one
 * that was checked waits for its check again.
 */
export function storeTypedCells(
  scope: ChangeScope,
  context: ServiceContext,
  state: CollectionState,
  unit: RosterEntry,
  cells: readonly TypedCell[],
): Result<void> {
  const newest = state.submissions.get(unit.id)?.at(-1);
  if (newest === undefined) {
    return addTyped(scope, context, state, unit, { kind: 'first', cells });
  }
  const all = state.submissions.get(unit.id) ?? [];
  const folded = foldSubmissions(all);
  const rests = (cell: TypedCell) =>
    newest.reviewState === 'returned' || restsOnEarlier(context, { all, folded, newest }, cell);
  const corrections = new Set(cells.filter(rests));
  const kept = Array.from(corrections).filter(({ stated }) => stated === null);
  if (kept.length > 0) {
    return fail({
      code: 'validation',
      issues: kept.map(({ indicator }) => ({
        path: `${unit.code}.${indicator}`,
        rule: 'restsOnEarlier',
      })),
    });
  }
  const before = scope.recorder.changes().length;
  const ofNewest = cells.filter((cell) => !corrections.has(cell));
  storeInNewest(scope, state, newest.id, ofNewest);
  if (scope.recorder.changes().length > before) settle(scope, newest);
  return corrections.size === 0
    ? ok(undefined)
    : addTyped(scope, context, state, unit, { kind: 'correct', cells: Array.from(corrections) });
}

/** A check vouches for the figures it saw, not for one typed afterwards. */
export function uncheck(
  scope: ChangeScope,
  { id, reviewState }: Pick<Submission, 'id' | 'reviewState'>,
): void {
  if (reviewState !== 'checked') return;
  const row = readSubmissionRow(scope.recorder.db, id);
  invariant(row !== null, 'the submission was read');
  scope.recorder.update('submission', id, {
    review_state: 'received',
    updated_at: scope.now,
    version: row.version + 1,
  });
}

function storeInNewest(
  scope: ChangeScope,
  state: CollectionState,
  submissionId: string,
  cells: readonly TypedCell[],
): void {
  const indicatorOf = (cell: TypedCell): string => {
    const indicator = state.indicators.get(cell.indicator);
    invariant(indicator !== undefined, 'the indicator was checked');
    return indicator.id;
  };
  const [alone = null] = cells.length === 1 ? cells.map(indicatorOf) : [];
  const rows = readValueRows(scope.recorder.db, submissionId, alone);
  const added: NewValue[] = [];
  const changed: ReadUpdate<Database['value']>[] = [];
  for (const cell of cells) {
    const current = rows.get(indicatorOf(cell));
    const [typed] = typedValues([cell]);
    if (current === undefined) {
      if (typed !== undefined) added.push(typed);
    } else if (typed === undefined) {
      scope.recorder.remove('value', current.id);
    } else {
      changed.push({ current, patch: valueColumns(typed) });
    }
  }
  storeValues(scope, state, submissionId, added);
  scope.recorder.updateRead('value', changed);
}

/** What its newest submission is after an entry left it or changed. */
export function settle(scope: ChangeScope, newest: Submission): void {
  if (isEmptySubmission(scope.recorder.db, newest.id)) {
    scope.recorder.remove('submission', newest.id);
  } else {
    uncheck(scope, newest);
  }
}

type UnitSubmissions = {
  readonly all: readonly Submission[];
  readonly folded: ReturnType<typeof foldSubmissions>;
  readonly newest: Submission;
};

/**
 * An addition or an older revision decides the cell: the newest submission
 * cannot just be edited. Taken back, a correction would show what it corrected.
 */
function restsOnEarlier(
  context: ServiceContext,
  { all, folded, newest }: UnitSubmissions,
  { indicator, stated }: TypedCell,
): boolean {
  if (newest.kind === 'replace') return false;
  if (stated === null) {
    const earlier = all.slice(0, -1);
    const standing = earlier.slice(Math.max(0, earlier.findLastIndex(isReplacement)));
    return standing.some(({ values }) => values.has(indicator));
  }
  if (isOwnCorrection(context, newest)) return false;
  const revisions = folded.get(indicator)?.revisions ?? [];
  return revisions.some((revision) => revision !== newest.revision);
}

/** Typed corrections of one sitting belong together. */
function isOwnCorrection(
  { actor, clock }: ServiceContext,
  { kind, channel, enteredBy, receivedOn, reviewState, sentBy }: Submission,
): boolean {
  return (
    kind === 'correct' &&
    channel === 'paper' &&
    sentBy === null &&
    enteredBy === actor &&
    receivedOn === vietnamDate(clock()) &&
    reviewState === 'received'
  );
}

function isReplacement({ kind }: Submission): boolean {
  return kind === 'replace';
}

function addTyped(
  scope: ChangeScope,
  { actor, clock }: ServiceContext,
  state: CollectionState,
  { code }: RosterEntry,
  { kind, cells }: { readonly kind: 'first' | 'correct'; readonly cells: readonly TypedCell[] },
): Result<void> {
  const values = typedValues(cells);
  if (values.length === 0) return ok(undefined);
  const submission: NewSubmission = {
    unitCode: code,
    kind,
    receivedOn: vietnamDate(clock()),
    receivedTime: null,
    channel: 'paper',
    sentBy: null,
    awaitsConfirmation: false,
    note: null,
    values,
    activities: [],
    evidenceIds: [],
  };
  const added = addToState(scope, actor, state, submission);
  return added.ok ? ok(undefined) : added;
}

function typedValues(cells: readonly TypedCell[]): NewValue[] {
  return cells.flatMap(({ indicator, stated, raw }) =>
    stated === null
      ? []
      : [{ indicator, stated, raw, isApproximate: false, evidenceId: null, at: null }],
  );
}
