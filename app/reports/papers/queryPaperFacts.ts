import { invariant } from '#app/domain/result.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { readDirective, type StoredDirective } from '#app/storage/directiveStore.ts';
import { listHandouts, type Handout } from '#app/storage/handoutStore.ts';
import { readOffice, type Office } from '#app/storage/officeStore.ts';
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
  readonly isText: boolean;
  readonly helpText: string | null;
};

export type PaperForm = Omit<StoredForm, 'indicators'> & {
  readonly indicators: readonly PaperIndicator[];
  readonly units: readonly UnitResult[];
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
  /** Viet Nam's date today, for the year of blank dates and "as of". */
  readonly today: string;
};

export function queryPaperFacts(db: ReadDb, campaign: Campaign, today: string): PaperFacts {
  const office = readOffice(db);
  invariant(office !== null, 'an open office has its settings');
  const results = queryCampaignResults(db, campaign);
  const rows = new Map(listIndicatorRows(db, campaign.id).map((row) => [row.code, row]));
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
        return [{ code, groupLabel, label, unitOfMeasure, isText: type === 'text', helpText }];
      }),
      units: results.units.filter(({ entry }) => formOf.get(entry.id) === form.id),
    })),
    handouts: new Map(listHandouts(db, campaign.id).map((each) => [each.rosterEntryId, each])),
    today,
  };
}

function directiveOrNull(db: ReadDb, id: string | null): StoredDirective | null {
  return id === null ? null : readDirective(db, id);
}
