import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

type EventRow = Database['directive_event'];

/** The documents of a campaign, the commune's own first: it is what the units were asked by. */
type CampaignDocuments = {
  readonly passedOnById: string | null;
  readonly requestedById: string | null;
};

/**
 * The events of a campaign: those of the first of its documents that names any,
 * since both name the same ones. Null stands for the document where there is none.
 */
export function readCampaignEvents(
  db: ReadDb,
  { passedOnById, requestedById }: CampaignDocuments,
): { readonly directiveId: string | null; readonly events: readonly EventRow[] } {
  for (const directiveId of [passedOnById, requestedById]) {
    const events = directiveId === null ? [] : listEvents(db, directiveId);
    if (events.length > 0) return { directiveId, events };
  }
  return { directiveId: passedOnById ?? requestedById, events: [] };
}

/** Whether an indicator belongs to the event or a row of its programme is on record. */
export function isEventUsed(db: ReadDb, eventId: string): boolean {
  return (['indicator', 'programme_row'] as const).some(
    (table) =>
      selectFirst(
        db,
        build.selectFrom(table).select('id').where('event_id', '=', eventId).limit(1),
      ) !== undefined,
  );
}

/** Adds an event that nobody read out of a text. */
export function insertEvent(scope: ChangeScope, event: Omit<EventRow, 'id' | 'theme'>): void {
  scope.recorder.insert('directive_event', { id: scope.newId(), theme: null, ...event });
}

function listEvents(db: ReadDb, directiveId: string): EventRow[] {
  return selectAll(
    db,
    build
      .selectFrom('directive_event')
      .selectAll()
      .where('directive_id', '=', directiveId)
      .orderBy('position'),
  );
}
