import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type LinkedEvidence = Pick<
  Database['evidence'],
  'id' | 'kind' | 'sha256' | 'byte_size' | 'original_name' | 'url'
> & { readonly submission_id: string };

/** The indicators a unit's form asks for, in the order of the form, with their help. */
export function listFormItems(
  db: ReadDb,
  rosterEntryId: string,
): readonly { readonly code: string; readonly help_text: string | null }[] {
  return selectAll(
    db,
    build
      .selectFrom('roster_entry')
      .innerJoin('form_indicator', 'form_indicator.form_id', 'roster_entry.form_id')
      .innerJoin('indicator', 'indicator.id', 'form_indicator.indicator_id')
      .select(['indicator.code', 'form_indicator.help_text'])
      .where('roster_entry.id', '=', rosterEntryId)
      .orderBy('form_indicator.position'),
  );
}

/** Evidence linked to the submissions of one unit, in the order it was linked. */
export function listUnitEvidence(db: ReadDb, rosterEntryId: string): readonly LinkedEvidence[] {
  return selectAll(
    db,
    build
      .selectFrom('submission_evidence')
      .innerJoin('submission', 'submission.id', 'submission_evidence.submission_id')
      .innerJoin('evidence', 'evidence.id', 'submission_evidence.evidence_id')
      .select([
        'submission_evidence.submission_id',
        'evidence.id',
        'evidence.kind',
        'evidence.sha256',
        'evidence.byte_size',
        'evidence.original_name',
        'evidence.url',
      ])
      .where('submission.roster_entry_id', '=', rosterEntryId)
      .orderBy('submission_evidence.position'),
  );
}

/** The files and messages that one figure of one unit was read from, by submission. */
export function listValueEvidence(
  db: ReadDb,
  rosterEntryId: string,
  indicatorId: string,
): readonly LinkedEvidence[] {
  return selectAll(
    db,
    build
      .selectFrom('value')
      .innerJoin('submission', 'submission.id', 'value.submission_id')
      .innerJoin('evidence', 'evidence.id', 'value.evidence_id')
      .select([
        'value.submission_id',
        'evidence.id',
        'evidence.kind',
        'evidence.sha256',
        'evidence.byte_size',
        'evidence.original_name',
        'evidence.url',
      ])
      .where('submission.roster_entry_id', '=', rosterEntryId)
      .where('value.indicator_id', '=', indicatorId),
  );
}

/** The rows that tie evidence to one submission. */
export function listEvidenceLinks(
  db: ReadDb,
  submissionId: string,
): readonly Database['submission_evidence'][] {
  return selectAll(
    db,
    build
      .selectFrom('submission_evidence')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .orderBy('position'),
  );
}

/** One piece of evidence, null when there is none of that id. */
export function readEvidence(db: ReadDb, id: string): Database['evidence'] | null {
  return selectFirst(db, build.selectFrom('evidence').selectAll().where('id', '=', id)) ?? null;
}

/** Whether a stored value names the evidence as its source. */
export function isEvidenceOfValue(db: ReadDb, submissionId: string, evidenceId: string): boolean {
  return (
    selectFirst(
      db,
      build
        .selectFrom('value')
        .select('id')
        .where('submission_id', '=', submissionId)
        .where('evidence_id', '=', evidenceId),
    ) !== undefined
  );
}

/** The submissions of one unit as they are stored, oldest first. */
export function listRevisionRows(
  db: ReadDb,
  rosterEntryId: string,
): readonly Database['submission'][] {
  return selectAll(
    db,
    build
      .selectFrom('submission')
      .selectAll()
      .where('roster_entry_id', '=', rosterEntryId)
      .orderBy('revision'),
  );
}
