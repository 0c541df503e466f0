import type { z } from 'zod';
import type { sheetSchema } from '#app/contract/submissionSchemas.ts';
import { revisionEffects, type CellChange } from '#app/domain/revisionEffects.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { describeSource } from '#app/reports/describeValue.ts';
import { queryCampaignResults, type UnitResult } from '#app/reports/queryCampaignResults.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { listFormItems, listUnitEvidence, type LinkedEvidence } from '#app/storage/sheetStore.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Sheet = z.infer<typeof sheetSchema>;

/** Everything about one unit in one campaign; the values themselves stand in the grid. */
export function unitSheet(
  context: ServiceContext,
  reference: string | null,
  unitCode: string,
): Result<Sheet> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const { code, name, state } = found.value;
  const results = queryCampaignResults(db, found.value);
  const unit = results.units.find(({ entry }) => entry.code === unitCode);
  if (unit === undefined) return fail({ code: 'notFound', entity: 'unit', reference: unitCode });
  const indicators = new Map(results.indicators.map((each) => [each.code, each]));
  const evidence = Map.groupBy(listUnitEvidence(db, unit.entry.id), (each) => each.submission_id);
  const effects = revisionEffects(unit.submissions);
  const { contactName, contactRole, phone, deadline } = unit.entry;
  return ok({
    campaign: { code, name, state },
    today: vietnamDate(context.clock()),
    actor: context.actor,
    unit: {
      code: unitCode,
      name: unit.entry.name,
      contactName,
      contactRole,
      phone,
      status: unit.status,
      deadline,
    },
    form: listFormItems(db, unit.entry.id).map((item) => ({
      code: item.code,
      groupLabel: indicators.get(item.code)?.groupLabel ?? '',
      helpText: item.help_text,
      source: sourceOf(unit, item.code),
    })),
    revisions: unit.submissions
      .map((submission) =>
        revision(
          submission,
          effects.get(submission.revision) ?? [],
          evidence.get(submission.id) ?? [],
          indicators,
        ),
      )
      .toReversed(),
  });
}

function sourceOf(unit: UnitResult, indicator: string): string | null {
  return unit.folded.has(indicator) ? describeSource(unit, indicator) : null;
}

function revision(
  submission: Submission,
  changes: readonly CellChange[],
  evidence: readonly LinkedEvidence[],
  indicators: ReadonlyMap<string, Indicator>,
): Sheet['revisions'][number] {
  return {
    submissionId: submission.id,
    version: submission.version,
    revision: submission.revision,
    kind: submission.kind,
    receivedOn: submission.receivedOn,
    receivedTime: submission.receivedTime,
    channel: submission.channel,
    sentBy: submission.sentBy,
    receivedBy: submission.receivedBy,
    awaitsConfirmation: submission.awaitsConfirmation,
    note: submission.note,
    reviewState: submission.reviewState,
    reviewReason: submission.reviewReason,
    enteredBy: submission.enteredBy,
    enteredAt: submission.enteredAt,
    changes: Array.from(indicators.values()).flatMap(({ code, label, unitOfMeasure, type }) =>
      changes
        .filter(({ indicator }) => indicator === code)
        .map((change) => ({ ...change, label, unitOfMeasure, type })),
    ),
    evidence: evidence.map((each) => ({
      id: each.id,
      kind: each.kind,
      name: each.original_name,
      sha256: each.sha256,
      byteSize: each.byte_size,
      url: each.url,
    })),
  };
}
