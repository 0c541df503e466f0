import type { z } from 'zod';
import type { programmeRowsSaveSchema } from '#app/contract/programmeSchemas.ts';
import { fail, invariant, ok, type AppError, type Result } from '#app/domain/result.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { listEventProgramme } from '#app/storage/programmeStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { findProgrammes, type EventProgramme } from './findProgrammes.ts';

type Entry = z.infer<typeof programmeRowsSaveSchema>['rows'][number];
type ProgrammeRow = ReturnType<typeof listEventProgramme>[number];

/**
 * Types the programme of an event: all rows or none, new ones at its end. One
 * that was changed since the window saw it is refused; words of a document that
 * was read stay as they are. Answers with the ids in order.
 */
export function saveProgrammeRows(
  context: ServiceContext,
  reference: string | null,
  entries: readonly Entry[],
): Result<{ readonly ids: string[] }> {
  const found = findProgrammes(reading(context), reference);
  if (!found.ok) return found;
  const { campaign, programmes } = found.value;
  for (const entry of entries) {
    const error = faultOf(entry, programmes);
    if (error !== null) return fail(error);
  }
  const [first] = entries;
  invariant(first !== undefined, 'at least one row is saved');
  const subject = entries.length === 1 ? first.fields.title : `${entries.length} mục`;
  const action = { name: 'programme.rows', subject, campaignId: campaign.id };
  return write(context, action, (scope) => ok({ ids: entries.map((row) => store(scope, row)) }));
}

function faultOf(
  { id, eventId, fields, seen }: Entry,
  programmes: readonly EventProgramme[],
): AppError | null {
  const programme = programmes.find(({ event }) => event.id === eventId);
  if (programme === undefined) return { code: 'notFound', entity: 'event', reference: eventId };
  if (programme.isQuoted) {
    const issues = [{ path: `programme.${fields.title}`, rule: 'quoted' }];
    return { code: 'validation', issues };
  }
  const now = programme.rows.find((row) => row.id === id);
  if (id === null || (now !== undefined && isSeen(now, seen))) return null;
  const reason = 'changedElsewhere';
  return { code: 'conflict', entity: 'programme', reference: fields.title, reason };
}

function isSeen(row: ProgrammeRow, seen: Entry['seen']): boolean {
  return (
    seen !== null &&
    row.title === seen.title &&
    row.time_text === seen.timeText &&
    row.date === seen.date &&
    row.part === seen.part
  );
}

function store({ recorder, newId }: ChangeScope, { id, eventId, fields }: Entry): string {
  const { timeText, title, date, part } = fields;
  const columns = { title, time_text: timeText, date, part };
  if (id !== null) {
    recorder.update('programme_row', id, columns);
    return id;
  }
  const last = listEventProgramme(recorder.db, eventId).at(-1)?.position ?? 0;
  const made = newId();
  recorder.insert('programme_row', {
    id: made,
    event_id: eventId,
    position: last + 1,
    ...columns,
  });
  return made;
}
