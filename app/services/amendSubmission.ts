import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOpenSubmission } from './findSubmission.ts';
import { receiptColumns, type Receipt } from './receiptRow.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type SeenSubmission = { readonly submissionId: string; readonly version: number };

/**
 * Corrects when, how and by whom a report came; kind and figures stay. What the
 * unit's punctuality rests on changes with it, so it is its own undoable step.
 */
export function amendSubmission(
  context: ServiceContext,
  { submissionId, version }: SeenSubmission,
  receipt: Receipt,
): Result<void> {
  const found = findOpenSubmission(reading(context), submissionId, version);
  if (!found.ok) return found;
  const { row, unitName, campaign } = found.value;
  const action = { name: 'submission.amend', subject: unitName, campaignId: campaign.id };
  return write(context, action, ({ recorder, now }) => {
    recorder.update('submission', submissionId, receiptColumns(receipt));
    if (recorder.changes().length > 0) {
      recorder.update('submission', submissionId, { updated_at: now, version: row.version + 1 });
    }
    return ok(undefined);
  });
}

/** The paper that confirms a report by phone or at a meeting has come; who said so and when is on record. */
export function confirmSubmission(
  context: ServiceContext,
  { submissionId, version }: SeenSubmission,
): Result<void> {
  const found = findOpenSubmission(reading(context), submissionId, version);
  if (!found.ok) return found;
  const { row, unitName, campaign } = found.value;
  if (row.awaits_confirmation === 0) {
    return fail({
      code: 'conflict',
      entity: 'submission',
      reference: unitName,
      reason: 'wrongState',
    });
  }
  const action = { name: 'submission.confirm', subject: unitName, campaignId: campaign.id };
  return write(context, action, ({ recorder, now }) => {
    recorder.update('submission', submissionId, {
      awaits_confirmation: 0,
      updated_at: now,
      version: row.version + 1,
    });
    return ok(undefined);
  });
}
