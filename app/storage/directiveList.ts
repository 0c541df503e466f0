import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** A stored directive in one line, with the file it was read from. */
export type DirectiveLine = Pick<
  Database['directive'],
  | 'id'
  | 'direction'
  | 'document_type'
  | 'issuer'
  | 'number'
  | 'symbol'
  | 'issued_on'
  | 'subject'
  | 'report_due_on'
  | 'report_due_time'
> & {
  readonly sha256: string | null;
  readonly byte_size: number | null;
  readonly original_name: string | null;
};

/** All directives, the newest first by the date they bear, those without a date before all others. */
export function listDirectiveLines(db: ReadDb): DirectiveLine[] {
  return selectAll(
    db,
    lines()
      .orderBy((of) => of('directive.issued_on', 'is not', null))
      .orderBy('directive.issued_on', 'desc')
      .orderBy('directive.created_at', 'desc')
      .orderBy('directive.id', 'desc'),
  );
}

/** One line by id; null when there is none. */
export function readDirectiveLine(db: ReadDb, id: string): DirectiveLine | null {
  return selectFirst(db, lines().where('directive.id', '=', id)) ?? null;
}

/** Campaigns that rest on a directive, and as which of their two papers. */
export function listCampaignsOn(
  db: ReadDb,
  directiveId: string,
): Pick<Database['campaign'], 'code' | 'name' | 'state' | 'requested_by_id' | 'passed_on_by_id'>[] {
  return selectAll(
    db,
    build
      .selectFrom('campaign')
      .select(['code', 'name', 'state', 'requested_by_id', 'passed_on_by_id'])
      .where((where) =>
        where.or([
          where('requested_by_id', '=', directiveId),
          where('passed_on_by_id', '=', directiveId),
        ]),
      )
      .orderBy('created_at'),
  );
}

function lines() {
  return build
    .selectFrom('directive')
    .leftJoin('evidence', 'evidence.id', 'directive.evidence_id')
    .select([
      'directive.id',
      'direction',
      'document_type',
      'issuer',
      'number',
      'symbol',
      'issued_on',
      'subject',
      'report_due_on',
      'report_due_time',
      'sha256',
      'byte_size',
      'original_name',
    ]);
}
