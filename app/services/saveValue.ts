import { foldSubmissions } from '#app/domain/foldSubmissions.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import {
  isEmptySubmission,
  readSubmissionRow,
  readValueRow,
  type Submission,
} from '#app/storage/submissionStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import {
  checkValue,
  readCollectionState,
  recordSubmission,
  storeValue,
  valueColumns,
  type CollectionState,
  type NewSubmission,
  type NewValue,
} from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type CellEntry = {
  readonly campaign: string | null;
  readonly unitCode: string;
  readonly indicator: string;
  /** Null takes the entry back: the cell is "chưa báo cáo" again. */
  readonly stated: StatedValue | null;
  /** What the person typed. */
  readonly raw: string;
};

/**
 * Saves one cell typed by hand, as its own undoable step. The cell goes into
 * the newest submission of the unit; a unit without one gets its first, received
 * today on paper, which the unit's sheet lets a person correct. A cell that
 * rests on earlier submissions is corrected by a submission of its own, and so
 * is every cell of a submission that was returned: what was sent stays, and what
 * is typed is the answer. A submission whose last entry is taken back is gone;
 * one that was checked waits for its check again.
 */
export function saveValue(context: ServiceContext, entry: CellEntry): Result<void> {
  const campaign = findOpenCampaign(reading(context), entry.campaign);
  if (!campaign.ok) return campaign;
  const state = readCollectionState(reading(context), campaign.value);
  const unit = state.roster.get(entry.unitCode);
  if (unit === undefined) {
    return fail({ code: 'notFound', entity: 'unit', reference: entry.unitCode });
  }
  const action = {
    name: 'value.save',
    subject: [unit.name, state.indicators.get(entry.indicator)?.label ?? entry.indicator].join(
      ', ',
    ),
    campaignId: campaign.value.id,
  };
  return write(context, action, (scope): Result<void> => {
    const newest = state.submissions.get(unit.id)?.at(-1);
    const typed = typedValue(entry);
    if (newest === undefined) {
      if (typed === null) return ok(undefined);
      const recorded = recordSubmission(
        scope,
        context.actor,
        campaign.value,
        handEntry(context, entry.unitCode, 'first', typed),
      );
      return recorded.ok ? ok(undefined) : recorded;
    }
    const issues = typed === null ? [] : checkValue(state, unit, typed);
    if (issues.length > 0) return fail({ code: 'validation', issues });
    const indicator = state.indicators.get(entry.indicator);
    if (indicator === undefined) {
      return fail({ code: 'notFound', entity: 'indicator', reference: entry.indicator });
    }
    if (newest.reviewState === 'returned' || restsOnEarlier(state, newest, entry)) {
      if (typed === null) {
        return fail({
          code: 'conflict',
          entity: 'submission',
          reference: unit.name,
          reason: 'restsOnEarlier',
        });
      }
      const corrected = recordSubmission(
        scope,
        context.actor,
        campaign.value,
        handEntry(context, entry.unitCode, 'correct', typed),
      );
      return corrected.ok ? ok(undefined) : corrected;
    }
    const current = readValueRow(scope.recorder.db, newest.id, indicator.id);
    if (current === null) {
      if (typed !== null) storeValue(scope, state, newest.id, typed);
    } else if (typed === null) {
      scope.recorder.remove('value', current.id);
      if (isEmptySubmission(scope.recorder.db, newest.id)) {
        scope.recorder.remove('submission', newest.id);
        return ok(undefined);
      }
    } else {
      scope.recorder.update('value', current.id, valueColumns(typed));
    }
    if (scope.recorder.changes().length > 0) uncheck(scope, newest);
    return ok(undefined);
  });
}

/** A check vouches for the figures it saw, not for one typed afterwards. */
function uncheck(scope: ChangeScope, { id, reviewState }: Submission): void {
  if (reviewState !== 'checked') return;
  const row = readSubmissionRow(scope.recorder.db, id);
  invariant(row !== null, 'the submission was read');
  scope.recorder.update('submission', id, {
    review_state: 'received',
    updated_at: scope.now,
    version: row.version + 1,
  });
}

/**
 * An addition or an older revision decides the cell: the newest submission
 * cannot just be edited. Taken back, a correction would show what it corrected.
 */
function restsOnEarlier(
  { submissions }: CollectionState,
  newest: Submission,
  { indicator, stated }: CellEntry,
): boolean {
  if (newest.kind === 'replace') return false;
  const all = submissions.get(newest.rosterEntryId) ?? [];
  if (stated === null) {
    const earlier = all.slice(0, -1);
    const standing = earlier.slice(Math.max(0, earlier.findLastIndex(isReplacement)));
    return standing.some(({ values }) => values.has(indicator));
  }
  const revisions = foldSubmissions(all).get(indicator)?.revisions ?? [];
  return revisions.some((revision) => revision !== newest.revision);
}

function isReplacement({ kind }: Submission): boolean {
  return kind === 'replace';
}

function handEntry(
  context: ServiceContext,
  unitCode: string,
  kind: 'first' | 'correct',
  value: NewValue,
): NewSubmission {
  return {
    unitCode,
    kind,
    receivedOn: vietnamDate(context.clock()),
    receivedTime: null,
    channel: 'paper',
    sentBy: null,
    awaitsConfirmation: false,
    note: null,
    values: [value],
    activities: [],
    evidenceIds: [],
  };
}

function typedValue({ indicator, stated, raw }: CellEntry): NewValue | null {
  if (stated === null) return null;
  return { indicator, stated, raw, isApproximate: false, evidenceId: null, at: null };
}
