import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { hasEnded, successorOf } from '#app/domain/unitLife.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import {
  insertCampaign,
  insertForm,
  insertFormIndicator,
  insertIndicator,
  insertRosterEntry,
  listCampaigns,
  readCampaign,
} from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { listIndicatorChecks, replaceIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listForms, listIndicatorRows, listRosterRows } from '#app/storage/setupStore.ts';
import { listUnitGroups, listUnits } from '#app/storage/unitStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { formOfUnit } from './assignForms.ts';

/**
 * A draft with a form for every unit group and nothing else, or with roster,
 * forms and indicators of an earlier campaign, whose figures then stand beside
 * as last year's. Dates, documents and figures are never taken over: they ask.
 */
export function createCampaign(
  context: ServiceContext,
  { name, previous }: { readonly name: string; readonly previous: string | null },
): Result<{ readonly campaign: string }> {
  const db = reading(context);
  const earlier = previous === null ? null : readCampaign(db, previous);
  if (previous !== null && earlier === null) {
    return fail({ code: 'notFound', entity: 'campaign', reference: previous });
  }
  const code = freeCampaignCode(db, name);
  return write(context, { name: 'campaign.create', subject: name }, (scope) => {
    const id = insertCampaign(scope, {
      code,
      name,
      reportSubject: earlier?.reportSubject ?? '',
      requestedById: null,
      passedOnById: null,
      reportTo: earlier?.reportTo ?? readOffice(db)?.superiorName ?? null,
      collectFrom: null,
      collectTo: null,
      unitDeadline: null,
      superiorDeadline: null,
      cutOffOn: null,
    });
    if (earlier === null) insertGroupForms(scope, id);
    else takeOver(scope, id, earlier.id, vietnamDate(context.clock()));
    return ok({ campaign: code });
  });
}

/** A form for every unit group, still without indicators. */
export function insertGroupForms(scope: ChangeScope, campaignId: string): void {
  for (const [position, { id, name }] of listUnitGroups(scope.recorder.db).entries()) {
    insertForm(scope, {
      campaign_id: campaignId,
      name: `${FORM_PREFIX} ${name}`,
      group_id: id,
      unit_id: null,
      position,
    });
  }
}

function takeOver(scope: ChangeScope, campaignId: string, earlierId: string, today: string): void {
  const { db } = scope.recorder;
  scope.recorder.update('campaign', campaignId, { previous_id: earlierId });
  const indicatorIds = new Map(
    listIndicatorRows(db, earlierId).map((row) => [
      row.code,
      insertIndicator(scope, {
        campaign_id: campaignId,
        code: row.code,
        group_label: row.group_label,
        label: row.label,
        unit_of_measure: row.unit_of_measure,
        type: row.type,
        aggregate: row.aggregate,
        position: row.position,
        event_id: null,
        derives_from: row.derives_from,
        help_text: row.help_text,
      }),
    ]),
  );
  replaceIndicatorChecks(scope, campaignId, listIndicatorChecks(db, earlierId), indicatorIds);
  const groups = new Map(listUnitGroups(db).map(({ code, id }) => [code, id]));
  const units = new Map(listUnits(db).map((unit) => [unit.code, unit]));
  for (const [position, form] of listForms(db, earlierId).entries()) {
    const formId = insertForm(scope, {
      campaign_id: campaignId,
      name: form.name,
      group_id: form.groupCode === null ? null : (groups.get(form.groupCode) ?? null),
      unit_id: form.unitCode === null ? null : (units.get(form.unitCode)?.id ?? null),
      position,
    });
    for (const [order, { code, helpText }] of form.indicators.entries()) {
      const indicatorId = indicatorIds.get(code);
      invariant(indicatorId !== undefined, 'a form asks for indicators of its campaign');
      insertFormIndicator(scope, {
        form_id: formId,
        indicator_id: indicatorId,
        position: order,
        help_text: helpText,
      });
    }
  }
  takeOverRoster(scope, campaignId, earlierId, today);
}

/** Units that still exist, under the names they have today; of merged ones the unit they became part of. */
function takeOverRoster(
  scope: ChangeScope,
  campaignId: string,
  earlierId: string,
  today: string,
): void {
  const { db } = scope.recorder;
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const formOf = formOfUnit(db, campaignId);
  const asked = listRosterRows(db, earlierId).flatMap(({ unit_id }) => {
    const unit = units.get(unit_id);
    return unit === undefined ? [] : [successorOf(units, unit)];
  });
  for (const [position, unit] of [...new Set(asked)].entries()) {
    const formId = formOf(unit.id);
    if (hasEnded(unit, today) || formId === null) continue;
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

const FORM_PREFIX = 'Mẫu';

const CODE_LENGTH = 40;

/** A short code for addresses and the command line, from the name: "ngay-hoi-doi-moi-2". */
export function freeCampaignCode(db: ReadDb, name: string): string {
  const taken = new Set(listCampaigns(db).map((each) => each.code));
  const words = searchKey(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, CODE_LENGTH)
    .replace(/^-|-$/gu, '');
  const base = words === '' ? 'dot' : words;
  let code = base;
  for (let count = 2; taken.has(code); count += 1) code = `${base}-${count}`;
  return code;
}
