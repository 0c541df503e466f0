import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
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

/** The programme of one event in its order, with how many people any campaign sends to each row. */
export function listEventProgramme(
  db: ReadDb,
  eventId: string,
): (Database['programme_row'] & { readonly people: number })[] {
  return selectAll(
    db,
    build
      .selectFrom('programme_row')
      .leftJoin('programme_assignment', 'programme_assignment.programme_row_id', 'programme_row.id')
      .selectAll('programme_row')
      .select((of) => of.fn.count<number>('programme_assignment.id').as('people'))
      .where('event_id', '=', eventId)
      .groupBy('programme_row.id')
      .orderBy('programme_row.position'),
  );
}

/** Whether words of the document stand behind the programme of an event; it is then quoted, not typed. */
export function isProgrammeQuoted(
  db: ReadDb,
  event: Pick<Database['directive_event'], 'directive_id' | 'position'>,
): boolean {
  const row = selectFirst(
    db,
    build
      .selectFrom('evidence_span')
      .select('id')
      .where('directive_id', '=', event.directive_id)
      .where('json_pointer', 'like', `/events/${event.position}/programme/%`)
      .limit(1),
  );
  return row !== undefined;
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
