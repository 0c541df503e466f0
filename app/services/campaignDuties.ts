import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { dutyContract } from '#app/contract/dutyContract.ts';
import { aggregateValues } from '#app/domain/aggregateValues.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { isReported } from '#app/domain/completeness.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { matchDutyUnits } from '#app/domain/matchDutyUnits.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { displayNumber, isNumeric } from '#app/domain/value.ts';
import { queryCampaignResults, type CampaignResults } from '#app/reports/queryCampaignResults.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import {
  insertDutyAssessment,
  isDutyQuoted,
  listDuties,
  readDutyAssessment,
  type DutyRow,
} from '#app/storage/dutyStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { findCampaign, findOpenCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

type DutyList = InferContractRouterOutputs<typeof dutyContract>['list'];
type Proposal = DutyList['duties'][number]['proposal'];

/** The duties of the campaign's directives with what was written of each and what the data says. */
export function campaignDuties(
  context: ServiceContext,
  reference: string | null,
): Result<DutyList> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const results = queryCampaignResults(db, found.value);
  return ok({
    state: found.value.state,
    hasDocument: (found.value.passedOnById ?? found.value.requestedById) !== null,
    duties: dutiesOf(db, found.value).map((duty) => {
      const stored = readDutyAssessment(db, found.value.id, duty.id);
      return {
        id: duty.id,
        unitText: duty.unitText,
        text: duty.text,
        isTyped: !isDutyQuoted(db, duty),
        result: stored?.result ?? '',
        assessment: stored?.assessment ?? null,
        version: stored?.version ?? 0,
        proposal: propose(results, duty),
      };
    }),
  });
}

/** Keeps result and assessment of one duty; refused when another window saved in between. */
export function saveDuty(
  context: ServiceContext,
  input: InferContractRouterInputs<typeof dutyContract>['save'],
): Result<{ version: number }> {
  const db = reading(context);
  const found = findOpenCampaign(db, input.campaign);
  if (!found.ok) return found;
  const { id: campaignId } = found.value;
  const duty = dutiesOf(db, found.value).find(({ id }) => id === input.duty);
  if (duty === undefined) {
    return fail({ code: 'notFound', entity: 'duty', reference: input.duty });
  }
  const stated = { result: cleanXmlText(input.result).trim(), assessment: input.assessment };
  const action = { name: 'duty.save', subject: duty.unitText, campaignId };
  return write(context, action, (scope): Result<{ version: number }> => {
    const stored = readDutyAssessment(scope.recorder.db, campaignId, duty.id);
    if ((stored?.version ?? 0) !== input.version) {
      return fail({
        code: 'conflict',
        entity: 'duty',
        reference: duty.unitText,
        reason: 'changedElsewhere',
      });
    }
    if (stored === null) {
      insertDutyAssessment(scope, { campaign_id: campaignId, duty_id: duty.id, ...stated });
    } else if (stored.result !== stated.result || stored.assessment !== stated.assessment) {
      scope.recorder.update('duty_assessment', stored.id, {
        ...stated,
        updated_at: scope.now,
        version: stored.version + 1,
      });
    }
    const version = readDutyAssessment(scope.recorder.db, campaignId, duty.id)?.version ?? 0;
    return ok({ version });
  });
}

/** The commune's own công văn first: it is what the units were asked by. */
export function dutiesOf(db: ReadDb, { passedOnById, requestedById }: Campaign): DutyRow[] {
  const ids = [passedOnById, requestedById].filter((id) => id !== null);
  return [...new Set(ids)].flatMap((id) => listDuties(db, id));
}

/** States figures and over how many units they are taken, and nothing else. */
function propose(results: CampaignResults, duty: DutyRow): Proposal {
  const codes = new Set(
    matchDutyUnits(
      duty.unitText,
      results.units.map(({ entry }) => entry),
    ),
  );
  const asked = results.units.filter(({ entry }) => codes.has(entry.code));
  if (asked.length === 0) return null;
  const reported = asked.filter(({ status }) => isReported(status));
  const figures = results.indicators
    .filter(({ type }) => isNumeric(type))
    .flatMap(({ code, label, unitOfMeasure, type, aggregate }) => {
      const { amount, units } = aggregateValues(
        reported.map(({ cells }) => cells.get(code) ?? { state: 'missing' }),
        aggregate,
      );
      if (amount === null) return [];
      const number = formatNumber(displayNumber(amount, type));
      return [{ indicator: code, text: `${label}: ${number} ${unitOfMeasure} (${units} đơn vị)` }];
    });
  const coverage = `${reported.length}/${asked.length} đơn vị đã báo cáo`;
  return {
    text: `${[coverage, ...figures.map(({ text }) => text)].join('; ')}.`,
    units: asked.map(({ entry }) => entry.code),
    figures,
  };
}
