import { isDue } from '#app/domain/aggregateValues.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { invariant } from '#app/domain/result.ts';
import type { IndicatorType } from '#app/domain/value.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { readDirective, type StoredDirective } from '#app/storage/directiveStore.ts';
import { listHandouts, type Handout } from '#app/storage/handoutStore.ts';
import { readOffice, type Office } from '#app/storage/officeStore.ts';
import {
  listAssignments,
  listProgrammeRows,
  type ProgrammeRow,
} from '#app/storage/programmeStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  listForms,
  listIndicatorRows,
  listRosterRows,
  type StoredForm,
} from '#app/storage/setupStore.ts';
import {
  queryCampaignResults,
  type CampaignResults,
  type UnitResult,
} from '../queryCampaignResults.ts';

type PaperIndicator = {
  readonly code: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: IndicatorType;
  /** The form's help, and of an event that is still to come that it is not asked yet. */
  readonly helpText: string | null;
};

export type PaperForm = Omit<StoredForm, 'indicators'> & {
  readonly indicators: readonly PaperIndicator[];
  readonly units: readonly UnitResult[];
};

type ProgrammePerson = {
  readonly name: string;
  readonly title: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly attended: boolean;
};

/** What the working papers of a campaign are made of, read once. */
export type PaperFacts = {
  readonly office: Office;
  readonly campaign: Campaign;
  readonly results: CampaignResults;
  readonly requestedBy: StoredDirective | null;
  readonly passedOnBy: StoredDirective | null;
  readonly forms: readonly PaperForm[];
  /** By roster entry. */
  readonly handouts: ReadonlyMap<string, Handout>;
  /** Rows of the events' programme with the people sent to each. */
  readonly programme: readonly {
    readonly row: ProgrammeRow;
    readonly people: readonly ProgrammePerson[];
  }[];
  /** Viet Nam's date today, for the year of blank dates and "as of". */
  readonly today: string;
  /** And its time, for a letter that says what had arrived by then. */
  readonly time: string;
};

/** `moment` is Viet Nam's wall clock, `2025-10-07T14:32:05.123+07:00`. */
export function queryPaperFacts(db: ReadDb, campaign: Campaign, moment: string): PaperFacts {
  const office = readOffice(db);
  invariant(office !== null, 'an open office has its settings');
  const results = queryCampaignResults(db, campaign);
  const rows = new Map(listIndicatorRows(db, campaign.id).map((row) => [row.code, row]));
  const notDue = new Map(
    results.indicators.flatMap(({ code, event }) => notDueNote(code, event, campaign.cutOffOn)),
  );
  const formOf = new Map(listRosterRows(db, campaign.id).map((row) => [row.id, row.form_id]));
  return {
    office,
    campaign,
    results,
    requestedBy: directiveOrNull(db, campaign.requestedById),
    passedOnBy: directiveOrNull(db, campaign.passedOnById),
    forms: listForms(db, campaign.id).map((form) => ({
      ...form,
      indicators: form.indicators.flatMap(({ code, helpText }) => {
        const row = rows.get(code);
        if (row === undefined) return [];
        const { group_label: groupLabel, label, unit_of_measure: unitOfMeasure, type } = row;
        const help = [helpText, notDue.get(code) ?? null].filter((part) => part !== null);
        const shown = help.length === 0 ? null : help.join('; ');
        return [{ code, groupLabel, label, unitOfMeasure, type, helpText: shown }];
      }),
      units: results.units.filter(({ entry }) => formOf.get(entry.id) === form.id),
    })),
    handouts: new Map(listHandouts(db, campaign.id).map((each) => [each.rosterEntryId, each])),
    programme: programmeOf(db, campaign, results),
    today: moment.slice(0, 10),
    time: moment.slice(11, 16),
  };
}

/** Says on every paper that an indicator of a later event waits for it. */
function notDueNote(
  code: string,
  event: { readonly endOn: string | null } | null,
  cutOffOn: string | null,
): readonly (readonly [code: string, note: string])[] {
  if (event === null || event.endOn === null || isDue(event.endOn, cutOffOn)) return [];
  return [[code, `chưa đến hạn, báo sau ngày ${formatShortDate(event.endOn)}`]];
}

function programmeOf(
  db: ReadDb,
  campaign: Campaign,
  results: CampaignResults,
): PaperFacts['programme'] {
  const units = new Map(results.units.map(({ entry }) => [entry.id, entry]));
  const assigned = Map.groupBy(
    listAssignments(db, campaign.id),
    ({ programme_row_id }) => programme_row_id,
  );
  return listProgrammeRows(db, [campaign.requestedById, campaign.passedOnById]).map((row) => ({
    row,
    people: (assigned.get(row.id) ?? []).map((person) => {
      const unit = person.roster_entry_id === null ? undefined : units.get(person.roster_entry_id);
      return {
        name: person.person_name,
        title: person.person_title,
        unitCode: unit?.code ?? null,
        unitName: unit?.name ?? null,
        attended: person.attended === 1,
      };
    }),
  }));
}

function directiveOrNull(db: ReadDb, id: string | null): StoredDirective | null {
  return id === null ? null : readDirective(db, id);
}
