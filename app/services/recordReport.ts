import { effectiveValue, isDue } from '#app/domain/aggregateValues.ts';
import { fail, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { insertKeptFiles, keepFiles, type ReceivedFile } from './attachEvidence.ts';
import { cleanReceipt } from './receiptRow.ts';
import { readCollectionState, recordSubmission, type NewSubmission } from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/** A report as a clerk enters it on the unit's sheet. */
export type ReportDraft = Omit<NewSubmission, 'activities' | 'evidenceIds' | 'receivedBy'> & {
  readonly receivedBy: string | null;
  /** The newest revision the window knew of, 0 for none; a newer one is not counted unseen. */
  readonly seenRevision: number;
};

/** Enters one report with its values and files as one undoable step; returns its id. */
export function recordReport(
  context: ServiceContext,
  reference: string | null,
  draft: ReportDraft,
  files: readonly ReceivedFile[],
): Result<string> {
  const found = findOpenCampaign(reading(context), reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const { roster, submissions } = readCollectionState(reading(context), campaign, [draft.unitCode]);
  const entry = roster.get(draft.unitCode);
  if (entry === undefined) {
    return fail({ code: 'notFound', entity: 'unit', reference: draft.unitCode });
  }
  if ((submissions.get(entry.id) ?? []).length !== draft.seenRevision) {
    return fail({
      code: 'conflict',
      entity: 'unit',
      reference: entry.name,
      reason: 'changedElsewhere',
    });
  }
  if (draft.values.length === 0 && files.length === 0) {
    return fail({ code: 'validation', issues: [{ path: 'values', rule: 'emptyText' }] });
  }
  const kept = keepFiles(context, files);
  if (!kept.ok) return kept;
  const action = { name: 'submission.record', subject: entry.name, campaignId: campaign.id };
  return write(context, action, (scope) =>
    recordSubmission(scope, context.actor, campaign, {
      ...newSubmission(draft),
      evidenceIds: insertKeptFiles(scope, kept.value),
    }),
  );
}

/**
 * "Không có hoạt động" for a unit that has not reported: "không phát sinh" for
 * every indicator of its form that is due, as its first report of today. What is
 * not due yet stays open, for nobody can know it.
 */
export function recordNoActivity(
  context: ServiceContext,
  reference: string | null,
  unitCode: string,
): Result<string> {
  const found = findOpenCampaign(reading(context), reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const { roster, indicators } = readCollectionState(reading(context), campaign, [unitCode]);
  const entry = roster.get(unitCode);
  if (entry === undefined) return fail({ code: 'notFound', entity: 'unit', reference: unitCode });
  const asked = Array.from(indicators.values()).filter(({ code, event }) => {
    const due = isDue(event?.endOn ?? null, campaign.cutOffOn);
    const isOnForm = entry.indicatorCodes.has(code);
    return effectiveValue(undefined, { isOnForm, isDue: due }).state === 'missing';
  });
  const action = { name: 'submission.noActivity', subject: entry.name, campaignId: campaign.id };
  return write(context, action, (scope) =>
    recordSubmission(scope, context.actor, campaign, {
      unitCode,
      kind: 'first',
      receivedOn: vietnamDate(context.clock()),
      receivedTime: null,
      channel: 'paper',
      sentBy: null,
      awaitsConfirmation: false,
      note: null,
      values: asked.map(({ code }) => ({
        indicator: code,
        stated: { state: 'none' },
        raw: NO_ACTIVITY,
        isApproximate: false,
        evidenceId: null,
        at: null,
      })),
      activities: [],
      evidenceIds: [],
    }),
  );
}

/** As the clerk said it, in the column that keeps what was typed. */
const NO_ACTIVITY = 'k';

/** The draft as it is recorded: words trimmed, files added by the caller. */
export function newSubmission(draft: ReportDraft): NewSubmission {
  const { unitCode, kind, values } = draft;
  return { unitCode, kind, values, ...cleanReceipt(draft), activities: [], evidenceIds: [] };
}
