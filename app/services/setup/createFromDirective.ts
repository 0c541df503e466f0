import type { InferContractRouterInputs } from '@orpc/contract';
import type { directiveContract } from '#app/contract/directiveContract.ts';
import { usualChecks } from '#app/domain/checkFigures.ts';
import { BLANK_DIRECTIVE } from '#app/domain/directive.ts';
import { directiveLabel } from '#app/domain/directiveDraft.ts';
import { INDICATOR_SETS } from '#app/domain/indicatorLibrary.ts';
import { fail, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import { hasEnded } from '#app/domain/unitLife.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import {
  insertCampaign,
  insertFormIndicator,
  insertIndicator,
  insertRosterEntry,
} from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { readDirectiveLine, type DirectiveLine } from '#app/storage/directiveList.ts';
import { insertDirective, readDirective } from '#app/storage/directiveStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { replaceIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import { listForms } from '#app/storage/setupStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { formOfUnit } from './assignForms.ts';
import { freeCampaignCode, insertGroupForms } from './createCampaign.ts';
import { citedRequests } from './proposeCampaign.ts';

type Accepted = InferContractRouterInputs<typeof directiveContract>['createCampaign'];

/**
 * A draft campaign that rests on a stored directive, as one step. It holds what
 * was accepted and nothing else: a deadline nobody gave stays empty and asks.
 * Events and programmes come along with the paper itself.
 */
export function createFromDirective(
  context: ServiceContext,
  accepted: Accepted,
): Result<{ readonly campaign: string }> {
  const db = reading(context);
  const line = readDirectiveLine(db, accepted.id);
  if (line === null) return fail(missing(accepted.id));
  const other = accepted.other === null ? null : readDirectiveLine(db, accepted.other);
  if (accepted.other !== null && (other === null || other.direction === line.direction)) {
    return fail(missing(accepted.other));
  }
  const cited = citedBy(db, accepted);
  if (cited === undefined) return fail(missing(accepted.id));
  const { collectFrom, collectTo, name, deadline } = accepted;
  if (collectFrom !== null && collectTo !== null && collectTo < collectFrom) {
    return fail({ code: 'validation', issues: [{ path: 'collectTo', rule: 'dateRange' }] });
  }
  const code = freeCampaignCode(db, name);
  const action = { name: 'campaign.fromDirective', subject: `${name}, ${directiveLabel(line)}` };
  return write(context, action, (scope): Result<{ readonly campaign: string }> => {
    const isRequest = line.direction === 'incoming';
    const id = insertCampaign(scope, {
      code,
      name,
      reportSubject: accepted.reportSubject,
      requestedById:
        cited === null
          ? paperOf('incoming', line, other)
          : insertDirective(scope, { ...BLANK_DIRECTIVE, ...cited }, 'incoming'),
      passedOnById: paperOf('outgoing', line, other),
      reportTo: accepted.reportTo,
      collectFrom,
      collectTo,
      unitDeadline: isRequest ? null : deadline,
      superiorDeadline: isRequest ? deadline : null,
      cutOffOn: null,
    });
    insertGroupForms(scope, id);
    insertAcceptedIndicators(scope, id, accepted.indicators);
    const issues = insertAcceptedUnits(scope, id, {
      codes: accepted.units,
      today: vietnamDate(context.clock()),
    });
    return issues.length > 0 ? fail({ code: 'validation', issues }) : ok({ campaign: code });
  });
}

/** The cited document that was accepted as the request; undefined where it is not among them. */
function citedBy(db: ReadDb, { id, other, cited }: Accepted) {
  if (cited === null || other !== null) return null;
  const directive = readDirective(db, id);
  return directive === null ? undefined : citedRequests(db, directive)[cited];
}

function paperOf(
  direction: DirectiveLine['direction'],
  ...lines: readonly (DirectiveLine | null)[]
): string | null {
  return lines.find((line) => line?.direction === direction)?.id ?? null;
}

/** In the order of the library; every group is asked for all of them at first. */
function insertAcceptedIndicators(
  scope: ChangeScope,
  campaignId: string,
  codes: readonly string[],
): void {
  const indicators = INDICATOR_SETS.flatMap(({ indicators: of }) => of).filter(({ code }) =>
    codes.includes(code),
  );
  const ids = new Map<string, string>();
  const forms = listForms(scope.recorder.db, campaignId);
  for (const [position, indicator] of indicators.entries()) {
    const id = insertIndicator(scope, {
      campaign_id: campaignId,
      code: indicator.code,
      group_label: indicator.groupLabel,
      label: indicator.label,
      unit_of_measure: indicator.unitOfMeasure,
      type: indicator.type,
      aggregate: indicator.aggregate,
      position,
      event_id: null,
      derives_from: indicator.derivesFrom,
      help_text: null,
    });
    ids.set(indicator.code, id);
    for (const form of forms) {
      insertFormIndicator(scope, {
        form_id: form.id,
        indicator_id: id,
        position,
        help_text: null,
      });
    }
  }
  replaceIndicatorChecks(scope, campaignId, usualChecks(indicators), ids);
}

/** In the office's order of units. */
function insertAcceptedUnits(
  scope: ChangeScope,
  campaignId: string,
  { codes, today }: { readonly codes: readonly string[]; readonly today: string },
): FieldIssue[] {
  const formOf = formOfUnit(scope.recorder.db, campaignId);
  const units = listUnits(scope.recorder.db).filter(({ code }) => codes.includes(code));
  const issues: FieldIssue[] = [];
  for (const [position, unit] of units.entries()) {
    const formId = formOf(unit.id);
    if (hasEnded(unit, today)) issues.push({ path: `${unit.code}.roster`, rule: 'unitEnded' });
    else if (formId === null) issues.push({ path: `${unit.code}.form`, rule: 'noForm' });
    else {
      insertRosterEntry(scope, {
        campaign_id: campaignId,
        unit_id: unit.id,
        form_id: formId,
        position,
        code: unit.code,
        name: unit.name,
        kind: unit.kind,
        due_on: null,
        due_time: null,
      });
    }
  }
  return issues;
}

function missing(reference: string) {
  return { code: 'notFound', entity: 'directive', reference } as const;
}
