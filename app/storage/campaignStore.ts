import type { Deadline } from '#app/domain/completeness.ts';
import type { Aggregate, IndicatorType } from '#app/domain/value.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, fixedQuery, selectAll, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type Campaign = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly reportSubject: string;
  readonly state: Database['campaign']['state'];
  readonly requestedById: string | null;
  readonly passedOnById: string | null;
  readonly reportTo: string | null;
  readonly collectFrom: string | null;
  readonly collectTo: string | null;
  readonly unitDeadline: Deadline | null;
  readonly superiorDeadline: Deadline | null;
  readonly cutOffOn: string | null;
};

export type Indicator = {
  readonly id: string;
  readonly code: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: IndicatorType;
  readonly aggregate: Aggregate;
  /** The later event the indicator belongs to; null for the campaign itself. */
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly startOn: string | null;
    readonly endOn: string | null;
  } | null;
};

export type RosterEntry = {
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly contactName: string | null;
  readonly contactRole: string | null;
  readonly phone: string | null;
  readonly deadline: Deadline | null;
  readonly formId: string;
  /** Codes of the indicators on the form this unit answers, in the form's order. */
  readonly indicatorCodes: ReadonlySet<string>;
};

export type NewCampaign = Omit<Campaign, 'id' | 'state'>;

/** All campaigns, whatever their state. */
export function listCampaigns(db: ReadDb): Campaign[] {
  return selectAll(
    db,
    build.selectFrom('campaign').selectAll().orderBy('created_at').orderBy('id'),
  ).map(campaignFromRow);
}

/** A campaign by id or code, null when there is none. */
export function readCampaign(db: ReadDb, id: string): Campaign | null {
  const row = campaignByIdOrCode.first(db, [id, id]);
  return row === undefined ? null : campaignFromRow(row);
}

const campaignByIdOrCode = fixedQuery(
  build
    .selectFrom('campaign')
    .selectAll()
    .where((where) => where.or([where('id', '=', ''), where('code', '=', '')])),
);

/** Indicators of a campaign in the order of its forms, with the event each belongs to. */
export function listIndicators(db: ReadDb, campaignId: string): Indicator[] {
  return indicatorsOfCampaign.all(db, [campaignId]).map((row) => ({
    id: row.id,
    code: row.code,
    groupLabel: row.group_label,
    label: row.label,
    unitOfMeasure: row.unit_of_measure,
    type: row.type,
    aggregate: row.aggregate,
    event:
      row.event_id === null || row.event_name === null
        ? null
        : { id: row.event_id, name: row.event_name, startOn: row.start_on, endOn: row.end_on },
  }));
}

const indicatorsOfCampaign = fixedQuery(
  build
    .selectFrom('indicator')
    .leftJoin('directive_event', 'directive_event.id', 'indicator.event_id')
    .selectAll('indicator')
    .select(['directive_event.name as event_name', 'start_on', 'end_on'])
    .where('campaign_id', '=', '')
    .orderBy('indicator.position'),
);

/** The units of a campaign under the names they had at issue; a deadline of their own wins. */
export function listRoster(db: ReadDb, campaign: Campaign): RosterEntry[] {
  return rosterEntries(db, campaign, rosterOfCampaign.all(db, [campaign.id]));
}

/** The units of a campaign with these codes, in the order of the codes; unknown ones are left out. */
export function listRosterOfUnits(
  db: ReadDb,
  campaign: Campaign,
  codes: readonly string[],
): RosterEntry[] {
  return rosterEntries(
    db,
    campaign,
    codes.flatMap((code) => rosterOfUnit.all(db, [campaign.id, code])),
  );
}

const rosterRows = build
  .selectFrom('roster_entry')
  .innerJoin('unit', 'unit.id', 'roster_entry.unit_id')
  .selectAll('roster_entry')
  .select(['unit.contact_name', 'unit.contact_role', 'unit.phone']);

const rosterOfCampaign = fixedQuery(
  rosterRows.where('campaign_id', '=', '').orderBy('roster_entry.position'),
);

const rosterOfUnit = fixedQuery(
  rosterRows.where('campaign_id', '=', '').where('roster_entry.code', '=', ''),
);

/** From the forms of the campaign on: there are far more forms' indicators than those of one campaign. */
const codesOnForms = fixedQuery(
  build
    .selectFrom('form')
    .innerJoin('form_indicator', 'form_indicator.form_id', 'form.id')
    .innerJoin('indicator', 'indicator.id', 'form_indicator.indicator_id')
    .select(['form.id as form_id', 'indicator.code'])
    .where('form.campaign_id', '=', '')
    .orderBy('form_indicator.position'),
);

type RosterRow = ReturnType<(typeof rosterOfCampaign)['all']>[number];

function rosterEntries(db: ReadDb, campaign: Campaign, rows: readonly RosterRow[]): RosterEntry[] {
  const onForm = new Map<string, Set<string>>();
  for (const { form_id, code } of codesOnForms.all(db, [campaign.id])) {
    const codes = onForm.get(form_id) ?? new Set<string>();
    onForm.set(form_id, codes.add(code));
  }
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    contactName: row.contact_name,
    contactRole: row.contact_role,
    phone: row.phone,
    deadline: deadline(row.due_on, row.due_time) ?? campaign.unitDeadline,
    formId: row.form_id,
    indicatorCodes: onForm.get(row.form_id) ?? new Set(),
  }));
}

export function insertCampaign(scope: ChangeScope, campaign: NewCampaign): string {
  const id = scope.newId();
  scope.recorder.insert('campaign', {
    id,
    code: campaign.code,
    name: campaign.name,
    report_subject: campaign.reportSubject,
    state: 'draft',
    requested_by_id: campaign.requestedById,
    passed_on_by_id: campaign.passedOnById,
    report_to: campaign.reportTo,
    collect_from: campaign.collectFrom,
    collect_to: campaign.collectTo,
    unit_due_on: campaign.unitDeadline?.on ?? null,
    unit_due_time: campaign.unitDeadline?.time ?? null,
    superior_due_on: campaign.superiorDeadline?.on ?? null,
    superior_due_time: campaign.superiorDeadline?.time ?? null,
    cut_off_on: campaign.cutOffOn,
    issued_at: null,
    created_at: scope.now,
    updated_at: scope.now,
    version: 1,
    previous_id: null,
    closed_at: null,
    reopen_reason: null,
  });
  return id;
}

/** Opens the campaign: from here on its roster and names are frozen. */
export function markCampaignIssued(scope: ChangeScope, campaignId: string): void {
  scope.recorder.update('campaign', campaignId, {
    state: 'open',
    issued_at: scope.now,
    updated_at: scope.now,
  });
}

export function insertIndicator(
  scope: ChangeScope,
  row: Omit<Database['indicator'], 'id'>,
): string {
  const id = scope.newId();
  scope.recorder.insert('indicator', { id, ...row });
  return id;
}

export function insertForm(scope: ChangeScope, row: Omit<Database['form'], 'id'>): string {
  const id = scope.newId();
  scope.recorder.insert('form', { id, ...row });
  return id;
}

export function insertFormIndicator(
  scope: ChangeScope,
  row: Omit<Database['form_indicator'], 'id'>,
): void {
  scope.recorder.insert('form_indicator', { id: scope.newId(), ...row });
}

export function insertRosterEntry(
  scope: ChangeScope,
  row: Omit<Database['roster_entry'], 'id'>,
): string {
  const id = scope.newId();
  scope.recorder.insert('roster_entry', { id, ...row });
  return id;
}

function campaignFromRow(row: Database['campaign']): Campaign {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    reportSubject: row.report_subject,
    state: row.state,
    requestedById: row.requested_by_id,
    passedOnById: row.passed_on_by_id,
    reportTo: row.report_to,
    collectFrom: row.collect_from,
    collectTo: row.collect_to,
    unitDeadline: deadline(row.unit_due_on, row.unit_due_time),
    superiorDeadline: deadline(row.superior_due_on, row.superior_due_time),
    cutOffOn: row.cut_off_on,
  };
}

function deadline(on: string | null, time: string | null): Deadline | null {
  return on === null ? null : { on, time };
}
