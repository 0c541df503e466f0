import type { z } from 'zod';
import type { programmeSchema } from '#app/contract/programmeSchemas.ts';
import { countPersons, personKey } from '#app/domain/countPersons.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { listAssignments, listProgrammeRows } from '#app/storage/programmeStore.ts';
import { findCampaign, findOpenCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { createUnitFinder } from './findUnit.ts';

type Programme = z.infer<typeof programmeSchema>;
type Assignment = ReturnType<typeof listAssignments>[number];

/** The programme of the campaign's events with the people sent to each row. */
export function readProgramme(
  context: ServiceContext,
  reference: string | null,
): Result<Programme> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const roster = listRoster(db, campaign);
  const units = new Map(roster.map((entry) => [entry.id, entry]));
  const assigned = Map.groupBy(
    listAssignments(db, campaign.id),
    ({ programme_row_id }) => programme_row_id,
  );
  const personOf = (row: Assignment): Programme['rows'][number]['people'][number] => {
    const unit = row.roster_entry_id === null ? undefined : units.get(row.roster_entry_id);
    return {
      id: row.id,
      name: row.person_name,
      unitCode: unit?.code ?? null,
      unitName: unit?.name ?? null,
      attended: row.attended === 1,
    };
  };
  const people = [...assigned.values()].flat().map(personOf);
  const rows = listProgrammeRows(db, [campaign.requestedById, campaign.passedOnById]);
  return ok({
    isOpen: campaign.state === 'open',
    units: roster.map(({ code, name }) => ({ code, name })),
    rows: rows.map((row) => ({
      id: row.id,
      event: row.eventName,
      title: row.title,
      timeText: row.time_text,
      date: row.date,
      part: row.part,
      people: (assigned.get(row.id) ?? []).map(personOf),
    })),
    persons: countPersons(people),
    counts: roster.flatMap(({ code, name }) => {
      const own = people.filter(({ unitCode }) => unitCode === code);
      return own.length === 0
        ? []
        : [{ unitCode: code, unitName: name, persons: countPersons(own) }];
    }),
  });
}

/** Sends a person to a programme row; the same person of the same unit stands there once. */
export function assignPerson(
  context: ServiceContext,
  reference: string | null,
  entry: { readonly rowId: string; readonly unit: string; readonly person: string },
): Result<void> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const rows = listProgrammeRows(db, [campaign.requestedById, campaign.passedOnById]);
  if (!rows.some(({ id }) => id === entry.rowId)) {
    return fail({ code: 'notFound', entity: 'programme', reference: entry.rowId });
  }
  let unitId: string | null = null;
  if (entry.unit.trim() !== '') {
    const unit = createUnitFinder(db, listRoster(db, campaign))(entry.unit);
    if (!unit.ok) return unit;
    unitId = unit.value.id;
  }
  const assigned = listAssignments(db, campaign.id);
  const key = personKey(entry.person);
  const isThere = assigned.some(
    (row) =>
      row.programme_row_id === entry.rowId &&
      row.person_key === key &&
      row.roster_entry_id === unitId,
  );
  if (isThere) {
    const issues = [{ path: `person.${entry.person}`, rule: 'duplicate' }];
    return fail({ code: 'validation', issues });
  }
  const action = { name: 'programme.assign', subject: entry.person, campaignId: campaign.id };
  return write(context, action, ({ recorder, newId }) => {
    recorder.insert('programme_assignment', {
      id: newId(),
      campaign_id: campaign.id,
      programme_row_id: entry.rowId,
      roster_entry_id: unitId,
      person_name: entry.person,
      person_key: key,
      attended: 0,
      position: (assigned.at(-1)?.position ?? -1) + 1,
    });
    return ok(undefined);
  });
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
