import { fail, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import { insertEvent, isEventUsed, readCampaignEvents } from '#app/storage/eventStore.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { Setup } from './readSetup.ts';
import { changeSetup, type SeenSetup } from './saveSetup.ts';

type EventEntry = Pick<Setup['events'][number], 'name' | 'start' | 'end' | 'venue'> & {
  /** Null for an event that is not stored yet. */
  readonly id: string | null;
};

/**
 * The events a campaign's document names, as a person enters them. Indicators of
 * an event are not due before it is over by the cut-off, so one that has
 * indicators or a programme stays.
 */
export function saveEvents(
  context: ServiceContext,
  seen: SeenSetup,
  wanted: readonly EventEntry[],
): Result<Setup> {
  return changeSetup(context, seen, 'campaign.events', (scope, campaign): Result<void> => {
    const { recorder } = scope;
    const { directiveId, events } = readCampaignEvents(recorder.db, campaign);
    if (directiveId === null) {
      return fail({ code: 'validation', issues: [{ path: 'events', rule: 'noDocument' }] });
    }
    const kept = new Set(wanted.map(({ id }) => id));
    const gone = events.filter(({ id }) => !kept.has(id));
    const known = new Set(events.map(({ id }) => id));
    const unknown = wanted.find(({ id }) => id !== null && !known.has(id));
    if (unknown !== undefined) {
      return fail({ code: 'notFound', entity: 'event', reference: unknown.name });
    }
    const issues: FieldIssue[] = [
      ...wanted
        .filter(({ start, end }) => start !== null && end !== null && end < start)
        .map(({ name }) => ({ path: `event.${name}`, rule: 'dateRange' })),
      ...gone
        .filter(({ id }) => isEventUsed(recorder.db, id))
        .map(({ name }) => ({ path: `event.${name}`, rule: 'eventInUse' })),
    ];
    if (issues.length > 0) return fail({ code: 'validation', issues });
    for (const { id } of gone) recorder.remove('directive_event', id);
    let next = 1 + Math.max(-1, ...events.map(({ position }) => position));
    for (const { id, name, start, end, venue } of wanted) {
      const facts = { name, start_on: start, end_on: end, venue };
      if (id !== null) {
        recorder.update('directive_event', id, facts);
        continue;
      }
      insertEvent(scope, { directive_id: directiveId, position: next, ...facts });
      next += 1;
    }
    return ok(undefined);
  });
}
