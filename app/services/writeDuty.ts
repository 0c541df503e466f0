import type { InferContractRouterInputs } from '@orpc/contract';
import type { dutyContract } from '#app/contract/dutyContract.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import {
  isDutyQuoted,
  listAssessmentsOf,
  listDuties,
  type DutyRow,
} from '#app/storage/dutyStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { dutiesOf } from './campaignDuties.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

type Inputs = InferContractRouterInputs<typeof dutyContract>;

/** A duty typed from the paper, into the document it stands in; words read out of a document stay. */
export function writeDuty(context: ServiceContext, input: Inputs['write']): Result<void> {
  const db = reading(context);
  const found = findUnlocked(db, input.campaign);
  if (!found.ok) return found;
  const campaign = found.value;
  const unitText = cleanXmlText(input.unitText).trim();
  const facts = { unit_text: unitText, text: cleanXmlText(input.text).trim() };
  const action = { name: 'duty.write', subject: unitText, campaignId: campaign.id };
  if (input.duty !== null) {
    const duty = findTyped(db, campaign, input.duty);
    if (!duty.ok) return duty;
    return write(context, action, (scope) => {
      scope.recorder.update('directive_duty', duty.value.id, facts);
      return ok(undefined);
    });
  }
  const directiveId = campaign.passedOnById ?? campaign.requestedById;
  if (directiveId === null) {
    return fail({ code: 'validation', issues: [{ path: 'duty', rule: 'noDocument' }] });
  }
  return write(context, action, ({ recorder, newId }) => {
    const position = (listDuties(recorder.db, directiveId).at(-1)?.position ?? -1) + 1;
    recorder.insert('directive_duty', {
      id: newId(),
      directive_id: directiveId,
      position,
      ...facts,
    });
    return ok(undefined);
  });
}

/** Takes a typed duty away, with result and assessment. */
export function removeDuty(context: ServiceContext, input: Inputs['remove']): Result<void> {
  const db = reading(context);
  const found = findUnlocked(db, input.campaign);
  if (!found.ok) return found;
  const duty = findTyped(db, found.value, input.duty);
  if (!duty.ok) return duty;
  const { id, unitText } = duty.value;
  const action = { name: 'duty.remove', subject: unitText, campaignId: found.value.id };
  return write(context, action, ({ recorder }) => {
    for (const assessment of listAssessmentsOf(recorder.db, id)) {
      recorder.remove('duty_assessment', assessment);
    }
    recorder.remove('directive_duty', id);
    return ok(undefined);
  });
}

function findUnlocked(db: ReadDb, reference: string | null): Result<Campaign> {
  const found = findCampaign(db, reference);
  if (!found.ok || found.value.state !== 'closed') return found;
  const { name } = found.value;
  return fail({ code: 'conflict', entity: 'campaign', reference: name, reason: 'campaignClosed' });
}

function findTyped(db: ReadDb, campaign: Campaign, id: string): Result<DutyRow> {
  const duty = dutiesOf(db, campaign).find((each) => each.id === id);
  if (duty === undefined) return fail({ code: 'notFound', entity: 'duty', reference: id });
  if (!isDutyQuoted(db, duty)) return ok(duty);
  return fail({ code: 'validation', issues: [{ path: 'duty', rule: 'quoted' }] });
}
