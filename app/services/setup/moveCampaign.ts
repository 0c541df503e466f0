import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { markCampaignIssued, type Campaign } from '#app/storage/campaignStore.ts';
import { listTypedTotals } from '#app/reports/queryPriorFigures.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { replaceIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import { listForms, listIndicatorRows, listRosterRows } from '#app/storage/setupStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { readSetup, type Setup } from './readSetup.ts';

/** Opens a draft for results: its units keep from here on the names they have today. */
export function openCampaign(context: ServiceContext, reference: string | null): Result<Setup> {
  const setup = readSetup(context, reference);
  if (!setup.ok) return setup;
  const { gaps } = setup.value;
  if (gaps.length > 0) {
    const issues = gaps.map(({ gap }) => ({ path: gap, rule: 'required' }));
    return fail({ code: 'validation', issues });
  }
  return move(context, reference, { name: 'campaign.open', from: 'draft' }, (scope, { id }) => {
    const units = new Map(listUnits(scope.recorder.db).map((unit) => [unit.id, unit]));
    for (const entry of listRosterRows(scope.recorder.db, id)) {
      const unit = units.get(entry.unit_id);
      invariant(unit !== undefined, 'roster entries name a unit');
      const { code, name, kind } = unit;
      scope.recorder.update('roster_entry', entry.id, { code, name, kind });
    }
    markCampaignIssued(scope, id);
  });
}

/** "Khóa đợt": takes no more results; reports and figures stay open to look at. */
export function closeCampaign(context: ServiceContext, reference: string | null): Result<Setup> {
  return move(context, reference, { name: 'campaign.close', from: 'open' }, (scope, { id }) => {
    scope.recorder.update('campaign', id, { state: 'closed', closed_at: scope.now });
  });
}

/** Takes results again. The reason stays on record with the step. */
export function reopenCampaign(
  context: ServiceContext,
  reference: string | null,
  reason: string,
): Result<Setup> {
  return move(context, reference, { name: 'campaign.reopen', from: 'closed' }, (scope, { id }) => {
    scope.recorder.update('campaign', id, {
      state: 'open',
      closed_at: null,
      reopen_reason: reason,
    });
  });
}

/** Takes a draft away with all it was set up with; what was opened once stays. */
export function discardCampaign(context: ServiceContext, reference: string | null): Result<void> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const { id, name, state } = found.value;
  if (state !== 'draft') return fail(wrongState(found.value));
  return write(context, { name: 'campaign.discard', subject: name }, (scope) => {
    const { recorder } = scope;
    for (const entry of listRosterRows(recorder.db, id)) recorder.remove('roster_entry', entry.id);
    for (const form of listForms(recorder.db, id)) {
      for (const { rowId } of form.indicators) recorder.remove('form_indicator', rowId);
      recorder.remove('form', form.id);
    }
    replaceIndicatorChecks(scope, id, [], new Map());
    for (const { id: total } of listTypedTotals(recorder.db, id))
      recorder.remove('prior_total', total);
    for (const row of listIndicatorRows(recorder.db, id)) recorder.remove('indicator', row.id);
    recorder.remove('campaign', id);
    return ok(undefined);
  });
}

function move(
  context: ServiceContext,
  reference: string | null,
  step: { readonly name: string; readonly from: Campaign['state'] },
  work: (scope: ChangeScope, campaign: Campaign) => void,
): Result<Setup> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const campaign = found.value;
  if (campaign.state !== step.from) return fail(wrongState(campaign));
  const action = { name: step.name, subject: campaign.name, campaignId: campaign.id };
  const moved = write(context, action, (scope): Result<void> => {
    work(scope, campaign);
    scope.recorder.update('campaign', campaign.id, { updated_at: scope.now });
    return ok(undefined);
  });
  return moved.ok ? readSetup(context, campaign.id) : moved;
}

function wrongState({ name }: Campaign) {
  return {
    code: 'conflict',
    entity: 'campaign',
    reference: name,
    reason: 'wrongState',
  } as const;
}
