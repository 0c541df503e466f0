import type { z } from 'zod';
import type { effectSchema } from '#app/contract/submissionSchemas.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import type { Total } from '#app/domain/aggregateValues.ts';
import { isSameValue } from '#app/domain/revisionEffects.ts';
import { invariant, ok, type Result } from '#app/domain/result.ts';
import type { EffectiveValue, StatedValue } from '#app/domain/value.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import {
  countResults,
  readCampaignFacts,
  type CampaignFacts,
  type CampaignResults,
  type UnitResult,
} from '#app/reports/queryCampaignResults.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { newSubmission, type ReportDraft } from './recordReport.ts';
import { checkSubmission, type NewSubmission } from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Effect = z.infer<typeof effectSchema>;

/**
 * What recording a draft will do, counted by the rules that count the campaign
 * and refused by the rules that refuse the recording; nothing is stored.
 */
export function previewSubmission(
  context: ServiceContext,
  reference: string | null,
  draft: ReportDraft,
): Result<Effect> {
  const campaign = findOpenCampaign(reading(context), reference);
  if (!campaign.ok) return campaign;
  const facts = readCampaignFacts(reading(context), campaign.value);
  const submission = newSubmission(draft);
  const checked = checkSubmission(
    {
      campaign: facts.campaign,
      indicators: new Map(facts.indicators.map((each) => [each.code, each])),
      roster: new Map(facts.roster.map((each) => [each.code, each])),
      submissions: facts.submissions,
    },
    submission,
  );
  if (!checked.ok) return checked;
  const { entry, kind, revision } = checked.value;
  const added: Submission = {
    ...asCounted(submission, context),
    rosterEntryId: entry.id,
    kind,
    revision,
  };
  const before = countResults(facts);
  const after = countResults(withSubmission(facts, added));
  return ok({ kind, revision, ...compare(before, after, entry.code) });
}

function withSubmission(facts: CampaignFacts, added: Submission): CampaignFacts {
  const earlier = facts.submissions.get(added.rosterEntryId) ?? [];
  return {
    ...facts,
    submissions: new Map([...facts.submissions, [added.rosterEntryId, [...earlier, added]]]),
  };
}

function compare(
  before: CampaignResults,
  after: CampaignResults,
  unitCode: string,
): Omit<Effect, 'kind' | 'revision'> {
  const [unitBefore, unitAfter] = [unitOf(before, unitCode), unitOf(after, unitCode)];
  const rows = after.indicators.map((indicator) => ({
    indicator: indicator.code,
    label: indicator.label,
    unitOfMeasure: indicator.unitOfMeasure,
    type: indicator.type,
    unit: {
      before: cellOf(unitBefore, indicator.code),
      after: cellOf(unitAfter, indicator.code),
    },
    total: {
      before: totalOf(before, indicator.code),
      after: totalOf(after, indicator.code),
    },
  }));
  const changes = rows.filter(
    ({ unit, total }) =>
      !isSameValue(unit.before, unit.after) ||
      total.before.amount !== total.after.amount ||
      total.before.state !== total.after.state ||
      total.before.units !== total.after.units,
  );
  const changed = new Set(changes.map(({ indicator }) => indicator));
  return {
    status: { before: unitBefore.status, after: unitAfter.status },
    reported: {
      before: before.completeness.reported,
      after: after.completeness.reported,
      expected: after.completeness.expected,
    },
    changes,
    unchanged: [...unitAfter.entry.indicatorCodes].filter((code) => !changed.has(code)).length,
  };
}

function unitOf(results: CampaignResults, code: string): UnitResult {
  const unit = results.units.find(({ entry }) => entry.code === code);
  invariant(unit !== undefined, 'the unit was found on the roster');
  return unit;
}

function cellOf({ cells }: UnitResult, indicator: string): EffectiveValue {
  return cells.get(indicator) ?? { state: 'missing' };
}

function totalOf({ totals }: CampaignResults, indicator: string): Omit<Total, 'texts'> {
  const { amount, state, units } = totals.get(indicator) ?? {
    amount: null,
    state: 'missing',
    units: 0,
  };
  return { amount, state, units };
}

/** The draft as it would be read back from the storage. */
function asCounted(
  submission: NewSubmission,
  { actor, clock }: ServiceContext,
): Omit<Submission, 'rosterEntryId' | 'kind' | 'revision'> {
  return {
    id: '',
    reviewState: 'received',
    receivedOn: submission.receivedOn,
    receivedTime: submission.receivedTime,
    channel: submission.channel,
    sentBy: submission.sentBy,
    receivedBy: submission.receivedBy ?? null,
    enteredBy: actor,
    enteredAt: vietnamTime(clock()),
    version: 1,
    awaitsConfirmation: submission.awaitsConfirmation,
    reviewReason: null,
    note: submission.note,
    values: new Map(submission.values.map(({ indicator, stated }) => [indicator, clean(stated)])),
    approximate: new Set(
      submission.values.filter((value) => value.isApproximate).map(({ indicator }) => indicator),
    ),
    origins: new Map(),
  };
}

function clean(stated: StatedValue): StatedValue {
  return 'text' in stated ? { state: 'value', text: cleanXmlText(stated.text) } : stated;
}
