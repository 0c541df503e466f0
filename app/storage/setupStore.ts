import { build, fixedQuery, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** A form with who answers it, its indicators in their order. */
export type StoredForm = {
  readonly id: string;
  readonly name: string;
  readonly groupCode: string | null;
  readonly unitCode: string | null;
  readonly indicators: readonly {
    readonly rowId: string;
    readonly code: string;
    readonly helpText: string | null;
  }[];
};

/** The row of a campaign, for updates that raise its version. */
export function readCampaignRow(db: ReadDb, id: string): Database['campaign'] | null {
  return campaignById.first(db, [id]) ?? null;
}

const campaignById = fixedQuery(build.selectFrom('campaign').selectAll().where('id', '=', ''));

export function listIndicatorRows(db: ReadDb, campaignId: string): Database['indicator'][] {
  return selectAll(
    db,
    build
      .selectFrom('indicator')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .orderBy('position'),
  );
}

export function listForms(db: ReadDb, campaignId: string): StoredForm[] {
  const asked = selectAll(
    db,
    build
      .selectFrom('form')
      .innerJoin('form_indicator', 'form_indicator.form_id', 'form.id')
      .innerJoin('indicator', 'indicator.id', 'form_indicator.indicator_id')
      .select([
        'form_indicator.id as rowId',
        'form_indicator.form_id',
        'indicator.code',
        'form_indicator.help_text as helpText',
      ])
      .where('form.campaign_id', '=', campaignId)
      .orderBy('form_indicator.position'),
  );
  const byForm = Map.groupBy(asked, ({ form_id }) => form_id);
  return selectAll(
    db,
    build
      .selectFrom('form')
      .leftJoin('unit_group', 'unit_group.id', 'form.group_id')
      .leftJoin('unit', 'unit.id', 'form.unit_id')
      .select(['form.id', 'form.name', 'unit_group.code as groupCode', 'unit.code as unitCode'])
      .where('campaign_id', '=', campaignId)
      .orderBy('form.position'),
  ).map((form) => ({
    ...form,
    indicators: (byForm.get(form.id) ?? []).map(({ rowId, code, helpText }) => ({
      rowId,
      code,
      helpText,
    })),
  }));
}

export function listRosterRows(db: ReadDb, campaignId: string): Database['roster_entry'][] {
  return selectAll(
    db,
    build
      .selectFrom('roster_entry')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .orderBy('position'),
  );
}

/** How many submissions each roster entry has, by its id; entries without one are left out. */
export function countSubmissions(db: ReadDb, campaignId: string): ReadonlyMap<string, number> {
  const rows = selectAll(
    db,
    build
      .selectFrom('submission')
      .select(['roster_entry_id', (of) => of.fn.countAll<number>().as('count')])
      .where('campaign_id', '=', campaignId)
      .groupBy('roster_entry_id'),
  );
  return new Map(rows.map(({ roster_entry_id, count }) => [roster_entry_id, count]));
}

/** How many roster entries of each form state each indicator; cells nobody stated are left out. */
export function countStatedCells(
  db: ReadDb,
  campaignId: string,
): { readonly form_id: string; readonly code: string; readonly units: number }[] {
  return selectAll(
    db,
    build
      .selectFrom('value')
      .innerJoin('submission', 'submission.id', 'value.submission_id')
      .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
      .innerJoin('indicator', 'indicator.id', 'value.indicator_id')
      .select([
        'roster_entry.form_id',
        'indicator.code',
        (of) => of.fn.count<number>('roster_entry.id').distinct().as('units'),
      ])
      .where('submission.campaign_id', '=', campaignId)
      .groupBy(['roster_entry.form_id', 'indicator.code']),
  );
}

/** Whether a unit stated the indicator: its stored amounts are in the unit its type implies. */
export function isIndicatorStated(db: ReadDb, indicatorId: string): boolean {
  const row = selectFirst(
    db,
    build.selectFrom('value').select('id').where('indicator_id', '=', indicatorId).limit(1),
  );
  return row !== undefined;
}

/** Whether a stored row of the campaign points at the indicator, so that it has to stay. */
export function isIndicatorUsed(db: ReadDb, indicatorId: string): boolean {
  return (
    [
      'value',
      'indicator_check',
      'prior_total',
      'cell_note',
      'report_chart',
      'received_form_cell',
    ] as const
  ).some(
    (table) =>
      selectFirst(
        db,
        build.selectFrom(table).select('id').where('indicator_id', '=', indicatorId).limit(1),
      ) !== undefined,
  );
}

/** Whether anything but the roster points at an entry: a report, a hand-out, a note. */
export function isRosterEntryUsed(db: ReadDb, entryId: string): boolean {
  return (
    [
      'submission',
      'handout',
      'contact_log',
      'cell_note',
      'programme_assignment',
      'campaign_photo',
    ] as const
  ).some(
    (table) =>
      selectFirst(
        db,
        build.selectFrom(table).select('id').where('roster_entry_id', '=', entryId).limit(1),
      ) !== undefined,
  );
}
