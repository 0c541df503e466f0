import { fail, invariant, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import {
  insertForm,
  insertFormIndicator,
  insertIndicator,
  type Campaign,
} from '#app/storage/campaignStore.ts';
import { listTypedTotals } from '#app/reports/queryPriorFigures.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { replaceIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import {
  isIndicatorStated,
  isIndicatorUsed,
  listForms,
  listIndicatorRows,
  type StoredForm,
} from '#app/storage/setupStore.ts';
import { readCampaignEvents } from '#app/storage/eventStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listUnitGroups, listUnits } from '#app/storage/unitStore.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { assignForms } from './assignForms.ts';
import type { Setup } from './readSetup.ts';
import { changeSetup, type SeenSetup } from './saveSetup.ts';

export type FormsDraft = Pick<Setup, 'indicators' | 'forms' | 'checks'>;

/**
 * Saves indicators and forms as one step. Figures that were entered are never
 * dropped: of an indicator taken off a form they stay and still count (what a
 * unit stated was stated), no further unit is asked for it, and the cells are
 * closed to entry until it is back. An indicator with values stays in the
 * campaign even when no form asks for it.
 */
export function saveForms(
  context: ServiceContext,
  seen: SeenSetup,
  draft: FormsDraft,
): Result<Setup> {
  return changeSetup(context, seen, 'campaign.forms', (scope, campaign) => {
    const issues = [
      ...checkForms(draft),
      ...checkEvents(scope.recorder.db, campaign, draft),
      ...checkTypes(scope.recorder.db, campaign, draft),
    ];
    if (issues.length > 0) return fail({ code: 'validation', issues });
    const indicatorIds = storeIndicators(scope, campaign, draft);
    const gone = storeForms(scope, campaign, draft, indicatorIds);
    if (!gone.ok) return gone;
    const assigned = assignForms(scope, campaign, gone.value);
    if (!assigned.ok) return assigned;
    replaceIndicatorChecks(scope, campaign.id, draft.checks, indicatorIds);
    storePriorTotals(scope, campaign.id, draft, indicatorIds);
    dropIndicators(scope, campaign, draft);
    return ok(undefined);
  });
}

function checkForms({ indicators, forms }: FormsDraft): FieldIssue[] {
  const codes = new Set(indicators.map(({ code }) => code));
  const issues: FieldIssue[] = [];
  if (codes.size !== indicators.length) issues.push({ path: 'indicators', rule: 'duplicate' });
  for (const { label, type, aggregate } of indicators) {
    if ((type === 'text') !== (aggregate === 'list')) {
      issues.push({ path: `indicator.${label}`, rule: 'aggregate' });
    }
  }
  for (const form of forms) {
    if (form.indicators.some((code) => !codes.has(code))) {
      issues.push({ path: form.name, rule: 'unknownIndicator' });
    }
    if (new Set(form.indicators).size !== form.indicators.length) {
      issues.push({ path: form.name, rule: 'duplicate' });
    }
  }
  return issues;
}

/** An indicator belongs to an event of its campaign, or keeps the one it has. */
function checkEvents(db: ReadDb, campaign: Campaign, { indicators }: FormsDraft): FieldIssue[] {
  const rows = new Map(listIndicatorRows(db, campaign.id).map((row) => [row.code, row]));
  const events = new Set(readCampaignEvents(db, campaign).events.map(({ id }) => id));
  return indicators
    .filter(
      ({ code, event }) =>
        event !== null && !events.has(event) && rows.get(code)?.event_id !== event,
    )
    .map(({ label }) => ({ path: `indicator.${label}`, rule: 'noEvent' }));
}

/** Stored amounts are in the unit their type implies, so an indicator with values keeps its type. */
function checkTypes(db: ReadDb, { id }: Campaign, { indicators }: FormsDraft): FieldIssue[] {
  const rows = new Map(listIndicatorRows(db, id).map((row) => [row.code, row]));
  return indicators.flatMap(({ code, label, type }) => {
    const row = rows.get(code);
    if (row === undefined || row.type === type || !isIndicatorStated(db, row.id)) return [];
    return [{ path: `indicator.${label}`, rule: 'typeInUse' }];
  });
}

function storeIndicators(
  scope: ChangeScope,
  { id: campaignId }: Campaign,
  { indicators }: FormsDraft,
): ReadonlyMap<string, string> {
  const { recorder } = scope;
  const rows = new Map(listIndicatorRows(recorder.db, campaignId).map((row) => [row.code, row]));
  const ids = new Map<string, string>();
  for (const [position, indicator] of indicators.entries()) {
    const columns = {
      type: indicator.type,
      aggregate: indicator.aggregate,
      group_label: indicator.groupLabel,
      label: indicator.label,
      unit_of_measure: indicator.unitOfMeasure,
      position,
      event_id: indicator.event,
      derives_from: indicator.derivesFrom,
      help_text: indicator.helpText,
    };
    const row = rows.get(indicator.code);
    if (row === undefined) {
      const { code } = indicator;
      const added = { campaign_id: campaignId, code, ...columns };
      ids.set(code, insertIndicator(scope, added));
      continue;
    }
    recorder.update('indicator', row.id, columns);
    ids.set(indicator.code, row.id);
  }
  return ids;
}

function storeForms(
  scope: ChangeScope,
  { id: campaignId }: Campaign,
  { forms, indicators }: FormsDraft,
  indicatorIds: ReadonlyMap<string, string>,
): Result<readonly string[]> {
  const { recorder } = scope;
  const stored = new Map(listForms(recorder.db, campaignId).map((form) => [form.id, form]));
  const groups = new Map(listUnitGroups(recorder.db).map(({ code, id }) => [code, id]));
  const units = new Map(listUnits(recorder.db).map(({ code, id }) => [code, id]));
  for (const [position, form] of forms.entries()) {
    const { name, target } = form;
    const groupId = 'group' in target ? (groups.get(target.group) ?? null) : null;
    const unitId = 'unit' in target ? (units.get(target.unit) ?? null) : null;
    if (groupId === null && unitId === null) {
      const reference = 'group' in target ? target.group : target.unit;
      return fail({ code: 'notFound', entity: 'unit', reference });
    }
    const before = form.id === null ? undefined : stored.get(form.id);
    const columns = { name, group_id: groupId, unit_id: unitId, position };
    if (before === undefined) {
      const id = insertForm(scope, { campaign_id: campaignId, ...columns });
      askIndicators(scope, id, { asked: questionsOf(form, indicators), before: [], indicatorIds });
      continue;
    }
    stored.delete(before.id);
    recorder.update('form', before.id, columns);
    askIndicators(scope, before.id, {
      asked: questionsOf(form, indicators),
      before: before.indicators,
      indicatorIds,
    });
  }
  return ok([...stored.keys()]);
}

type FormQuestion = { readonly code: string; readonly helpText: string | null };

/** What a form asks: in its own order and with its own help where it has them, else the common ones. */
function questionsOf(
  form: FormsDraft['forms'][number],
  common: FormsDraft['indicators'],
): readonly FormQuestion[] {
  const help = new Map(common.map(({ code, helpText }) => [code, helpText]));
  const order = form.hasOwnOrder
    ? form.indicators
    : common.map(({ code }) => code).filter((code) => form.indicators.includes(code));
  return order.map((code) => {
    const own = form.ownHelp[code];
    return { code, helpText: own === undefined ? (help.get(code) ?? null) : own };
  });
}

function askIndicators(
  { recorder, ...scope }: ChangeScope,
  formId: string,
  form: {
    readonly asked: readonly FormQuestion[];
    readonly before: StoredForm['indicators'];
    readonly indicatorIds: ReadonlyMap<string, string>;
  },
): void {
  const rows = new Map(form.before.map(({ code, rowId }) => [code, rowId]));
  const asked = new Set(form.asked.map(({ code }) => code));
  for (const [code, rowId] of rows) {
    if (!asked.has(code)) recorder.remove('form_indicator', rowId);
  }
  for (const [position, { code, helpText }] of form.asked.entries()) {
    const indicatorId = form.indicatorIds.get(code);
    invariant(indicatorId !== undefined, 'codes of forms were checked');
    const columns = { position, help_text: helpText };
    const rowId = rows.get(code);
    if (rowId !== undefined) recorder.update('form_indicator', rowId, columns);
    else {
      const row = { form_id: formId, indicator_id: indicatorId, ...columns };
      insertFormIndicator({ recorder, ...scope }, row);
    }
  }
}

/** Totals of the year before the program, as typed; a blank takes one away. */
function storePriorTotals(
  scope: ChangeScope,
  campaignId: string,
  { indicators }: FormsDraft,
  indicatorIds: ReadonlyMap<string, string>,
): void {
  const { recorder } = scope;
  const rows = new Map(listTypedTotals(recorder.db, campaignId).map((row) => [row.code, row]));
  for (const { code, priorTotal } of indicators) {
    const row = rows.get(code);
    rows.delete(code);
    const indicatorId = indicatorIds.get(code);
    if (priorTotal === null) {
      if (row !== undefined) recorder.remove('prior_total', row.id);
    } else if (row !== undefined) {
      recorder.update('prior_total', row.id, { amount: priorTotal });
    } else if (indicatorId !== undefined) {
      const owner = { campaign_id: campaignId, indicator_id: indicatorId };
      recorder.insert('prior_total', { id: scope.newId(), ...owner, amount: priorTotal });
    }
  }
  for (const { id } of rows.values()) recorder.remove('prior_total', id);
}

/** Takes indicators away that left the set-up and that nobody answered. */
function dropIndicators(
  { recorder }: ChangeScope,
  { id: campaignId }: Campaign,
  { indicators }: FormsDraft,
): void {
  const kept = new Set(indicators.map(({ code }) => code));
  for (const row of listIndicatorRows(recorder.db, campaignId)) {
    if (!kept.has(row.code) && !isIndicatorUsed(recorder.db, row.id)) {
      recorder.remove('indicator', row.id);
    }
  }
}
