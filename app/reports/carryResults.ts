import type { RecordedChange } from '#app/storage/changeRecorder.ts';
import { listSubmissionsOfUnit } from '#app/storage/listSubmissions.ts';
import { build, fixedQuery, type ReadDb } from '#app/storage/queryBuilder.ts';
import type { TrackedTable } from '#app/storage/schema.ts';
import { carryCampaignResults, recountUnits } from './queryCampaignResults.ts';

/** Above so many changed rows or units, counting anew is as cheap. */
const FEW_CHANGES = 400;
const FEW_UNITS = 20;

/** What is written beside the figures: no result is counted from it. */
export const BESIDE_RESULTS: ReadonlySet<TrackedTable> = new Set([
  'activity_match',
  'cell_note',
  'clerk',
  'contact_log',
  'duty_assessment',
  'handout',
  'import_layout',
  'indicator_check',
  'prior_total',
  'programme_assignment',
  'received_form',
  'received_form_cell',
  'report_acknowledgement',
  'report_chart',
  'report_correction',
  'report_correction_item',
  'report_look',
  'report_look_total',
  'report_paragraph',
  'report_setting',
  'report_text',
  'submission_evidence',
  'summary_report',
  'work_file',
]);

/**
 * Keeps what was counted of campaigns over a committed write whose every changed row
 * is in `changes`; `before` is SQLite's count of changes when it began. Only units
 * whose submissions it touched are counted anew. After anything else results are
 * counted from, nothing is kept and the next look counts everything.
 */
export function carryResults(db: ReadDb, before: number, changes: readonly RecordedChange[]): void {
  const units = changes.length > FEW_CHANGES ? null : touchedUnits(db, changes);
  carryCampaignResults(db, before, (counted) => {
    if (units === null) return null;
    const ofCampaign = counted.facts.roster.filter(({ id }) => units.has(id));
    if (ofCampaign.length === 0) return counted;
    if (ofCampaign.length > FEW_UNITS) return null;
    const submissions = ofCampaign.map(
      ({ id }) => [id, listSubmissionsOfUnit(db, id, counted.facts.indicators)] as const,
    );
    return recountUnits(counted, new Map(submissions));
  });
}

/** Roster entries whose submissions or figures changed; null when more than those did. */
function touchedUnits(db: ReadDb, changes: readonly RecordedChange[]): ReadonlySet<string> | null {
  const gone = new Map(changes.flatMap(unitOfWholeRow));
  const units = new Set<string>();
  for (const change of changes) {
    if (isBesideResults(change)) continue;
    const unit = unitOf(db, change, gone);
    if (unit === null) return null;
    units.add(unit);
  }
  return units;
}

/** A row that went to another unit touches both; no action does that. */
const MOVES = ['roster_entry_id', 'submission_id'] as const;

function isBesideResults({ table, operation }: RecordedChange): boolean {
  return BESIDE_RESULTS.has(table) || (table === 'evidence' && operation === 'insert');
}

/** Inserts and deletes of submissions hold whose they are, also when they are gone by now. */
function unitOfWholeRow({ table, rowId, operation, before, after }: RecordedChange) {
  if (table !== 'submission' || operation === 'update') return [];
  return [[rowId, String((after ?? before)?.['roster_entry_id'])] as const];
}

function unitOf(
  db: ReadDb,
  { table, rowId, operation, before, after }: RecordedChange,
  gone: ReadonlyMap<string, string>,
): string | null {
  const ofSubmission = (id: string): string | null =>
    gone.get(id) ?? unitOfSubmission.first(db, [id])?.unit ?? null;
  if (operation === 'update' && MOVES.some((column) => column in (after ?? {}))) return null;
  if (table === 'submission') return ofSubmission(rowId);
  if (table !== 'value') return null;
  return operation === 'update'
    ? (unitOfValue.first(db, [rowId])?.unit ?? null)
    : ofSubmission(String((after ?? before)?.['submission_id']));
}

const unitOfSubmission = fixedQuery(
  build.selectFrom('submission').select('roster_entry_id as unit').where('id', '=', ''),
);

const unitOfValue = fixedQuery(
  build
    .selectFrom('value')
    .innerJoin('submission', 'submission.id', 'value.submission_id')
    .select('submission.roster_entry_id as unit')
    .where('value.id', '=', ''),
);
