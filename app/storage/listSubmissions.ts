import type { ReceivedSubmission } from '#app/domain/completeness.ts';
import { invariant } from '#app/domain/result.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { build, fixedQuery, selectAll, type ReadDb } from './queryBuilder.ts';
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
  return withValues(
    db,
    selectAll(db, submissionRows.where('submission.campaign_id', '=', campaignId)),
    selectAll(db, valueRows.where('submission.campaign_id', '=', campaignId)),
  );
}

/** Every submission of one unit of a campaign, by revision. */
export function listSubmissionsOfUnit(db: ReadDb, rosterEntryId: string): Submission[] {
  return withValues(
    db,
    selectAll(db, submissionRows.where('submission.roster_entry_id', '=', rosterEntryId)),
    selectAll(db, valueRows.where('submission.roster_entry_id', '=', rosterEntryId)),
  );
}

const submissionRows = build
  .selectFrom('submission')
  .innerJoin('roster_entry', 'roster_entry.id', 'submission.roster_entry_id')
  .selectAll('submission')
  .orderBy('roster_entry.position')
  .orderBy('submission.revision');

/** Names of indicators and files are looked up here, not joined to every one of thousands of rows. */
const valueRows = build
  .selectFrom('submission')
  .innerJoin('value', 'value.submission_id', 'submission.id')
  .select([
    'value.submission_id',
    'value.indicator_id',
    'value.state',
    'value.amount',
    'value.text',
    'value.raw',
    'value.is_approximate',
    'value.source_at',
    'value.evidence_id',
  ]);

type ValueRow = Omit<Database['value'], 'id'>;

/** What is looked up by the identifiers of a value. */
type Names = {
  /** Codes of indicators, in the order of the forms. */
  readonly codes: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
};

/** Values of one submission with the rows they came from. */
type Cells = { readonly values: Map<string, StatedValue>; readonly rows: ValueRow[] };

function withValues(
  db: ReadDb,
  rows: readonly Database['submission'][],
  values: readonly ValueRow[],
): Submission[] {
  const names: Names = {
    codes: listIndicatorCodes(db, rows[0]?.campaign_id ?? ''),
    files: readFileNames(db, values),
  };
  const cells = new Map<string, Cells>(rows.map(({ id }) => [id, { values: new Map(), rows: [] }]));
  const byIndicator = Map.groupBy(values, ({ indicator_id }) => indicator_id);
  for (const [id, code] of names.codes) {
    for (const value of byIndicator.get(id) ?? []) {
      const ofSubmission = cells.get(value.submission_id);
      invariant(ofSubmission !== undefined, 'a value belongs to a submission');
      ofSubmission.values.set(code, statedValue(value));
      ofSubmission.rows.push(value);
    }
  }
  return rows.map((row) => submissionOf(row, cells.get(row.id), names));
}

function submissionOf(
  row: Database['submission'],
  cells: Cells | undefined,
  names: Names,
): Submission {
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
    values: cells?.values ?? new Map(),
    // Totals and boards never ask where a value came from.
    get origins() {
      return (origins ??= originsOf(cells?.rows ?? [], names));
    },
  };
}

function originsOf(
  rows: readonly ValueRow[],
  { codes, files }: Names,
): ReadonlyMap<string, ValueOrigin> {
  return new Map(
    rows.map((row) => [
      codes.get(row.indicator_id) ?? '',
      {
        raw: row.raw,
        isApproximate: row.is_approximate === 1,
        evidenceName: row.evidence_id === null ? null : (files.get(row.evidence_id) ?? null),
        at: row.source_at,
      },
    ]),
  );
}

function listIndicatorCodes(db: ReadDb, campaignId: string): ReadonlyMap<string, string> {
  const rows = selectAll(
    db,
    build
      .selectFrom('indicator')
      .select(['id', 'code'])
      .where('campaign_id', '=', campaignId)
      .orderBy('position'),
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** Names of the files that values came from, by id. */
function readFileNames(db: ReadDb, values: readonly ValueRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { evidence_id: id } of values) {
    if (id === null || names.has(id)) continue;
    names.set(id, fileName.first(db, [id])?.original_name ?? '');
  }
  return names;
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
