import type { z } from 'zod';
import type { programmeSchema } from '#app/contract/programmeSchemas.ts';
import { countPersons } from '#app/domain/countPersons.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listRoster } from '#app/storage/campaignStore.ts';
import { listAssignments, listProgrammeRows } from '#app/storage/programmeStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

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
      title: row.person_title ?? '',
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
