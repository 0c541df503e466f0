import { z } from 'zod';
import { isNumeric, MAX_AMOUNT, MAX_TEXT_LENGTH, type StatedValue } from '#app/domain/value.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { standingFacts } from '#app/reports/queryCampaignResults.ts';
import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import { fail, invariant, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import {
  listIndicators,
  listRoster,
  listRosterOfUnits,
  type Campaign,
  type Indicator,
  type RosterEntry,
} from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  listSubmissions,
  listSubmissionsOfUnit,
  type Submission,
  type SubmissionChannel,
} from '#app/storage/listSubmissions.ts';
import {
  insertActivity,
  insertActivityPhoto,
  insertSubmission,
  insertValues,
  linkEvidence,
} from '#app/storage/submissionStore.ts';

export type NewSubmission = {
  readonly unitCode: string;
  /** Null means: nothing was said, so a unit that already reported is refused. */
  readonly kind: SubmissionKind | null;
  readonly receivedOn: string;
  readonly receivedTime: string | null;
  readonly channel: SubmissionChannel;
  readonly sentBy: string | null;
  /** Phone and meeting reports: who took it down. */
  readonly receivedBy?: string | null;
  readonly awaitsConfirmation: boolean;
  readonly note: string | null;
  readonly values: readonly NewValue[];
  readonly activities: readonly NewActivity[];
  readonly evidenceIds: readonly string[];
};

export type NewValue = {
  readonly indicator: string;
  readonly stated: StatedValue;
  /** As it stood in the source. */
  readonly raw: string;
  readonly isApproximate: boolean;
  readonly evidenceId: string | null;
  readonly at: string | null;
};

export type NewActivity = {
  readonly name: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly place: string | null;
  readonly participants: number | null;
  readonly result: string | null;
  readonly photos: readonly {
    readonly evidenceId: string;
    readonly caption: string;
    readonly isChosen: boolean;
  }[];
};

/** What a submission is checked against, read once for a whole import. */
export type CollectionState = {
  readonly campaign: Campaign;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly roster: ReadonlyMap<string, RosterEntry>;
  readonly submissions: ReadonlyMap<string, readonly Submission[]>;
};

/** Of a campaign; where `units` are named by code, only they and their submissions need be in it. */
export function readCollectionState(
  db: ReadDb,
  campaign: Campaign,
  units?: Iterable<string>,
): CollectionState {
  const standing = standingFacts(db, campaign);
  const codes = units === undefined ? [] : Array.from(units);
  const isFew = codes.length > 0 && codes.length <= FEW_UNITS;
  const known = isFew
    ? standing?.roster.filter(({ code }) => codes.includes(code))
    : standing?.roster;
  const entries =
    known ?? (isFew ? listRosterOfUnits(db, campaign, codes) : listRoster(db, campaign));
  const indicators = standing?.indicators ?? listIndicators(db, campaign.id);
  const submissions = (): Submission[] =>
    isFew
      ? entries.flatMap(({ id }) => listSubmissionsOfUnit(db, id))
      : listSubmissions(db, campaign.id);
  return {
    campaign,
    indicators: new Map(indicators.map((each) => [each.code, each])),
    roster: new Map(entries.map((entry) => [entry.code, entry])),
    submissions:
      standing?.submissions ?? Map.groupBy(submissions(), ({ rosterEntryId }) => rosterEntryId),
  };
}

/** Above so many units, one query for all is cheaper than one for each. */
const FEW_UNITS = 20;

/**
 * Adds one submission as the next revision of its unit and returns its id. The
 * first one of a unit is `first` whatever was said; a later one must say what
 * it does to the earlier ones.
 */
export function recordSubmission(
  scope: ChangeScope,
  enteredBy: string,
  campaign: Campaign,
  submission: NewSubmission,
): Result<string> {
  const state = readCollectionState(scope.recorder.db, campaign, [submission.unitCode]);
  return addToState(scope, enteredBy, state, submission);
}

/** The same against a state that was read before; it must hold every submission of the unit. */
export function addToState(
  scope: ChangeScope,
  enteredBy: string,
  state: CollectionState,
  submission: NewSubmission,
): Result<string> {
  const { campaign } = state;
  const checked = checkSubmission(state, submission);
  if (!checked.ok) return checked;
  const { entry, kind, revision } = checked.value;
  const submissionId = insertSubmission(scope, {
    campaign_id: campaign.id,
    roster_entry_id: entry.id,
    revision,
    kind,
    received_on: submission.receivedOn,
    received_time: submission.receivedTime,
    channel: submission.channel,
    sent_by: submission.sentBy,
    received_by: submission.receivedBy ?? null,
    awaits_confirmation: submission.awaitsConfirmation ? 1 : 0,
    entered_by: enteredBy,
    review_state: 'received',
    review_reason: null,
    note: submission.note,
  });
  for (const [position, evidenceId] of submission.evidenceIds.entries()) {
    linkEvidence(scope, submissionId, evidenceId, position);
  }
  storeValues(scope, state, submissionId, submission.values);
  for (const [position, activity] of submission.activities.entries()) {
    storeActivity(scope, submissionId, position, activity);
  }
  return ok(submissionId);
}

/** Whether a submission can be recorded, and as which revision of which unit. */
export function checkSubmission(
  state: CollectionState,
  submission: NewSubmission,
): Result<{
  readonly entry: RosterEntry;
  readonly kind: SubmissionKind;
  readonly revision: number;
}> {
  const entry = state.roster.get(submission.unitCode);
  if (entry === undefined) {
    return fail({ code: 'notFound', entity: 'unit', reference: submission.unitCode });
  }
  const earlier = state.submissions.get(entry.id) ?? [];
  const kind = kindOfNext(earlier, submission.kind);
  if (kind === null) {
    return fail({
      code: 'conflict',
      entity: 'submission',
      reference: entry.name,
      reason: 'alreadyReported',
    });
  }
  const issues = [
    ...checkReceived(submission),
    ...submission.values.flatMap((value) => checkValue(state, entry, value)),
    ...submission.activities.flatMap(checkActivity),
  ];
  if (issues.length > 0) return fail({ code: 'validation', issues });
  return ok({ entry, kind, revision: earlier.length + 1 });
}

/** Null: the unit has reported and nobody said whether this replaces, adds or corrects. */
export function kindOfNext(
  earlier: readonly Submission[],
  said: SubmissionKind | null,
): SubmissionKind | null {
  if (earlier.length === 0) return 'first';
  return said === 'first' ? null : said;
}

export function storeValues(
  scope: ChangeScope,
  state: CollectionState,
  submissionId: string,
  values: readonly NewValue[],
): void {
  insertValues(
    scope,
    values.map((value) => {
      const indicator = state.indicators.get(value.indicator);
      invariant(indicator !== undefined, 'the indicator was checked');
      return { submission_id: submissionId, indicator_id: indicator.id, ...valueColumns(value) };
    }),
  );
}

/** Columns of a stated value and where it came from; text loses what no office program can show. */
export function valueColumns({ stated, raw, isApproximate, evidenceId, at }: NewValue) {
  return {
    state: stated.state,
    amount: stated.state === 'value' && 'amount' in stated ? stated.amount : null,
    text: stated.state === 'value' && 'text' in stated ? cleanXmlText(stated.text) : null,
    raw: cleanXmlText(raw),
    is_approximate: isApproximate ? 1 : 0,
    evidence_id: evidenceId,
    source_at: at,
  };
}

/** Rules for one cell: on the unit's form, of the indicator's type, within bounds. */
export function checkValue(
  { indicators }: CollectionState,
  entry: RosterEntry,
  { indicator: code, stated }: Pick<NewValue, 'indicator' | 'stated'>,
): FieldIssue[] {
  const path = `${entry.code}.${code}`;
  const indicator = indicators.get(code);
  if (indicator === undefined) return [{ path, rule: 'unknownIndicator' }];
  if (!entry.indicatorCodes.has(code)) return [{ path, rule: 'notOnForm' }];
  if (stated.state !== 'value') return [];
  if ('amount' in stated) {
    if (!isNumeric(indicator.type)) return [{ path, rule: 'textExpected' }];
    if (!Number.isInteger(stated.amount)) return [{ path, rule: 'wholeNumberExpected' }];
    if (stated.amount < 0) return [{ path, rule: 'negative' }];
    return stated.amount > MAX_AMOUNT ? [{ path, rule: 'tooLarge' }] : [];
  }
  if (isNumeric(indicator.type)) return [{ path, rule: 'numberExpected' }];
  if (cleanXmlText(stated.text).trim() === '') return [{ path, rule: 'emptyText' }];
  return stated.text.length > MAX_TEXT_LENGTH ? [{ path, rule: 'textTooLong' }] : [];
}

const isoDate = z.iso.date();
const clockTime = z.iso.time({ precision: -1 });

function checkReceived({ receivedOn, receivedTime }: NewSubmission): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (!isoDate.safeParse(receivedOn).success) issues.push({ path: 'receivedOn', rule: 'date' });
  if (receivedTime !== null && !clockTime.safeParse(receivedTime).success) {
    issues.push({ path: 'receivedTime', rule: 'time' });
  }
  return issues;
}

function checkActivity({ name, startOn, endOn, participants }: NewActivity): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const path = `activity.${name}`;
  if (name.trim() === '') issues.push({ path, rule: 'emptyText' });
  if (endOn !== null && (startOn === null || endOn < startOn))
    issues.push({ path, rule: 'dateRange' });
  if (participants !== null && (participants < 0 || participants > MAX_AMOUNT)) {
    issues.push({ path, rule: participants < 0 ? 'negative' : 'tooLarge' });
  }
  return issues;
}

function storeActivity(
  scope: ChangeScope,
  submissionId: string,
  position: number,
  { name, startOn, endOn, place, participants, result, photos }: NewActivity,
): void {
  const activityId = insertActivity(scope, {
    submission_id: submissionId,
    position,
    name: cleanXmlText(name),
    start_on: startOn,
    end_on: endOn,
    place,
    participants,
    result,
  });
  for (const [order, { evidenceId, caption, isChosen }] of photos.entries()) {
    insertActivityPhoto(scope, {
      activity_id: activityId,
      evidence_id: evidenceId,
      position: order,
      caption,
      is_chosen: isChosen ? 1 : 0,
    });
  }
}
