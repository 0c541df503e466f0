import { BLANK_DIRECTIVE } from '#app/domain/directive.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { insertDirective } from '#app/storage/directiveStore.ts';
import { readCampaignRow } from '#app/storage/setupStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { readSetup, type Setup } from './readSetup.ts';

/** What a set-up is saved against: the campaign, and the version the person saw of it. */
export type SeenSetup = { readonly campaign: string | null; readonly version: number };

/** Name, subject, receiver and dates. A date nobody typed stays empty. */
export function saveFacts(
  context: ServiceContext,
  seen: SeenSetup,
  facts: Setup['facts'],
): Result<Setup> {
  const { collectFrom, collectTo, unitDeadline, superiorDeadline } = facts;
  if (collectFrom !== null && collectTo !== null && collectTo < collectFrom) {
    return fail({ code: 'validation', issues: [{ path: 'collectTo', rule: 'dateRange' }] });
  }
  return changeSetup(context, seen, 'campaign.update', (scope, { id }) => {
    scope.recorder.update('campaign', id, {
      name: facts.name,
      report_subject: facts.reportSubject,
      report_to: facts.reportTo,
      collect_from: collectFrom,
      collect_to: collectTo,
      unit_due_on: unitDeadline?.on ?? null,
      unit_due_time: unitDeadline?.time ?? null,
      superior_due_on: superiorDeadline?.on ?? null,
      superior_due_time: superiorDeadline?.time ?? null,
      cut_off_on: facts.cutOffOn,
    });
    return ok(undefined);
  });
}

/** The Sở's request or the commune's own công văn, entered by hand as far as its paper states it. */
export function saveDocument(
  context: ServiceContext,
  seen: SeenSetup,
  which: 'requestedBy' | 'passedOnBy',
  document: NonNullable<Setup['requestedBy']>,
): Result<Setup> {
  return changeSetup(context, seen, `campaign.${which}`, (scope, campaign) => {
    const stored = which === 'requestedBy' ? campaign.requestedById : campaign.passedOnById;
    if (stored !== null) {
      scope.recorder.update('directive', stored, {
        issuer: document.issuer,
        number: document.number,
        symbol: document.symbol,
        issued_on: document.issuedOn,
        subject: document.subject,
      });
      return ok(undefined);
    }
    const direction = which === 'requestedBy' ? 'incoming' : 'outgoing';
    const id = insertDirective(
      scope,
      {
        ...BLANK_DIRECTIVE,
        documentType: 'cong-van',
        ...document,
      },
      direction,
    );
    scope.recorder.update('campaign', campaign.id, {
      [which === 'requestedBy' ? 'requested_by_id' : 'passed_on_by_id']: id,
    });
    return ok(undefined);
  });
}

/**
 * One step of set-up under the version the person saw. A closed campaign is
 * refused; a set-up saved elsewhere meanwhile is not overwritten.
 */
export function changeSetup(
  context: ServiceContext,
  { campaign: reference, version }: SeenSetup,
  name: string,
  work: (scope: ChangeScope, campaign: Campaign) => Result<void>,
): Result<Setup> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const conflict = { code: 'conflict', entity: 'campaign', reference: campaign.name } as const;
  if (campaign.state === 'closed') return fail({ ...conflict, reason: 'campaignClosed' });
  const action = { name, subject: campaign.name, campaignId: campaign.id };
  const saved = write(context, action, (scope): Result<void> => {
    const row = readCampaignRow(scope.recorder.db, campaign.id);
    invariant(row !== null, 'the campaign was found');
    if (row.version !== version) return fail({ ...conflict, reason: 'changedElsewhere' });
    const worked = work(scope, campaign);
    if (!worked.ok || scope.recorder.changes().length === 0) return worked;
    scope.recorder.update('campaign', campaign.id, {
      updated_at: scope.now,
      version: row.version + 1,
    });
    return ok(undefined);
  });
  return saved.ok ? readSetup(context, campaign.id) : saved;
}
