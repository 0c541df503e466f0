import {
  MIN_REASON_LENGTH,
  type ReportCheck,
  type ReportCheckCode,
} from '#app/domain/reportCheck.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { isNumeric } from '#app/domain/value.ts';
import {
  listAcknowledgements,
  putAcknowledgement,
  removeAcknowledgement,
} from '#app/storage/acknowledgementStore.ts';
import { listIndicators } from '#app/storage/campaignStore.ts';
import { readReportLook, replaceReportLook } from '#app/storage/reportLookStore.ts';
import { composeReport, type ComposedReport } from '../composeReport.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { checkKey, stateHash } from './answerChecks.ts';

/** Names one check of a campaign. */
export type CheckName = { readonly code: ReportCheckCode; readonly place: string };

/** One reason for one or many checks, as one undoable step. What must be filled in takes no reason. */
export function acknowledgeChecks(
  context: ServiceContext,
  reference: string | null,
  names: readonly CheckName[],
  reason: string,
): Result<void> {
  const written = reason.trim();
  if (written.length < MIN_REASON_LENGTH) {
    return fail({
      code: 'validation',
      issues: [{ path: 'lapseReason', rule: written === '' ? 'required' : 'tooShort' }],
    });
  }
  const composed = composeOf(context, reference);
  if (!composed.ok) return composed;
  const { campaign, checks } = composed.value;
  const open = new Map(
    checks.flatMap(({ check }) =>
      check.level === 'reason' ? [[checkKey(check), check] as const] : [],
    ),
  );
  const asked = names.map((name) => open.get(checkKey(name)));
  const found = asked.filter((check) => check !== undefined);
  if (found.length < asked.length) return changedElsewhere(campaign.name);
  const action = { name: 'report.acknowledge', subject: subjectOf(found), campaignId: campaign.id };
  return write(context, action, (scope) => {
    for (const check of found) {
      putAcknowledgement(scope, {
        campaign_id: campaign.id,
        code: check.code,
        place: check.place,
        state_sha256: stateHash(check),
        reason: written,
        acknowledged_by: context.actor,
      });
    }
    return ok(undefined);
  });
}

/** Takes a reason back: the check asks again. */
export function reconsiderCheck(
  context: ServiceContext,
  reference: string | null,
  name: CheckName,
): Result<void> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const { id: campaignId, name: subject } = found.value;
  const answer = listAcknowledgements(reading(context), campaignId).find(
    (each) => checkKey(each) === checkKey(name),
  );
  if (answer === undefined) return changedElsewhere(subject);
  const action = { name: 'report.reconsider', subject: answer.reason, campaignId };
  return write(context, action, (scope) => {
    removeAcknowledgement(scope, answer.id);
    return ok(undefined);
  });
}

/**
 * Remembers the totals as they stand: later changes are told from here. An export
 * of the same totals leaves no trace; "đã xem" is always on record.
 */
export function rememberTotals(
  context: ServiceContext,
  { campaign, results, checks }: Pick<ComposedReport, 'campaign' | 'results' | 'checks'>,
  kind: 'seen' | 'exported',
): Result<void> {
  const hasMoved = checks.some(({ check }) => check.code === 'movedSinceSeen');
  const db = reading(context);
  if (kind === 'exported' && !hasMoved && readReportLook(db, campaign.id) !== null)
    return ok(undefined);
  const amounts = new Map(
    listIndicators(db, campaign.id)
      .filter(({ type }) => isNumeric(type))
      .map(({ id, code }) => [id, results.totals.get(code)?.amount ?? null]),
  );
  const name = kind === 'seen' ? 'report.seen' : 'report.export';
  return write(context, { name, subject: campaign.name, campaignId: campaign.id }, (scope) => {
    replaceReportLook(scope, campaign.id, { kind, by: context.actor }, amounts);
    return ok(undefined);
  });
}

/** "Đã xem": the clerk has looked at the totals of the draft. */
export function markSeen(context: ServiceContext, reference: string | null): Result<void> {
  const composed = composeOf(context, reference);
  return composed.ok ? rememberTotals(context, composed.value, 'seen') : composed;
}

function composeOf(context: ServiceContext, reference: string | null): Result<ComposedReport> {
  const found = findCampaign(reading(context), reference);
  return found.ok ? composeReport(context, found.value) : found;
}

function subjectOf([first, ...others]: readonly ReportCheck[]): string {
  const sentence = first?.sentence ?? '';
  return others.length === 0 ? sentence : `${sentence} (+${others.length})`;
}

function changedElsewhere(reference: string): Result<never> {
  return fail({ code: 'conflict', entity: 'report', reference, reason: 'changedElsewhere' });
}
