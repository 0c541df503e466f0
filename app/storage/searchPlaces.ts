import { assertNever } from '#app/domain/result.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { SearchEntry } from './searchStore.ts';

/** The screen that shows a text, and what of it is meant. */
type SearchPlace =
  | { readonly screen: 'directive'; readonly directiveId: string }
  | { readonly screen: 'document'; readonly role: 'requestedBy' | 'passedOnBy' }
  | { readonly screen: 'event'; readonly eventId: string }
  | { readonly screen: 'programme'; readonly rowId: string }
  | { readonly screen: 'duty'; readonly dutyId: string }
  | { readonly screen: 'unit'; readonly unitCode: string }
  | { readonly screen: 'grid'; readonly unitCode: string; readonly indicator: string | null }
  | { readonly screen: 'activity'; readonly activityId: string }
  | { readonly screen: 'photo'; readonly photoId: string }
  | { readonly screen: 'report'; readonly reportId: string | null }
  | { readonly screen: 'receivedForm'; readonly formId: string };

export type PlacedEntry = {
  readonly place: SearchPlace;
  readonly campaignId: string | null;
  readonly unitName: string | null;
  readonly indicatorLabel: string | null;
  /** What the row is called where that is not its first line. */
  readonly title: string | null;
};

/**
 * Where a found text stands. Null when no screen shows it. A document that no
 * campaign rests on is shown by itself, as the file of any document is; of several
 * campaigns on one document the one at hand comes first, else the newest.
 */
export function placeEntry(
  db: ReadDb,
  entry: SearchEntry,
  campaignAtHand: string | null,
): PlacedEntry | null {
  const { sourceId: id } = entry;
  switch (entry.source) {
    case 'directive':
    case 'directiveFile':
      return placeDirective(db, entry.source, id, campaignAtHand);
    case 'duty':
    case 'event':
    case 'programme':
      return placePartOfDirective(db, entry.source, id, campaignAtHand);
    case 'unit':
    case 'alias':
      return placeUnit(db, entry.source, id);
    case 'value':
    case 'cellNote':
      return placeCell(db, entry.source, id);
    case 'submission':
    case 'sentFile':
      return placeSubmission(db, entry.source, id);
    case 'activity':
    case 'activityPhoto':
    case 'activityPhotoFile':
      return placeActivity(db, entry.source, id);
    case 'campaignPhoto':
    case 'campaignPhotoFile':
      return placeCampaignPhoto(db, id);
    case 'dutyResult':
      return placeDutyResult(db, id);
    case 'person':
      return at(entry, { screen: 'programme', rowId: id }, { unitName: unitOfPerson(db, id) });
    case 'draft':
    case 'draftParagraph':
      return at(entry, { screen: 'report', reportId: null });
    case 'report':
    case 'reportParagraph':
    case 'signedCopy':
      return at(entry, { screen: 'report', reportId: id }, { title: titleOfReport(db, entry) });
    case 'receivedForm':
      return at(entry, { screen: 'receivedForm', formId: id });
    default:
      return assertNever(entry.source);
  }
}

function at(
  { campaignId }: Pick<SearchEntry, 'campaignId'>,
  place: SearchPlace,
  known: Partial<PlacedEntry> = {},
): PlacedEntry {
  return { campaignId, unitName: null, indicatorLabel: null, title: null, ...known, place };
}

const NO_CAMPAIGN = { campaignId: null };

type Role = Extract<SearchPlace, { screen: 'document' }>['role'];

function restingOn(
  db: ReadDb,
  directiveId: string,
  atHand: string | null,
): { readonly campaignId: string; readonly role: Role } | null {
  const campaigns = selectAll(
    db,
    build
      .selectFrom('campaign')
      .select(['id', 'requested_by_id'])
      .where((where) =>
        where.or([
          where('requested_by_id', '=', directiveId),
          where('passed_on_by_id', '=', directiveId),
        ]),
      )
      .orderBy('created_at', 'desc'),
  );
  const campaign = campaigns.find(({ id }) => id === atHand) ?? campaigns[0];
  if (campaign === undefined) return null;
  const isRequest = campaign.requested_by_id === directiveId;
  return { campaignId: campaign.id, role: isRequest ? 'requestedBy' : 'passedOnBy' };
}

function placeDirective(
  db: ReadDb,
  source: 'directive' | 'directiveFile',
  id: string,
  atHand: string | null,
): PlacedEntry | null {
  const found = restingOn(db, id, atHand);
  const row = selectFirst(
    db,
    build.selectFrom('directive').select(['number', 'symbol', 'subject']).where('id', '=', id),
  );
  if (row === undefined) return null;
  const alone = { screen: 'directive', directiveId: id } as const;
  if (source === 'directiveFile') return at(found ?? NO_CAMPAIGN, alone);
  const number = [row.number, row.symbol].filter(Boolean).join('/');
  const title = [number, row.subject ?? ''].filter(Boolean).join(': ') || null;
  return found === null
    ? at(NO_CAMPAIGN, alone, { title })
    : at(found, { screen: 'document', role: found.role }, { title });
}

function placePartOfDirective(
  db: ReadDb,
  source: 'duty' | 'event' | 'programme',
  id: string,
  atHand: string | null,
): PlacedEntry | null {
  const part = partOfDirective(db, source, id);
  if (part === undefined) return null;
  const { directiveId } = part;
  const found = restingOn(db, directiveId, atHand);
  if (found === null) return at(NO_CAMPAIGN, { screen: 'directive', directiveId });
  if (source === 'duty') {
    return at(found, { screen: 'duty', dutyId: id }, { unitName: part.unitName });
  }
  if (source === 'event') return at(found, { screen: 'event', eventId: id });
  return at(found, { screen: 'programme', rowId: id });
}

/** The document a part of it stands in; a duty names its units in the words of the document. */
function partOfDirective(
  db: ReadDb,
  source: 'duty' | 'event' | 'programme',
  id: string,
): { readonly directiveId: string; readonly unitName: string | null } | undefined {
  if (source === 'duty') {
    return selectFirst(
      db,
      build
        .selectFrom('directive_duty')
        .select(['directive_id as directiveId', 'unit_text as unitName'])
        .where('id', '=', id),
    );
  }
  const events = build.selectFrom('directive_event').select('directive_event.directive_id');
  const row = selectFirst(
    db,
    source === 'event'
      ? events.where('directive_event.id', '=', id)
      : events
          .innerJoin('programme_row', 'programme_row.event_id', 'directive_event.id')
          .where('programme_row.id', '=', id),
  );
  return row === undefined ? undefined : { directiveId: row.directive_id, unitName: null };
}

function placeUnit(db: ReadDb, source: 'unit' | 'alias', id: string): PlacedEntry | null {
  const units = build.selectFrom('unit').select(['unit.code', 'unit.name']);
  const row = selectFirst(
    db,
    source === 'unit'
      ? units.where('unit.id', '=', id)
      : units
          .innerJoin('unit_alias', 'unit_alias.unit_id', 'unit.id')
          .where('unit_alias.id', '=', id),
  );
  if (row === undefined) return null;
  return at(NO_CAMPAIGN, { screen: 'unit', unitCode: row.code }, { title: row.name });
}

function placeCell(db: ReadDb, source: 'value' | 'cellNote', id: string): PlacedEntry | null {
  const row = selectFirst(
    db,
    source === 'value'
      ? build
          .selectFrom('value')
          .innerJoin('submission', 'submission.id', 'value.submission_id')
          .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
          .innerJoin('indicator', 'indicator.id', 'value.indicator_id')
          .select(CELL)
          .where('value.id', '=', id)
      : build
          .selectFrom('cell_note')
          .innerJoin('roster_entry', 'roster_entry.id', 'cell_note.roster_entry_id')
          .innerJoin('indicator', 'indicator.id', 'cell_note.indicator_id')
          .select(CELL)
          .where('cell_note.id', '=', id),
  );
  if (row === undefined) return null;
  return at(
    row,
    { screen: 'grid', unitCode: row.unitCode, indicator: row.indicator },
    { unitName: row.unitName, indicatorLabel: row.label },
  );
}

const UNIT = [
  'roster_entry.campaign_id as campaignId',
  'roster_entry.code as unitCode',
  'roster_entry.name as unitName',
] as const;

const CELL = [...UNIT, 'indicator.code as indicator', 'indicator.label'] as const;

function placeSubmission(
  db: ReadDb,
  source: 'submission' | 'sentFile',
  id: string,
): PlacedEntry | null {
  const submissions = build
    .selectFrom('submission')
    .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
    .select(UNIT);
  const row = selectFirst(
    db,
    source === 'submission'
      ? submissions.where('submission.id', '=', id)
      : submissions
          .innerJoin('submission_evidence', 'submission_evidence.submission_id', 'submission.id')
          .where('submission_evidence.id', '=', id),
  );
  if (row === undefined) return null;
  const place = { screen: 'grid', unitCode: row.unitCode, indicator: null } as const;
  return at(row, place, { unitName: row.unitName });
}

function placeActivity(
  db: ReadDb,
  source: 'activity' | 'activityPhoto' | 'activityPhotoFile',
  id: string,
): PlacedEntry | null {
  const activities = build
    .selectFrom('activity')
    .innerJoin('submission', 'submission.id', 'activity.submission_id')
    .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
    .select(UNIT);
  const row = selectFirst(
    db,
    source === 'activity'
      ? activities.where('activity.id', '=', id)
      : activities
          .innerJoin('activity_photo', 'activity_photo.activity_id', 'activity.id')
          .where('activity_photo.id', '=', id),
  );
  if (row === undefined) return null;
  const place: SearchPlace =
    source === 'activity'
      ? { screen: 'activity', activityId: id }
      : { screen: 'photo', photoId: id };
  return at(row, place, { unitName: row.unitName });
}

function placeCampaignPhoto(db: ReadDb, id: string): PlacedEntry | null {
  const row = selectFirst(
    db,
    build
      .selectFrom('campaign_photo')
      .leftJoin('roster_entry', 'roster_entry.id', 'campaign_photo.roster_entry_id')
      .select(['campaign_photo.campaign_id as campaignId', 'roster_entry.name as unitName'])
      .where('campaign_photo.id', '=', id),
  );
  if (row === undefined) return null;
  return at(row, { screen: 'photo', photoId: id }, { unitName: row.unitName });
}

function placeDutyResult(db: ReadDb, id: string): PlacedEntry | null {
  const row = selectFirst(
    db,
    build
      .selectFrom('duty_assessment')
      .select(['campaign_id as campaignId', 'duty_id'])
      .where('id', '=', id),
  );
  return row === undefined ? null : at(row, { screen: 'duty', dutyId: row.duty_id });
}

function unitOfPerson(db: ReadDb, id: string): string | null {
  const row = selectFirst(
    db,
    build
      .selectFrom('programme_assignment')
      .innerJoin('roster_entry', 'roster_entry.id', 'programme_assignment.roster_entry_id')
      .select('roster_entry.name')
      .where('programme_assignment.id', '=', id),
  );
  return row?.name ?? null;
}

/** A file is called by its own name, what a report says by the report. */
function titleOfReport(db: ReadDb, { source, sourceId }: SearchEntry): string | null {
  if (source === 'signedCopy') return null;
  const row = selectFirst(
    db,
    build
      .selectFrom('summary_report')
      .select(['number', 'symbol', 'subject'])
      .where('id', '=', sourceId),
  );
  const number = row?.number == null ? '' : `${row.number.padStart(2, '0')}/${row.symbol ?? ''}`;
  return [number, row?.subject ?? ''].filter(Boolean).join(': ') || null;
}
