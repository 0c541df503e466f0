import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type OfficeSummary = {
  readonly communeName: string;
  readonly campaigns: { name: string; state: Database['campaign']['state']; submissions: number }[];
  readonly units: number;
  readonly values: number;
  /** Received files on record. */
  readonly files: number;
  readonly lastChange: { at: string; actor: string; action: string; subject: string } | null;
};

/** What an office holds, in the few figures a person recognises it by. */
export function summariseOffice(db: ReadDb): OfficeSummary {
  const campaigns = selectAll(
    db,
    build
      .selectFrom('campaign')
      .select((column) => [
        'campaign.name',
        'campaign.state',
        column
          .selectFrom('submission')
          .whereRef('submission.campaign_id', '=', 'campaign.id')
          .select((sub) => sub.fn.countAll<number>().as('count'))
          .as('submissions'),
      ])
      .orderBy('campaign.id', 'desc'),
  );
  const last = selectFirst(
    db,
    build
      .selectFrom('audit_entry')
      .select(['at', 'actor', 'action', 'subject'])
      .orderBy('sequence', 'desc')
      .limit(1),
  );
  return {
    communeName:
      selectFirst(db, build.selectFrom('office').select('commune_name'))?.commune_name ?? '',
    campaigns: campaigns.map((each) => ({ ...each, submissions: each.submissions ?? 0 })),
    units: count(db, 'unit'),
    values: count(db, 'value'),
    files: count(db, 'evidence'),
    lastChange: last ?? null,
  };
}

function count(db: ReadDb, table: 'unit' | 'value' | 'evidence'): number {
  const row = selectFirst(
    db,
    build.selectFrom(table).select((column) => column.fn.countAll<number>().as('rows')),
  );
  return row?.rows ?? 0;
}
