import type { z } from 'zod';
import type { peopleSaveSchema } from '#app/contract/programmeSchemas.ts';
import { personKey } from '#app/domain/countPersons.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { listRoster, type Campaign, type RosterEntry } from '#app/storage/campaignStore.ts';
import { listAssignments, listProgrammeRows } from '#app/storage/programmeStore.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { createUnitFinder } from './findUnit.ts';

type Person = z.infer<typeof peopleSaveSchema>['people'][number];
type Assignment = ReturnType<typeof listAssignments>[number];
type PlacedPerson = { readonly person: Person; readonly unitId: string | null };

/**
 * Sends people to programme rows or corrects how they are written: all of them
 * or none. The same person of the same unit stands in a row once; one that was
 * changed since the window saw it is refused. Answers with the ids in order.
 */
export function savePeople(
  context: ServiceContext,
  reference: string | null,
  people: readonly Person[],
): Result<{ readonly ids: string[] }> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const assigned = listAssignments(db, campaign.id);
  const placed = placePeople(context, campaign, people, assigned);
  if (!placed.ok) return placed;
  const [first] = placed.value;
  invariant(first !== undefined, 'at least one person is saved');
  const subject =
    placed.value.length === 1 ? first.person.fields.person : `${placed.value.length} người`;
  const action = { name: 'programme.assign', subject, campaignId: campaign.id };
  return write(context, action, ({ recorder, newId }) => {
    let position = assigned.at(-1)?.position ?? -1;
    const ids = placed.value.map(({ person: { id, rowId, fields }, unitId }) => {
      const columns = {
        roster_entry_id: unitId,
        person_name: fields.person,
        person_key: personKey(fields.person),
        person_title: fields.title === '' ? null : fields.title,
      };
      if (id !== null) {
        recorder.update('programme_assignment', id, columns);
        return id;
      }
      position += 1;
      const made = newId();
      recorder.insert('programme_assignment', {
        id: made,
        campaign_id: campaign.id,
        programme_row_id: rowId,
        attended: 0,
        position,
        ...columns,
      });
      return made;
    });
    return ok({ ids });
  });
}

function placePeople(
  context: ServiceContext,
  campaign: Campaign,
  people: readonly Person[],
  assigned: readonly Assignment[],
): Result<PlacedPerson[]> {
  const db = reading(context);
  const rows = new Set(
    listProgrammeRows(db, [campaign.requestedById, campaign.passedOnById]).map(({ id }) => id),
  );
  const roster = listRoster(db, campaign);
  const find = createUnitFinder(db, roster);
  const stored = new Map(assigned.map((row) => [row.id, row]));
  const changed = new Set(people.map(({ id }) => id));
  const taken = new Set(
    assigned
      .filter(({ id }) => !changed.has(id))
      .map((row) => placeKey(row.programme_row_id, row.roster_entry_id, row.person_key)),
  );
  const placed: PlacedPerson[] = [];
  for (const person of people) {
    const { id, rowId, fields, seen } = person;
    if (!rows.has(rowId)) return fail({ code: 'notFound', entity: 'programme', reference: rowId });
    const now = id === null ? null : stored.get(id);
    if (now === undefined || (now !== null && !isSeen(now, seen, roster))) {
      const reason = 'changedElsewhere';
      return fail({ code: 'conflict', entity: 'programme', reference: fields.person, reason });
    }
    let unitId: string | null = null;
    if (fields.unit.trim() !== '') {
      const unit = find(fields.unit);
      if (!unit.ok) return unit;
      unitId = unit.value.id;
    }
    const key = placeKey(rowId, unitId, personKey(fields.person));
    if (taken.has(key)) {
      const issues = [{ path: `person.${fields.person}`, rule: 'duplicate' }];
      return fail({ code: 'validation', issues });
    }
    taken.add(key);
    placed.push({ person, unitId });
  }
  return ok(placed);
}

function placeKey(rowId: string, unitId: string | null, key: string): string {
  return JSON.stringify([rowId, unitId, key]);
}

function isSeen(row: Assignment, seen: Person['seen'], roster: readonly RosterEntry[]): boolean {
  const unit = roster.find(({ id }) => id === row.roster_entry_id)?.code ?? '';
  return (
    seen !== null &&
    row.person_name === seen.person &&
    (row.person_title ?? '') === seen.title &&
    unit === seen.unit
  );
}

/** Notes that a person came to a row, or takes the note back. */
export function markAttendance(
  context: ServiceContext,
  reference: string | null,
  id: string,
  attended: boolean,
): Result<void> {
  return changeAssignment(context, reference, id, 'programme.attend', (recorder) =>
    recorder.update('programme_assignment', id, { attended: attended ? 1 : 0 }),
  );
}

/** Takes a person off a row. */
export function removeAssignment(
  context: ServiceContext,
  reference: string | null,
  id: string,
): Result<void> {
  return changeAssignment(context, reference, id, 'programme.remove', (recorder) =>
    recorder.remove('programme_assignment', id),
  );
}

function changeAssignment(
  context: ServiceContext,
  reference: string | null,
  id: string,
  name: string,
  change: (recorder: Parameters<Parameters<typeof write>[2]>[0]['recorder']) => void,
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const row = listAssignments(db, found.value.id).find((each) => each.id === id);
  if (row === undefined) return fail({ code: 'notFound', entity: 'programme', reference: id });
  const action = { name, subject: row.person_name, campaignId: found.value.id };
  return write(context, action, ({ recorder }) => {
    change(recorder);
    return ok(undefined);
  });
}
