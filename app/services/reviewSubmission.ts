import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { readSubmissionRow, readSubmissionUnit } from '#app/storage/submissionStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type Review =
  { readonly to: 'checked' } | { readonly to: 'returned'; readonly reason: string };

/** Marks a submission as checked, or asks the unit to supplement it ("đề nghị bổ sung") with a reason. */
export function reviewSubmission(
  context: ServiceContext,
  submissionId: string,
  review: Review,
): Result<void> {
  const unit = readSubmissionUnit(reading(context), submissionId);
  if (unit === null) {
    return fail({ code: 'notFound', entity: 'submission', reference: submissionId });
  }
  const action = {
    name: `submission.${review.to}`,
    subject: unit.name,
    campaignId: unit.campaignId,
  };
  return write(context, action, (scope): Result<void> => {
    const row = readSubmissionRow(scope.recorder.db, submissionId);
    invariant(row !== null, 'the submission was found');
    const reason = review.to === 'returned' ? review.reason.trim() : null;
    if (reason === '') {
      return fail({ code: 'validation', issues: [{ path: 'reason', rule: 'emptyText' }] });
    }
    scope.recorder.update('submission', submissionId, {
      review_state: review.to,
      review_reason: reason,
      updated_at: scope.now,
      version: row.version + 1,
    });
    return ok(undefined);
  });
}
