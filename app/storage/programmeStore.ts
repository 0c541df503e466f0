import { build, selectAll, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

export type ProgrammeRow = Database['programme_row'] & { readonly eventName: string };

/** Programme rows of the events the campaign's documents name. */
export function listProgrammeRows(
  db: ReadDb,
  directiveIds: readonly (string | null)[],
): ProgrammeRow[] {
  const ids = directiveIds.flatMap((id) => (id === null ? [] : [id]));
  if (ids.length === 0) return [];
  return selectAll(
    db,
    build
      .selectFrom('programme_row')
      .innerJoin('directive_event', 'directive_event.id', 'programme_row.event_id')
      .selectAll('programme_row')
      .select('directive_event.name as eventName')
      .where('directive_event.directive_id', 'in', ids)
      .orderBy('directive_event.directive_id')
      .orderBy('directive_event.position')
      .orderBy('programme_row.position'),
  );
}

/** Who is sent to which row, in the order they were named. */
export function listAssignments(
  db: ReadDb,
  campaignId: string,
): Database['programme_assignment'][] {
  return selectAll(
    db,
    build
      .selectFrom('programme_assignment')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .orderBy('position'),
  );
}
