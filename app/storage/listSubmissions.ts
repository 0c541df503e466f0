import type { ReceivedSubmission } from '#app/domain/completeness.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { build, fixedQuery, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type SubmissionChannel = Database['submission']['channel'];

export type Submission = ReceivedSubmission & {
  readonly id: string;
  readonly rosterEntryId: string;
  readonly channel: SubmissionChannel;
  readonly sentBy: string | null;
  /** Phone and meeting reports: who took it down. */
  readonly receivedBy: string | null;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly version: number;
  readonly awaitsConfirmation: boolean;
  readonly reviewReason: string | null;
  readonly note: string | null;
  /** By indicator code: where each stated value came from. */
  readonly origins: ReadonlyMap<string, ValueOrigin>;
  /** Codes of the indicators of which only about so many were stated. */
  readonly approximate: ReadonlySet<string>;
};

type ValueOrigin = {
  readonly raw: string;
  readonly isApproximate: boolean;
  /** Name of the file or message, null for an entry by hand. */
  readonly evidenceName: string | null;
  /** "Sheet1!B10", "dòng 5"; null for an entry by hand. */
  readonly at: string | null;
};

/** Every submission of a campaign with its values, in roster order and revision. */
export function listSubmissions(db: ReadDb, campaignId: string): Submission[] {
  return withValues(db, submissionsOfCampaign.all(db, [campaignId]));
}

/** Every submission of one unit of a campaign, by revision; its indicators are read where nobody has them. */
export function listSubmissionsOfUnit(
  db: ReadDb,
  rosterEntryId: string,
  indicators?: readonly IndicatorCode[],
): Submission[] {
  return withValues(db, submissionsOfUnit.all(db, [rosterEntryId]), indicators);
}

const submissionRows = build
  .selectFrom('submission')
  .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
  .selectAll('submission')
  .orderBy('roster_entry.position')
  .orderBy('submission.revision');

const submissionsOfCampaign = fixedQuery(submissionRows.where('submission.campaign_id', '=', ''));

const submissionsOfUnit = fixedQuery(submissionRows.where('submission.roster_entry_id', '=', ''));

/** Asked for each submission: names of indicators and files are looked up here, not joined to every row. */
const valuesOfSubmission = fixedQuery(
  build
    .selectFrom('value')
    .select([
      'indicator_id',
      'state',
      'amount',
      'text',
      'raw',
      'is_approximate',
      'source_at',
      'evidence_id',
    ])
    .where('submission_id', '=', ''),
);

type ValueRow = Omit<Database['value'], 'id' | 'submission_id'>;

/** Indicators of a campaign come in the order of its forms. */
type IndicatorCode = Pick<Database['indicator'], 'id' | 'code'>;

/** By the place of an indicator; holes where the submission is silent. */
type ByPlace<Item> = readonly (Item | undefined)[];

function withValues(
  db: ReadDb,
  rows: readonly Database['submission'][],
  known?: readonly IndicatorCode[],
): Submission[] {
  const indicators = known ?? indicatorCodes.all(db, [rows[0]?.campaign_id ?? '']);
  const codes = indicators.map(({ code }) => code);
  const places = new Map(indicators.map(({ id }, place) => [id, place]));
  const files = new Map<string, string>();
  return rows.map((row) => {
    const values = valuesOfSubmission.all(db, [row.id]);
    readFileNames(db, values, files);
    return submissionOf(row, codes, inFormOrder(values, places), files);
  });
}

function inFormOrder(
  values: readonly ValueRow[],
  places: ReadonlyMap<string, number>,
): ByPlace<ValueRow> {
  const rows: (ValueRow | undefined)[] = Array.from({ length: places.size });
  for (const value of values) {
    const place = places.get(value.indicator_id);
    if (place !== undefined) rows[place] = value;
  }
  return rows;
}

function submissionOf(
  row: Database['submission'],
  codes: readonly string[],
  cells: ByPlace<ValueRow>,
  files: ReadonlyMap<string, string>,
): Submission {
  const sources = cells.map((cell) => (cell === undefined ? undefined : sourceOf(cell)));
  let origins: ReadonlyMap<string, ValueOrigin> | undefined;
  return {
    id: row.id,
    rosterEntryId: row.roster_entry_id,
    revision: row.revision,
    kind: row.kind,
    reviewState: row.review_state,
    receivedOn: row.received_on,
    receivedTime: row.received_time,
    channel: row.channel,
    sentBy: row.sent_by,
    receivedBy: row.received_by,
    enteredAt: row.created_at,
    version: row.version,
    enteredBy: row.entered_by,
    awaitsConfirmation: row.awaits_confirmation === 1,
    reviewReason: row.review_reason,
    note: row.note,
    values: byCode(codes, cells, statedValue),
    approximate: approximateCodes(codes, cells),
    // Totals and boards never ask where a value came from.
    get origins() {
      return (origins ??= byCode(codes, sources, (source) => originOf(source, files)));
    },
  };
}

/** Made one by one: a list of pairs for every submission would be thousands of objects more. */
function byCode<Item, T>(
  codes: readonly string[],
  items: ByPlace<Item>,
  make: (item: Item) => T,
): ReadonlyMap<string, T> {
  const made = new Map<string, T>();
  codes.forEach((code, place) => {
    const item = items[place];
    if (item !== undefined) made.set(code, make(item));
  });
  return made;
}

/** Most submissions state everything exactly: they share one empty set. */
function approximateCodes(codes: readonly string[], cells: ByPlace<ValueRow>): ReadonlySet<string> {
  const some = cells.some((cell) => cell?.is_approximate === 1);
  return some ? new Set(codes.filter((_code, place) => cells[place]?.is_approximate === 1)) : NONE;
}

const NONE: ReadonlySet<string> = new Set();

/** Of a figure typed by hand only what was typed is held on to: whole rows would be most of the memory. */
type Source = string | ValueRow;

function sourceOf(row: ValueRow): Source {
  const isTyped = row.evidence_id === null && row.source_at === null && row.is_approximate === 0;
  return isTyped ? row.raw : row;
}

function originOf(source: Source, files: ReadonlyMap<string, string>): ValueOrigin {
  if (typeof source === 'string') {
    return { raw: source, isApproximate: false, evidenceName: null, at: null };
  }
  const { raw, is_approximate, evidence_id, source_at } = source;
  return {
    raw,
    isApproximate: is_approximate === 1,
    evidenceName: evidence_id === null ? null : (files.get(evidence_id) ?? null),
    at: source_at,
  };
}

const indicatorCodes = fixedQuery(
  build
    .selectFrom('indicator')
    .select(['id', 'code'])
    .where('campaign_id', '=', '')
    .orderBy('position'),
);

/** Adds the names of the files that values came from, by id. */
function readFileNames(db: ReadDb, values: readonly ValueRow[], names: Map<string, string>): void {
  for (const { evidence_id: id } of values) {
    if (id === null || names.has(id)) continue;
    names.set(id, fileName.first(db, [id])?.original_name ?? '');
  }
}

const fileName = fixedQuery(
  build.selectFrom('evidence').select('original_name').where('id', '=', ''),
);

/** The database checks that exactly one of amount and text goes with state `value`. */
function statedValue(row: Pick<Database['value'], 'state' | 'amount' | 'text'>): StatedValue {
  if (row.state !== 'value') return { state: row.state };
  return row.amount === null
    ? { state: 'value', text: row.text ?? '' }
    : { state: 'value', amount: row.amount };
}
