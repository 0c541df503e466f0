import type { z } from 'zod';
import type { setupSchema } from '#app/contract/setupSchemas.ts';
import { invariant, ok, type Result } from '#app/domain/result.ts';
import { hasEnded } from '#app/domain/unitLife.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { listTypedTotals } from '#app/reports/queryPriorFigures.ts';
import { readCampaign, type Campaign } from '#app/storage/campaignStore.ts';
import { readDirective } from '#app/storage/directiveStore.ts';
import { isEventUsed, readCampaignEvents } from '#app/storage/eventStore.ts';
import { listIndicatorChecks } from '#app/storage/indicatorCheckStore.ts';
import { isProgrammeQuoted, listEventProgramme } from '#app/storage/programmeStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  countStatedCells,
  countSubmissions,
  listForms,
  listIndicatorRows,
  listRosterRows,
  readCampaignRow,
  type StoredForm,
} from '#app/storage/setupStore.ts';
import { listUnitGroups, listUnits, type Unit } from '#app/storage/unitStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

export type Setup = z.infer<typeof setupSchema>;

/** Everything a campaign is set up with, and what it still needs before units can be asked. */
export function readSetup(context: ServiceContext, reference: string | null): Result<Setup> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const row = readCampaignRow(db, campaign.id);
  invariant(row !== null, 'the campaign was found');
  const units = listUnits(db);
  const forms = listForms(db, campaign.id);
  const indicators = setupIndicators(db, campaign.id);
  const roster = setupRoster(db, campaign, forms, units);
  const previous = row.previous_id === null ? null : readCampaign(db, row.previous_id);
  return ok({
    code: campaign.code,
    state: campaign.state,
    version: row.version,
    reopenReason: row.reopen_reason,
    previous: previous === null ? null : { code: previous.code, name: previous.name },
    facts: {
      name: campaign.name,
      reportSubject: campaign.reportSubject,
      reportTo: campaign.reportTo,
      collectFrom: campaign.collectFrom,
      collectTo: campaign.collectTo,
      unitDeadline: campaign.unitDeadline,
      superiorDeadline: campaign.superiorDeadline,
      cutOffOn: campaign.cutOffOn,
    },
    requestedBy: documentFacts(db, campaign.requestedById),
    passedOnBy: documentFacts(db, campaign.passedOnById),
    papers: { requestedBy: campaign.requestedById, passedOnBy: campaign.passedOnById },
    events: eventsOf(db, campaign),
    indicators,
    statedUnits: statedUnitsOf(db, campaign.id),
    forms: forms.map((form) => setupForm(form, indicators)),
    checks: listIndicatorChecks(db, campaign.id),
    previousTotals: previous === null ? {} : totalsOf(db, previous),
    roster,
    groups: groupsOf(db, units, {
      today: vietnamDate(context.clock()),
      asked: new Set(roster.map(({ unit }) => unit)),
    }),
    gaps: gapsOf(campaign, forms, indicators, roster),
  });
}

function totalsOf(db: ReadDb, campaign: Campaign): Setup['previousTotals'] {
  const { totals } = queryCampaignResults(db, campaign);
  return Object.fromEntries(
    Array.from(totals).flatMap(([code, { amount }]) => (amount === null ? [] : [[code, amount]])),
  );
}

/** Units that exist today, group by group: those a campaign can ask; and those it asked before they ended. */
function groupsOf(
  db: ReadDb,
  units: readonly Unit[],
  { today, asked }: { readonly today: string; readonly asked: ReadonlySet<string> },
): Setup['groups'] {
  const current = new Map(
    units
      .filter((unit) => !hasEnded(unit, today) || asked.has(unit.code))
      .map(({ id, code }) => [id, code]),
  );
  return listUnitGroups(db).map(({ code, name, unitIds }) => ({
    code,
    name,
    units: unitIds.flatMap((id) => current.get(id) ?? []),
  }));
}

function documentFacts(db: ReadDb, id: string | null): Setup['requestedBy'] {
  const directive = id === null ? null : readDirective(db, id);
  if (directive === null) return null;
  const { issuer, number, symbol, issuedOn, subject } = directive;
  return { issuer, number, symbol, issuedOn, subject };
}

/** What a form asks, in its order; its own is what differs from the common order and help. */
function setupForm(
  { id, name, groupCode, unitCode, indicators: asked }: StoredForm,
  common: Setup['indicators'],
): Setup['forms'][number] {
  const codes = asked.map(({ code }) => code);
  const commonOrder = common.map(({ code }) => code).filter((code) => codes.includes(code));
  const commonHelp = new Map(common.map(({ code, helpText }) => [code, helpText]));
  return {
    id,
    name,
    target: groupCode === null ? { unit: unitCode ?? '' } : { group: groupCode },
    indicators: codes,
    hasOwnOrder: codes.join() !== commonOrder.join(),
    ownHelp: Object.fromEntries(
      asked
        .filter(({ code, helpText }) => helpText !== (commonHelp.get(code) ?? null))
        .map(({ code, helpText }) => [code, helpText]),
    ),
  };
}

function setupIndicators(db: ReadDb, campaignId: string): Setup['indicators'] {
  const typed = new Map(listTypedTotals(db, campaignId).map(({ code, amount }) => [code, amount]));
  return listIndicatorRows(db, campaignId).map((row) => ({
    code: row.code,
    groupLabel: row.group_label,
    label: row.label,
    unitOfMeasure: row.unit_of_measure,
    type: row.type,
    aggregate: row.aggregate,
    helpText: row.help_text,
    event: row.event_id,
    derivesFrom: row.derives_from,
    priorTotal: typed.get(row.code) ?? null,
  }));
}

function eventsOf(db: ReadDb, campaign: Campaign): Setup['events'] {
  return readCampaignEvents(db, campaign).events.map((event) => ({
    id: event.id,
    name: event.name,
    start: event.start_on,
    end: event.end_on,
    venue: event.venue,
    isUsed: isEventUsed(db, event.id),
    programme: listEventProgramme(db, event.id).map((row) => ({
      id: row.id,
      timeText: row.time_text,
      title: row.title,
      date: row.date,
      part: row.part,
      people: row.people,
    })),
    isQuoted: isProgrammeQuoted(db, event),
  }));
}

function statedUnitsOf(db: ReadDb, campaignId: string): Setup['statedUnits'] {
  const units: Record<string, number> = {};
  for (const { code, units: count } of countStatedCells(db, campaignId)) {
    units[code] = (units[code] ?? 0) + count;
  }
  return units;
}

function setupRoster(
  db: ReadDb,
  { id, state }: Campaign,
  forms: readonly StoredForm[],
  units: readonly Unit[],
): Setup['roster'] {
  const formNames = new Map(forms.map((form) => [form.id, form.name]));
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const submissions = countSubmissions(db, id);
  return listRosterRows(db, id).map((row) => ({
    unit: row.code,
    name: state === 'draft' ? (names.get(row.unit_id) ?? row.name) : row.name,
    form: formNames.get(row.form_id) ?? '',
    deadline: row.due_on === null ? null : { on: row.due_on, time: row.due_time },
    submissions: submissions.get(row.id) ?? 0,
  }));
}

function gapsOf(
  { reportSubject }: Campaign,
  forms: readonly StoredForm[],
  indicators: Setup['indicators'],
  roster: Setup['roster'],
): Setup['gaps'] {
  const gaps: Setup['gaps'] = [];
  if (reportSubject.trim() === '') gaps.push({ gap: 'reportSubject', of: '' });
  if (indicators.length === 0) gaps.push({ gap: 'indicators', of: '' });
  if (roster.length === 0) gaps.push({ gap: 'roster', of: '' });
  const answered = new Set(roster.map(({ form }) => form));
  for (const form of forms) {
    if (form.indicators.length === 0 && answered.has(form.name)) {
      gaps.push({ gap: 'emptyForm', of: form.name });
    }
  }
  return gaps;
}
