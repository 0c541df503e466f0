import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listRevisionRows } from '#app/storage/sheetStore.ts';
import { findOpenSubmission } from './findSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type Review =
  { readonly to: 'checked' } | { readonly to: 'returned'; readonly reason: string };

/**
 * Marks a submission as checked, together with the earlier ones it rests on, or
 * asks the unit to supplement it ("đề nghị bổ sung") with a reason. Only the
 * newest report can be returned: what was sent after it has answered already.
 */
export function reviewSubmission(
  context: ServiceContext,
  submissionId: string,
  review: Review,
  version: number | null = null,
): Result<void> {
  const found = findOpenSubmission(reading(context), submissionId, version);
  if (!found.ok) return found;
  const { row, unitName, campaign } = found.value;
  const all = listRevisionRows(reading(context), row.roster_entry_id);
  if (review.to === 'returned' && all.some(({ revision }) => revision > row.revision)) {
    return fail({
      code: 'conflict',
      entity: 'submission',
      reference: unitName,
      reason: 'wrongState',
    });
  }
  const reason = review.to === 'returned' ? cleanXmlText(review.reason).trim() : null;
  if (reason === '') {
    return fail({ code: 'validation', issues: [{ path: 'reason', rule: 'emptyText' }] });
  }
  const covered = all.filter(
    (each) =>
      each.id === submissionId ||
      (review.to === 'checked' && each.revision < row.revision && each.review_state === 'received'),
  );
  const action = {
    name: `submission.${review.to}`,
    subject: unitName,
    campaignId: campaign.id,
  };
  return write(context, action, ({ recorder, now }): Result<void> => {
    for (const each of covered) {
      recorder.update('submission', each.id, {
        review_state: review.to,
        review_reason: reason,
        updated_at: now,
        version: each.version + 1,
      });
    }
    return ok(undefined);
  });
}
