import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import type { Database } from '#app/storage/schema.ts';
import { readSubmissionRow, readSubmissionUnit } from '#app/storage/submissionStore.ts';
import { findOpenCampaign } from './findCampaign.ts';

export type FoundSubmission = {
  readonly row: Database['submission'];
  readonly unitName: string;
  readonly campaign: Campaign;
};

/**
 * A submission that may still be worked on: its campaign is open and it is the
 * one the window saw. A null version is a caller that has just made it.
 */
export function findOpenSubmission(
  db: ReadDb,
  submissionId: string,
  version: number | null,
): Result<FoundSubmission> {
  const unit = readSubmissionUnit(db, submissionId);
  if (unit === null) {
    return fail({ code: 'notFound', entity: 'submission', reference: submissionId });
  }
  const campaign = findOpenCampaign(db, unit.campaignId);
  if (!campaign.ok) return campaign;
  const row = readSubmissionRow(db, submissionId);
  invariant(row !== null, 'the unit of the submission was found');
  if (version !== null && row.version !== version) {
    return fail({
      code: 'conflict',
      entity: 'submission',
      reference: unit.name,
      reason: 'changedElsewhere',
    });
  }
  return ok({ row, unitName: unit.name, campaign: campaign.value });
}
